import type { FastifyInstance, FastifyReply } from 'fastify';
import { type StoredCharge, viewOf } from '../charge.ts';
import { endCall } from '../http/end.ts';
import { strikeRead } from '../http/read-faults.ts';
import type { ChargeStore } from '../stores/store.ts';
import type { DialectParts, Ending } from '../terminal.ts';
import { expandsOf } from './effects.ts';
import { type BankAnswer, invalidRequest, stripeError } from './errors.ts';
import { type Form, readForm, textOf } from './form.ts';
import { chargeRefOf, intentOf } from './objects.ts';

const PAGE = 500;

/** The calls that only look: one intent, the search by metadata, the list of the newest, and the account's balance. */
export function readRoutes(app: FastifyInstance, { store, faults, pause }: DialectParts): void {
  const read = async (reply: FastifyReply, work: () => Promise<Ending>) => {
    const struck = await strikeRead(faults, pause);
    if (!struck) return endCall(reply, await work());
    if (struck.kind !== 'answer') return endCall(reply, struck);
    const told: BankAnswer = JSON.parse(struck.answer.body);
    return endCall(reply, { kind: 'answer', answer: stripeError(struck.answer, told) });
  };

  app.get('/v1/payment_intents/search', (request, reply) =>
    read(reply, async () => {
      const query = readForm(request.url.split('?')[1] ?? '');
      const asked = /^metadata\['([^']+)'\]:'((?:[^'\\]|\\.)*)'$/.exec(textOf(query, 'query') ?? '');
      if (!asked) return refused('This stand-in searches by one field of the metadata only', 'query');
      const [, name = '', value = ''] = asked;
      const wanted = value.replace(/\\(.)/g, '$1');
      const found = faults.take('search_lag')
        ? []
        : (await newestFirst(store)).filter(({ metadata }) => metadata[name] === wanted);
      return listed('search_result', found, query);
    }),
  );

  app.get('/v1/payment_intents', (request, reply) =>
    read(reply, async () => {
      const query = readForm(request.url.split('?')[1] ?? '');
      const since = Number(textOf(query, 'created', 'gte') ?? 0) * 1_000;
      const recent = (await newestFirst(store)).filter(({ createdAt }) => createdAt.getTime() >= since);
      const after = textOf(query, 'starting_after');
      const from = after === undefined ? 0 : 1 + recent.findIndex(({ _id }) => _id === chargeRefOf(after));
      return listed('list', recent.slice(from), query);
    }),
  );

  app.get<{ Params: { id: string } }>('/v1/payment_intents/:id', (request, reply) =>
    read(reply, async () => {
      const { id } = request.params;
      const charge = id.startsWith('pi_') ? await store.get(chargeRefOf(id)) : null;
      if (!charge) {
        const message = `No such payment_intent: '${id}'`;
        return { kind: 'answer', answer: invalidRequest('resource_missing', message, 'intent', 404) };
      }
      return ok(intentOf(viewOf(charge), expandsOf(readForm(request.url.split('?')[1] ?? ''))));
    }),
  );

  app.get('/v1/balance', (_request, reply) =>
    read(reply, async () => ok({ object: 'balance', available: [], pending: [], livemode: false })),
  );
}

const ok = (object: object): Ending => ({
  kind: 'answer',
  answer: { status: 200, body: JSON.stringify(object), replayed: false },
});

const refused = (message: string, param: string): Ending => ({
  kind: 'answer',
  answer: invalidRequest('parameter_invalid', message, param),
});

function listed(object: 'list' | 'search_result', found: StoredCharge[], query: Form): Ending {
  const limit = Number(textOf(query, 'limit') ?? 10);
  const expands = expandsOf(query);
  const data = found.slice(0, limit).map((charge) => intentOf(viewOf(charge), expands, 'data.latest_charge'));
  return ok({ object, url: '/v1/payment_intents', has_more: found.length > limit, data });
}

/** All of them: the stand-in serves tests and demos. */
async function newestFirst(store: ChargeStore): Promise<StoredCharge[]> {
  const all: StoredCharge[] = [];
  for (;;) {
    const page = await store.list({ after: all.at(-1)?._id, limit: PAGE });
    all.push(...page);
    if (page.length < PAGE) return all.reverse();
  }
}
