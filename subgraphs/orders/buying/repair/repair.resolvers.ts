import { load, mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import { eventDetailsOf, eventKindOf, stepNameOf, stepStatusOf } from './diagnostics.ts';
import {
  checkoutByOrder,
  checkoutStatus,
  eventsByCheckout,
  findVisibleCheckout,
  listCheckouts,
  retryCheckout,
  rollBackCheckout,
} from './repair.service.ts';

export const repairResolvers: Resolvers = {
  Query: {
    checkouts: query('admin', (ctx, args) => listCheckouts(ctx, args)),
    checkout: query('admin', (ctx, { id }, info) => findVisibleCheckout(ctx, id, info)),
  },
  Mutation: {
    retryCheckout: mutation('admin', async (ctx, { id }) => ({ checkout: await retryCheckout(ctx, id) })),
    rollBackCheckout: mutation('admin', async (ctx, { id, input }) => ({
      checkout: await rollBackCheckout(ctx, id, input),
    })),
  },
  Order: {
    checkout: ({ _id }, _args, ctx) => load(ctx, checkoutByOrder, _id),
  },
  Checkout: {
    id: ({ _id }) => _id,
    status: checkoutStatus,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    // For admins, who repair it; its customer sees only the status.
    diagnostics: (saga, _args, { viewer }) => (viewer.kind === 'admin' ? saga : null),
  },
  CheckoutDiagnostics: {
    step: ({ steps, step }) => stepNameOf(steps[step]?.name),
    events: async ({ _id }, _args, ctx) => (await load(ctx, eventsByCheckout, _id)) ?? [],
  },
  CheckoutStep: {
    name: ({ name }) => stepNameOf(name),
    status: ({ status }) => stepStatusOf(status),
    attemptCount: ({ attempts }) => attempts,
    failedRollbackCount: ({ undoAttempts }) => undoAttempts,
    finishedAt: ({ at }) => at,
  },
  CheckoutFailure: {
    step: ({ step }) => stepNameOf(step),
  },
  CheckoutEvent: {
    number: ({ seq }) => seq,
    kind: eventKindOf,
    step: ({ step }) => stepNameOf(step),
    message: (event) => eventDetailsOf(event).message,
    attemptCount: (event) => eventDetailsOf(event).attemptCount,
    requestedBy: (event) => stub(eventDetailsOf(event).requestedBy),
    recordedAt: ({ createdAt }) => createdAt,
  },
};
