import type { FastifyInstance } from 'fastify';
import type { Fault, FaultBoard } from '../faults.ts';
import type { ChargeStore } from '../stores/store.ts';
import { DECLINES } from '../tokens.ts';
import { totalsOf } from '../totals.ts';
import type { WebhookSender } from '../webhooks.ts';
import { faultBody } from './schemas.ts';

interface ControlParts {
  store: ChargeStore;
  faults: FaultBoard;
  webhooks: WebhookSender;
}

/** What no real provider has: switches for its faults, and its books laid open. */
export function controlRoutes(app: FastifyInstance, { store, faults, webhooks }: ControlParts): void {
  app.get('/health', async (_request, reply) => {
    try {
      await store.ping();
      return { status: 'ok', store: store.kind };
    } catch {
      return reply.code(503).send({ status: 'down', store: store.kind });
    }
  });

  app.get('/faults', async () => ({ faults: faults.list() }));

  app.post<{ Body: Fault }>(
    '/faults',
    { schema: { body: faultBody(Object.keys(DECLINES)) } },
    async ({ body }, reply) => {
      faults.add(body);
      return reply.code(201).send({ faults: faults.list() });
    },
  );

  app.delete('/faults', async (_request, reply) => {
    faults.clear();
    webhooks.release();
    return reply.code(204).send();
  });

  app.get<{ Querystring: { orderId?: string } }>('/ledger', async ({ query }) => ({
    orders: await totalsOf(store, query.orderId),
  }));
}
