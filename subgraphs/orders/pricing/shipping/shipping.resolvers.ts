import { load, mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { deleteShippingRule, setShippingRule, shippingRulesBySeller } from './shipping.service.ts';

const minor = (amountMinor: number, { currency }: { currency: string }) => ({ amountMinor, currency });

export const shippingResolvers: Resolvers = {
  Mutation: {
    setShippingRule: mutation(['seller', 'admin'], async (ctx, { input }) => ({
      shippingRule: await setShippingRule(ctx, input),
    })),
    deleteShippingRule: mutation(['seller', 'admin'], async (ctx, { id }) => ({
      deletedId: await deleteShippingRule(ctx, id),
    })),
  },
  Seller: {
    shippingRules: async ({ id }, _args, ctx) => (await load(ctx, shippingRulesBySeller, id)) ?? [],
  },
  ShippingRule: {
    id: ({ _id }) => _id,
    basePerOrder: (rule) => minor(rule.basePerOrderMinor, rule),
    perUnit: (rule) => minor(rule.perUnitMinor, rule),
    freeFrom: (rule) => (rule.freeFromMinor === null ? null : minor(rule.freeFromMinor, rule)),
  },
};
