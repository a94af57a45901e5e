import { forbidden, mutation, query } from '@souk/subgraph';
import { customerOf } from '../../../common/checks.ts';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { orderOf } from '../payment.store.ts';
import { listPayments } from './payments-list.service.ts';
import { settleInvoice } from './settle-invoice.service.ts';
import { updatePayment } from './update-payment.service.ts';

export const paymentsListResolvers: Resolvers = {
  Query: {
    payments: query(['customer', 'admin'], (ctx, args, info) =>
      listPayments(ctx, args, info, ctx.viewer.kind === 'admin' ? undefined : customerOf(ctx)),
    ),
  },
  Mutation: {
    settleInvoice: mutation('admin', async (ctx, { id, input }) => {
      const payment = await settleInvoice(ctx, id, input);
      return { payment, ...(await orderOf(ctx, payment)) };
    }),
    updatePayment: mutation(['customer', 'admin'], async (ctx, { id, input }) => ({
      payment: await updatePayment(ctx, id, input),
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
