import { forbidden, query } from '@souk/subgraph';
import { customerOf } from '../../../common/checks.ts';
import type { Resolvers } from '../../../generated/resolvers.ts';
import { listPayments } from './payments-list.service.ts';

export const paymentsListResolvers: Resolvers = {
  Query: {
    payments: query(['customer', 'admin'], (ctx, args, info) =>
      listPayments(ctx, args, info, ctx.viewer.kind === 'admin' ? undefined : customerOf(ctx)),
    ),
  },
  User: {
    payments: ({ id }, args, ctx, info) => {
      const { kind, userId } = ctx.viewer;
      if (kind !== 'admin' && !(kind === 'customer' && userId === id)) throw forbidden();
      return listPayments(ctx, args, info, id);
    },
  },
};
