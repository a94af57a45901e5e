import type { FastifyInstance, FastifyReply } from 'fastify';
import { type AuthorizeRequest, errorAnswer } from '../acquirer.ts';
import { holdsCardNumber } from '../card-number.ts';
import { viewOf } from '../charge.ts';
import type { ChangeRequest } from '../rules.ts';
import type { Call, DialectParts } from '../terminal.ts';
import { endCall } from './end.ts';
import { strikeRead } from './read-faults.ts';
import { authorizeBody, captureBody, idempotencyHeader, listQuery, refundBody, voidBody } from './schemas.ts';

type Headers = { 'idempotency-key': string };
type Change = { Headers: Headers; Params: { ref: string }; Body: ChangeRequest };
type List = { Querystring: { orderId?: string; idempotencyKey?: string; after?: string; limit?: string } };

const CHANGES = [
  { effect: 'capture', path: 'capture', body: captureBody },
  { effect: 'void', path: 'void', body: voidBody },
  { effect: 'refund', path: 'refunds', body: refundBody },
] as const;

export function chargeRoutes(app: FastifyInstance, { store, terminal, faults, pause }: DialectParts): void {
  // Before the schema: its answer must not be what a card number is met with first.
  app.addHook('preValidation', async (request, reply) => {
    if (!holdsCardNumber([request.body, request.headers['idempotency-key']])) return;
    const message = 'Card numbers are not accepted; send the token made from the card';
    return endCall(reply, {
      kind: 'answer',
      answer: errorAnswer(400, 'invalid_request', 'card_number_refused', message),
    });
  });

  const run = async (reply: FastifyReply, call: Call) => endCall(reply, await terminal.handle(call));

  app.post<{ Headers: Headers; Body: AuthorizeRequest }>(
    '/charges',
    { schema: { headers: idempotencyHeader, body: authorizeBody } },
    ({ headers, body }, reply) =>
      run(reply, { key: headers['idempotency-key'], effect: 'authorize', ask: body }),
  );

  for (const { effect, path, body: schema } of CHANGES) {
    app.post<Change>(
      `/charges/:ref/${path}`,
      { schema: { headers: idempotencyHeader, body: schema } },
      ({ headers, params, body }, reply) =>
        run(reply, { key: headers['idempotency-key'], effect, ref: params.ref, ask: body }),
    );
  }

  app.get<{ Params: { ref: string } }>('/charges/:ref', async ({ params }, reply) => {
    const struck = await strikeRead(faults, pause);
    if (struck) return endCall(reply, struck);
    const charge = await store.get(params.ref);
    if (charge) return viewOf(charge);
    const answer = errorAnswer(404, 'refusal', 'charge_not_found', 'There is no such charge');
    return endCall(reply, { kind: 'answer', answer });
  });

  app.get<List>('/charges', { schema: { querystring: listQuery } }, async ({ query }, reply) => {
    const struck = await strikeRead(faults, pause);
    if (struck) return endCall(reply, struck);
    const { orderId, idempotencyKey, after, limit = '100' } = query;
    if (idempotencyKey !== undefined) {
      const charge = faults.take('search_lag') ? null : await store.findByKey(idempotencyKey);
      return { charges: charge ? [viewOf(charge)] : [] };
    }
    const charges = await store.list({ orderId, after, limit: Number(limit) });
    return { charges: charges.map(viewOf) };
  });
}
