import { load, mutation, query } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { personal } from '../../common/personal-data.ts';
import { stub } from '../../common/stubs.ts';
import type { Ctx } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { refundsById } from '../../money/payments/payment.store.ts';
import { findVisibleSellerOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import { approveReturn, cancelReturn, rejectReturn } from './decide.service.ts';
import { receiveReturn } from './receive.service.ts';
import { requestReturn } from './request.service.ts';
import {
  findVisibleReturn,
  listReturns,
  orderItemOf,
  returnableOf,
  returnsByOrder,
  returnsBySellerOrder,
} from './return.list.ts';
import type { ReturnDocument } from './return.model.ts';

interface Answer {
  return?: ReturnDocument | null;
}

/** What a mutation answers beside the return: the seller order, whose units it moved. */
const withSellerOrder = {
  sellerOrder: ({ return: one }: Answer, _args: object, ctx: Ctx, info: GraphQLResolveInfo) =>
    one ? findVisibleSellerOrder(ctx, one.sellerOrderId, info) : null,
};

const READERS = ['customer', 'seller', 'admin', 'key:return.read', 'key:return.manage'] as const;
const DECIDERS = ['seller', 'admin', 'key:return.manage'] as const;

export const returnResolvers: Resolvers = {
  Query: {
    return: query(READERS, (ctx, { id }) => findVisibleReturn(ctx, id)),
    returns: query(READERS, (ctx, args) => listReturns(ctx, args)),
  },
  Mutation: {
    requestReturn: mutation('customer', async (ctx, { input }) => ({
      return: await requestReturn(ctx, input),
    })),
    approveReturn: mutation(DECIDERS, async (ctx, { id, input }) => ({
      return: await approveReturn(ctx, id, input),
    })),
    rejectReturn: mutation(DECIDERS, async (ctx, { id, input }) => ({
      return: await rejectReturn(ctx, id, input),
    })),
    receiveReturn: mutation(DECIDERS, async (ctx, { id, input }) => ({
      return: await receiveReturn(ctx, id, input),
    })),
    cancelReturn: mutation('customer', async (ctx, { id, input }) => ({
      return: await cancelReturn(ctx, id, input),
    })),
  },
  RequestReturnPayload: withSellerOrder,
  RejectReturnPayload: withSellerOrder,
  CancelReturnPayload: withSellerOrder,
  ReceiveReturnPayload: {
    ...withSellerOrder,
    order: ({ return: one }, _args, ctx, info) => (one ? findVisibleOrder(ctx, one.orderId, info) : null),
  },
  Order: {
    returns: async ({ _id }, _args, ctx) => (await load(ctx, returnsByOrder, _id)) ?? [],
  },
  SellerOrder: {
    returns: async ({ _id }, _args, ctx) => (await load(ctx, returnsBySellerOrder, _id)) ?? [],
  },
  OrderItem: {
    returnableQuantity: (item, _args, ctx) => returnableOf(ctx, item),
  },
  Return: {
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    sellerOrder: ({ sellerOrderId }, _args, ctx, info) => findVisibleSellerOrder(ctx, sellerOrderId, info),
    seller: ({ sellerId }) => stub(sellerId),
    note: ({ note }, _args, { viewer }) => personal(viewer, note),
    cancellationNote: ({ cancellationNote }, _args, { viewer }) => personal(viewer, cancellationNote),
    items: ({ items, sellerOrderId }) => items.map((item) => ({ ...item, sellerOrderId })),
    refunded: ({ refundMinor, currency }) => ({ amountMinor: refundMinor, currency }),
    shippingRefunded: ({ shippingMinor, currency }) => ({ amountMinor: shippingMinor, currency }),
    refund: ({ refundId }, _args, ctx) => (refundId === null ? null : load(ctx, refundsById, refundId)),
  },
  ReturnItem: {
    orderItem: (item, _args, ctx) => orderItemOf(ctx, item),
    product: ({ productId }) => stub(productId),
    variant: ({ variantId }) => stub(variantId),
  },
};
