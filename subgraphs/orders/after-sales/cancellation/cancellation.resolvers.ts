import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { sellerOrdersOfOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import { cancelOrder } from './cancellation.service.ts';
import { cancelSellerOrderItems } from './items.service.ts';
import { cancelSellerOrder } from './seller-order.service.ts';

export const cancelResolvers: Resolvers = {
  Mutation: {
    cancelOrder: mutation(['customer', 'staff', 'admin'], (ctx, { id, input }) =>
      cancelOrder(ctx, id, input),
    ),
    cancelSellerOrder: mutation(['seller', 'admin'], (ctx, { id, input }) =>
      cancelSellerOrder(ctx, id, input ?? {}),
    ),
    cancelSellerOrderItems: mutation(['customer', 'seller', 'admin'], (ctx, { id, input }) =>
      cancelSellerOrderItems(ctx, id, input),
    ),
  },
  Order: {
    refunded: async ({ _id, currency }, _args, ctx) => {
      const sellerOrders = await sellerOrdersOfOrder(ctx, _id);
      return {
        amountMinor: sellerOrders.reduce((sum, { refundedMinor }) => sum + refundedMinor, 0),
        currency,
      };
    },
  },
  SellerOrder: {
    refunded: ({ refundedMinor, currency }) => ({ amountMinor: refundedMinor, currency }),
  },
};
