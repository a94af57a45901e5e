import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import { findVisiblePayment } from '../payments/payment.store.ts';
import { refundPayment } from './refund.service.ts';

export const refundResolvers: Resolvers = {
  Mutation: {
    refundPayment: mutation(['admin', 'staff:payment.refund', 'service'], (ctx, { id, input }) =>
      refundPayment(ctx, id, input),
    ),
  },
  RefundPaymentPayload: {
    order: ({ payment }, _args, ctx, info) => (payment ? findVisibleOrder(ctx, payment.orderId, info) : null),
  },
  Refund: {
    id: ({ _id }) => _id,
    payment: ({ paymentId }, _args, ctx, info) => findVisiblePayment(ctx, paymentId, info),
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    // While it is under way this is what the last try met with, which is the operators' business.
    failure: ({ status, failure }) => (status === 'FAILED' ? failure : null),
  },
};
