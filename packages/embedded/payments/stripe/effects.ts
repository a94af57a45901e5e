import { randomUUID } from 'node:crypto';
import { currencyDigits } from '@souk/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WireAnswer } from '../acquirer.ts';
import { holdsCardNumber } from '../card-number.ts';
import { endCall } from '../http/end.ts';
import type { Call, DialectParts, Ending } from '../terminal.ts';
import { bankTokenOf } from './cards.ts';
import { type BankAnswer, invalidRequest, stripeError } from './errors.ts';
import { type Form, textOf, textsOf } from './form.ts';
import { chargeRefOf, type Expands, intentOf, refundOf } from './objects.ts';

type Posted = FastifyRequest<{ Params: { id: string }; Body: Form }>;

/** The calls that move money: intents created and confirmed at once, captured, cancelled, and refunds. */
export function effectRoutes(app: FastifyInstance, { terminal }: DialectParts): void {
  const run = async (request: Posted, reply: FastifyReply, call: Call | WireAnswer) => {
    if (!('effect' in call)) return endCall(reply, { kind: 'answer', answer: call });
    if (holdsCardNumber([request.body, call.key])) {
      const refused = invalidRequest('card_number_refused', 'Card numbers are not accepted by this stand-in');
      return endCall(reply, { kind: 'answer', answer: refused });
    }
    return endCall(reply, inStripesWords(await terminal.handle(call), call, expandsOf(request.body)));
  };

  app.post('/v1/payment_intents', (request: Posted, reply) => run(request, reply, created(request)));
  app.post('/v1/payment_intents/:id/capture', (request: Posted, reply) => {
    const amount = amountOf(request.body, 'amount_to_capture');
    if (amount === null) return run(request, reply, notAnAmount('amount_to_capture'));
    const { id } = request.params;
    const ask = { amountMinor: amount };
    return run(request, reply, { key: keyOf(request), effect: 'capture', ref: chargeRefOf(id), ask });
  });
  app.post('/v1/payment_intents/:id/cancel', (request: Posted, reply) => {
    const { id } = request.params;
    return run(request, reply, { key: keyOf(request), effect: 'void', ref: chargeRefOf(id), ask: {} });
  });
  app.post('/v1/refunds', (request: Posted, reply) => {
    const amount = amountOf(request.body, 'amount');
    if (amount === null) return run(request, reply, notAnAmount('amount'));
    const ref = chargeRefOf(textOf(request.body, 'payment_intent') ?? '');
    const ask = { amountMinor: amount, metadata: textsOf(request.body, 'metadata') };
    return run(request, reply, { key: keyOf(request), effect: 'refund', ref, ask });
  });
}

function created(request: Posted): Call | WireAnswer {
  const { body } = request;
  const amount = amountOf(body, 'amount');
  if (amount === null || amount === undefined) return notAnAmount('amount');
  const currency = textOf(body, 'currency')?.toUpperCase() ?? '';
  if (currencyDigits(currency) === undefined) {
    return invalidRequest('parameter_invalid', 'Invalid currency', 'currency');
  }
  for (const [name, value] of [
    ['capture_method', 'manual'],
    ['confirm', 'true'],
  ] as const) {
    if (textOf(body, name) !== value) {
      return invalidRequest('parameter_unknown', `This stand-in knows ${name} ${value} only`, name);
    }
  }
  const given = textOf(body, 'payment_method') ?? textOf(body, 'payment_method_data', 'card', 'token') ?? '';
  const token = bankTokenOf(given);
  if (token === null) {
    const message = `No such PaymentMethod: '${given}'`;
    return holdsCardNumber({ token: given })
      ? invalidRequest('card_number_refused', 'Card numbers are not accepted by this stand-in')
      : invalidRequest('resource_missing', message, 'payment_method');
  }
  const ask = { amountMinor: amount, currency, token, metadata: textsOf(body, 'metadata') };
  return { key: keyOf(request), effect: 'authorize', ask };
}

/** The amount in Stripe's unit; undefined when absent, null when it is none. */
function amountOf(form: Form, name: string): number | null | undefined {
  const text = textOf(form, name);
  if (text === undefined) return undefined;
  return /^[1-9]\d{0,11}$/.test(text) ? Number(text) : null;
}

const notAnAmount = (name: string) =>
  invalidRequest('parameter_invalid_integer', `Invalid integer: ${name}`, name);

// Without a key every call is one of its own, as at Stripe.
const keyOf = ({ headers }: FastifyRequest) => String(headers['idempotency-key'] ?? randomUUID());

/** Which of the fields named by `expand` are to be objects. */
export function expandsOf({ expand }: Form): Expands {
  const paths = Array.isArray(expand) ? expand : [];
  return (path) => paths.some((asked) => asked === path || String(asked).startsWith(`${path}.`));
}

function inStripesWords(ending: Ending, call: Call, expands: Expands): Ending {
  if (ending.kind !== 'answer') return ending;
  const { answer } = ending;
  const told: BankAnswer = JSON.parse(answer.body);
  const { charge, refund, error } = told;
  const done = (object: object): Ending => ({
    kind: 'answer',
    answer: { status: 200, body: JSON.stringify(object), replayed: answer.replayed },
  });
  if (charge && refund) return done(refundOf(refund, charge, expands));
  if (charge && !error) return done(intentOf(charge, expands));
  // An intent that was never paid may be cancelled; the bank has nothing to let go of.
  if (charge && call.effect === 'void' && error?.code === 'not_authorized') {
    return done({ ...intentOf(charge, expands), status: 'canceled' });
  }
  // An error about a refund tells nothing of the intent.
  return { kind: 'answer', answer: stripeError(answer, call.effect === 'refund' ? { error } : told) };
}
