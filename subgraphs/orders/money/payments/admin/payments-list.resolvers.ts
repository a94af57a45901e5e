import { forbidden, mutation, query } from '@souk/subgraph';
import { customerOf } from '../../../buying/cart/cart.service.ts';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { cancelPayment } from './cancel-payment.service.ts';
import { listPayments } from './list-payments.service.ts';
import { updatePayment } from './update-payment.service.ts';

export const paymentsListResolvers: Resolvers = {
  Query: {
    payments: query(['customer', 'admin'], (ctx, args, info) =>
      listPayments(ctx, args, info, ctx.viewer.kind === 'admin' ? undefined : customerOf(ctx)),
    ),
  },
  Mutation: {
    updatePayment: mutation(['customer', 'admin'], (ctx, { id, input }) => updatePayment(ctx, id, input)),
    cancelPayment: mutation(['customer', 'admin', 'service'], async (ctx, { id, reason }) => ({
      payment: await cancelPayment(ctx, id, reason),
    })),
  },
  User: {
    payments: ({ id }, args, ctx, info) => {
      const { kind, userId } = ctx.viewer;
      if (kind !== 'admin' && !(kind === 'customer' && userId === id)) throw forbidden();
      return listPayments(ctx, args, info, id);
    },
  },
};
