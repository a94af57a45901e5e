import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { orderOf } from '../../money/payments/payment.store.ts';
import { cancelPayment } from './cancel-payment.service.ts';
import { changePaymentMethod } from './change-payment-method.service.ts';
import { payOrder } from './pay-order.service.ts';

export const checkoutPaymentResolvers: Resolvers = {
  Mutation: {
    payOrder: mutation(['customer', 'service'], (ctx, { id, input }) => payOrder(ctx, id, input)),
    changePaymentMethod: mutation(['customer', 'admin'], (ctx, { id, input }) =>
      changePaymentMethod(ctx, id, input),
    ),
    cancelPayment: mutation(['customer', 'admin', 'service'], async (ctx, { id, input }) => {
      const payment = await cancelPayment(ctx, id, input);
      return { payment, ...(await orderOf(ctx, payment)) };
    }),
  },
};
