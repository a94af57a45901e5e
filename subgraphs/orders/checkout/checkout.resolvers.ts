import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { placeOrder } from './checkout.service.ts';

export const checkoutResolvers: Resolvers = {
  Mutation: {
    placeOrder: mutation('customer', (ctx, { input }) => placeOrder(ctx, input)),
  },
  CheckoutSaga: {
    id: ({ _id }) => _id,
  },
};
