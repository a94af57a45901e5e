import { forbidden, load, mutation, query } from '@souk/subgraph';
import { customerOf } from '../../common/checks.ts';
import { stub } from '../../common/stubs.ts';
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
  returnableOf,
  returnsByOrder,
  returnsBySellerOrder,
} from './return.list.ts';

export const returnResolvers: Resolvers = {
  Query: {
    returnRequest: query(['customer', 'seller', 'admin'], (ctx, { id }) => findVisibleReturn(ctx, id)),
    myReturns: query('customer', (ctx, args) => listReturns(ctx, args, { customerId: customerOf(ctx) })),
    sellerReturns: query(['seller', 'admin'], (ctx, args) => {
      const { kind, sellerId } = ctx.viewer;
      if (kind === 'admin') return listReturns(ctx, args, {});
      if (sellerId === null) throw forbidden();
      return listReturns(ctx, args, { sellerId });
    }),
  },
  Mutation: {
    requestReturn: mutation('customer', async (ctx, { input }) => ({
      returnRequest: await requestReturn(ctx, input),
    })),
    approveReturn: mutation(['seller', 'admin'], async (ctx, { id, note }) => ({
      returnRequest: await approveReturn(ctx, id, note),
    })),
    rejectReturn: mutation(['seller', 'admin'], async (ctx, { id, reason }) => ({
      returnRequest: await rejectReturn(ctx, id, reason),
    })),
    receiveReturn: mutation(['seller', 'admin'], async (ctx, { id, input }) => ({
      returnRequest: await receiveReturn(ctx, id, input),
    })),
    cancelReturn: mutation('customer', async (ctx, { id }) => ({
      returnRequest: await cancelReturn(ctx, id),
    })),
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
  ReturnRequest: {
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => findVisibleOrder(ctx, orderId, info),
    sellerOrder: ({ sellerOrderId }, _args, ctx, info) => findVisibleSellerOrder(ctx, sellerOrderId, info),
    seller: ({ sellerId }) => stub(sellerId),
    refunded: ({ refundMinor, currency }) => ({ amountMinor: refundMinor, currency }),
    shippingRefunded: ({ shippingMinor, currency }) => ({ amountMinor: shippingMinor, currency }),
    refund: ({ refundId }, _args, ctx) => (refundId === null ? null : load(ctx, refundsById, refundId)),
  },
  ReturnLine: {
    product: ({ productId }) => stub(productId),
    variant: ({ variantId }) => stub(variantId),
  },
};
