import { load, mutation, query } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import {
  compensateCheckout,
  eventsBySaga,
  listSagas,
  retryCheckout,
  sagaByOrder,
  sagaState,
} from './repair.service.ts';

/** Details of a checkout are for admins, who repair it; its customer sees only the state. */
const inside = <Value>({ viewer }: Ctx, value: () => Value): Value | null =>
  viewer.kind === 'admin' ? value() : null;

export const repairResolvers: Resolvers = {
  Query: {
    checkoutSagas: query('admin', (ctx, args) => listSagas(ctx, args)),
    checkoutSaga: query('admin', (ctx, { orderId }) => load(ctx, sagaByOrder, orderId)),
  },
  Mutation: {
    retryCheckoutSaga: mutation('admin', async (ctx, { id }) => ({ saga: await retryCheckout(ctx, id) })),
    compensateCheckoutSaga: mutation('admin', async (ctx, { id, reason }) => ({
      saga: await compensateCheckout(ctx, id, reason),
    })),
  },
  Order: {
    saga: ({ _id }, _args, ctx) => load(ctx, sagaByOrder, _id),
  },
  CheckoutSaga: {
    id: ({ _id }) => _id,
    state: sagaState,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    step: ({ steps, step }, _args, ctx) => inside(ctx, () => steps[step]?.name ?? null),
    steps: ({ steps }, _args, ctx) => inside(ctx, () => steps),
    failure: ({ failure }, _args, ctx) => inside(ctx, () => failure),
    dueAt: ({ dueAt }, _args, ctx) => inside(ctx, () => dueAt),
    events: ({ _id }, _args, ctx) =>
      inside(ctx, async () => (await load(ctx, eventsBySaga, _id)) ?? []) ?? Promise.resolve(null),
  },
  CheckoutSagaEvent: {
    at: ({ createdAt }) => createdAt,
  },
};
