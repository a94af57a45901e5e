import { forbidden, mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../order.service.ts';
import { commissionOf, earningsOf } from '../seller-order-earnings.ts';
import { updateSellerOrderStatus } from './fulfilment.service.ts';
import { findVisibleSellerOrder, listSellerOrders } from './seller-orders.service.ts';

export const fulfilmentResolvers: Resolvers = {
  Query: {
    sellerOrders: query(['seller', 'admin'], (ctx, args, info) => {
      const { kind, sellerId } = ctx.viewer;
      if (kind === 'seller' && sellerId === null) throw forbidden();
      return listSellerOrders(ctx, args, info, sellerId ?? undefined);
    }),
    sellerOrder: query(['signed-in', 'service'], (ctx, { id }, info) =>
      findVisibleSellerOrder(ctx, id, info),
    ),
  },
  Mutation: {
    updateSellerOrderStatus: mutation(['seller', 'admin'], async (ctx, { id, input }) => ({
      sellerOrder: await updateSellerOrderStatus(ctx, id, input),
    })),
  },
  Seller: {
    __resolveReference: ({ id }) => ({ id }),
    orders: ({ id }, args, ctx, info) => {
      const { kind, sellerId } = ctx.viewer;
      if (kind !== 'admin' && !(kind === 'seller' && sellerId === id)) throw forbidden();
      return listSellerOrders(ctx, args, info, id);
    },
  },
  SellerOrder: {
    __resolveReference: ({ id }, ctx, info) => findVisibleSellerOrder(ctx, id, info),
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    seller: ({ sellerId }) => stub(sellerId),
    items: ({ items, currency, orderId }) => items.map((item) => ({ ...item, currency, orderId })),
    totals: ({ totals, currency }) => ({ ...totals, currency }),
    tracking: ({ carrier, trackingNumber, shippedAt, deliveredAt }) =>
      carrier && trackingNumber ? { carrier, trackingNumber, shippedAt, deliveredAt } : null,
    commission: (sellerOrder, _args, ctx) => commissionOf(ctx, sellerOrder),
    earnings: (sellerOrder, _args, ctx) => earningsOf(ctx, sellerOrder),
  },
};
