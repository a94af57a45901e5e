import { load, mutation, query } from '@souk/subgraph';
import { customerOf } from '../../common/checks.ts';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { addCartItem, clearCart, removeCartItem, updateCartItem } from './cart.service.ts';
import { cartLines, findCart } from './cart.store.ts';
import { groupBySeller, obstacleTo, subtotalsOf } from './cart.totals.ts';

export const cartResolvers: Resolvers = {
  Query: {
    cart: query('customer', (ctx) => findCart(ctx, customerOf(ctx))),
  },
  Mutation: {
    addCartItem: mutation('customer', (ctx, { input }) => addCartItem(ctx, input)),
    updateCartItem: mutation('customer', async (ctx, { id, quantity }) => ({
      cart: await updateCartItem(ctx, id, quantity),
    })),
    removeCartItem: mutation('customer', async (ctx, { id }) => ({ cart: await removeCartItem(ctx, id) })),
    clearCart: mutation('customer', async (ctx) => ({ cart: await clearCart(ctx) })),
  },
  Cart: {
    itemCount: (cart) => cart.items.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotals: (cart, _args, ctx) => subtotalsOf(ctx, cart.items),
    groups: (cart) => groupBySeller(cart.items),
  },
  CartGroup: {
    seller: ({ sellerId }) => stub(sellerId),
    subtotals: ({ items }, _args, ctx) => subtotalsOf(ctx, items),
  },
  CartItem: {
    __resolveReference: ({ id }, ctx) => load(ctx, cartLines, id),
    product: ({ productId }) => stub(productId),
    variant: ({ variantId }) => stub(variantId),
    seller: ({ sellerId }) => stub(sellerId),
    isAvailable: async (line, _args, ctx) => (await obstacleTo(ctx, line)) === null,
    unavailableReason: async (line, _args, ctx) => (await obstacleTo(ctx, line))?.code ?? null,
  },
};
