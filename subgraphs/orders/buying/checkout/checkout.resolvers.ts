import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { createOrder, placeOrder } from './checkout.service.ts';

export const checkoutResolvers: Resolvers = {
  Mutation: {
    placeOrder: mutation('customer', (ctx, { input }) => placeOrder(ctx, input)),
    createOrder: mutation('customer', (ctx, { input }) => createOrder(ctx, input)),
  },
};
