import { forbidden, isAllowed, mutation, query } from '@souk/subgraph';
import { personal } from '../../common/personal-data.ts';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../order.service.ts';
import { commissionOf, earningsOf } from '../seller-order-earnings.ts';
import { markSellerOrderDelivered, shipSellerOrder, startSellerOrder } from './fulfilment.service.ts';
import { findVisibleSellerOrder, listSellerOrders, shipmentsOf } from './seller-orders.service.ts';

const FULFILLERS = ['seller', 'admin', 'key:order.fulfil'] as const;

export const fulfilmentResolvers: Resolvers = {
  Query: {
    sellerOrders: query(['seller', 'admin', 'key:order.read', 'key:order.fulfil'], (ctx, args, info) => {
      const { kind, sellerId } = ctx.viewer;
      if (kind === 'seller' && sellerId === null) throw forbidden();
      return listSellerOrders(ctx, args, info, sellerId ?? undefined);
    }),
    sellerOrder: query(['signed-in', 'service', 'key:order.read', 'key:order.fulfil'], (ctx, { id }, info) =>
      findVisibleSellerOrder(ctx, id, info),
    ),
  },
  Mutation: {
    startSellerOrder: mutation(FULFILLERS, (ctx, { id, input }) => startSellerOrder(ctx, id, input ?? {})),
    shipSellerOrder: mutation(FULFILLERS, (ctx, { id, input }) => shipSellerOrder(ctx, id, input)),
    markSellerOrderDelivered: mutation(FULFILLERS, (ctx, { id, input }) =>
      markSellerOrderDelivered(ctx, id, input ?? {}),
    ),
  },
  Seller: {
    __resolveReference: ({ id }) => ({ id }),
    orders: ({ id }, args, ctx, info) => {
      const { kind, sellerId } = ctx.viewer;
      const seesAll = isAllowed(ctx.viewer, ['admin', 'key:order.read', 'key:order.fulfil']);
      if (!seesAll && !(kind === 'seller' && sellerId === id)) throw forbidden();
      return listSellerOrders(ctx, args, info, id);
    },
  },
  SellerOrder: {
    __resolveReference: ({ id }, ctx, info) => findVisibleSellerOrder(ctx, id, info),
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    seller: ({ sellerId }) => stub(sellerId),
    shippingAddress: ({ shippingAddress }, _args, { viewer }) => personal(viewer, shippingAddress),
    items: ({ items, currency, orderId }) => items.map((item) => ({ ...item, currency, orderId })),
    totals: ({ totals, currency }) => ({ ...totals, currency }),
    shipments: shipmentsOf,
    commission: (sellerOrder, _args, ctx) => commissionOf(ctx, sellerOrder),
    earnings: (sellerOrder, _args, ctx) => earningsOf(ctx, sellerOrder),
  },
  Shipment: {
    sellerOrder: ({ sellerOrderId }, _args, ctx, info) => findVisibleSellerOrder(ctx, sellerOrderId, info),
  },
};
