import { detailsOf, load, mutation, query } from '@souk/subgraph';
import { customerOf } from '../../common/checks.ts';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { cartIdOf } from './cart.id.ts';
import { addCartItem, clearCart, setCartItems } from './cart.service.ts';
import { cartLines, findCart } from './cart.store.ts';
import { groupBySeller, obstacleTo, subtotalsOf } from './cart.totals.ts';

export const cartResolvers: Resolvers = {
  Query: {
    cart: query('customer', (ctx) => findCart(ctx, customerOf(ctx))),
  },
  Mutation: {
    addCartItem: mutation('customer', (ctx, { input }) => addCartItem(ctx, input)),
    setCartItems: mutation('customer', async (ctx, { input }) => ({ cart: await setCartItems(ctx, input) })),
    clearCart: mutation('customer', async (ctx) => ({ cart: await clearCart(ctx) })),
  },
  Cart: {
    id: ({ _id }) => cartIdOf(_id),
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
  OutOfStockError: {
    variant: (error) => stub(detailsOf('OutOfStockError', error).variantId),
    cartItem: (error, _args, ctx) => {
      const { cartItemId } = detailsOf('OutOfStockError', error);
      return cartItemId === null ? null : load(ctx, cartLines, cartItemId);
    },
    requestedQuantity: (error) => detailsOf('OutOfStockError', error).requestedQuantity,
    availableQuantity: (error) => detailsOf('OutOfStockError', error).availableQuantity,
  },
};
