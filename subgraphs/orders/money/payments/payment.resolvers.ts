import { load, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import { refundableMinor } from '../refunds/reserve.ts';
import { findVisiblePayment, paymentsByOrder, refundsByPayment } from './payment.store.ts';

const MAX_REFUNDS = 100;

export const paymentResolvers: Resolvers = {
  Query: {
    payment: query(['signed-in', 'service'], (ctx, { id }, info) => findVisiblePayment(ctx, id, info)),
  },
  Order: {
    payments: async ({ _id }, _args, ctx) => (await load(ctx, paymentsByOrder, _id)) ?? [],
  },
  Payment: {
    __resolveReference: ({ id }, ctx, info) => findVisiblePayment(ctx, id, info),
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    user: ({ userId }) => stub(userId),
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    captured: ({ capturedMinor, currency }) => ({ amountMinor: capturedMinor, currency }),
    refunded: ({ refundedMinor, currency }) => ({ amountMinor: refundedMinor, currency }),
    refundableAmount: (payment) => ({
      amountMinor: refundableMinor(payment),
      currency: payment.currency,
    }),
    refunds: async ({ _id }, _args, ctx) =>
      (await load(ctx, refundsByPayment, _id))?.slice(-MAX_REFUNDS) ?? [],
  },
};
