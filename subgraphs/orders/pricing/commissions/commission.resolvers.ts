import { mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { deleteCommissionRule, listCommissionRules, setCommissionRule } from './commission.service.ts';

export const commissionResolvers: Resolvers = {
  Query: {
    commissionRules: query('admin', (ctx, args) => listCommissionRules(ctx, args)),
  },
  Mutation: {
    setCommissionRule: mutation('admin', async (ctx, { input }) => ({
      commissionRule: await setCommissionRule(ctx, input),
    })),
    deleteCommissionRule: mutation('admin', async (ctx, { id }) => ({
      deletedId: await deleteCommissionRule(ctx, id),
    })),
  },
  CommissionRule: {
    id: ({ _id }) => _id,
    rateBasisPoints: ({ rateBp }) => rateBp,
    seller: ({ sellerId }) => stub(sellerId),
    category: ({ categoryId }) => stub(categoryId),
  },
};
