import { detailsOf, mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findCart } from '../cart/cart.store.ts';
import { placeOrder } from './checkout.service.ts';

export const checkoutResolvers: Resolvers = {
  Mutation: {
    placeOrder: mutation('customer', (ctx, { input }) => placeOrder(ctx, input)),
  },
  PlaceOrderPayload: {
    order: ({ order }) => order ?? null,
    payment: ({ payment }) => payment ?? null,
    cart: ({ saga }, _args, ctx) => (saga && !saga.data.lines ? findCart(ctx, saga.customerId) : null),
  },
  PriceChangedError: {
    expected: (error) => detailsOf('PriceChangedError', error).expected,
    actual: (error) => detailsOf('PriceChangedError', error).actual,
  },
};
