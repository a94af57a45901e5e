import { forbidden, isAllowed, query } from '@souk/subgraph';
import { personal } from '../common/personal-data.ts';
import { stub } from '../common/stubs.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { sellerOrderOfItem, sellerOrdersOfOrder } from './fulfilment/seller-orders.service.ts';
import { findOrderByNumber, findVisibleOrder, listOrders, listVisibleOrders } from './order.service.ts';

const minor = (amountMinor: number, { currency }: { currency: string }) => ({ amountMinor, currency });

/** The newest events of an order that are shown. */
const MAX_EVENTS = 200;

export const orderResolvers: Resolvers = {
  Query: {
    order: query(['signed-in', 'service', 'key:order.read'], (ctx, { id }, info) =>
      findVisibleOrder(ctx, id, info),
    ),
    orderByNumber: query(['signed-in', 'service', 'key:order.read'], (ctx, { number }) =>
      findOrderByNumber(ctx, number),
    ),
    orders: query(['customer', 'staff:order.read', 'admin', 'key:order.read'], (ctx, args, info) =>
      listVisibleOrders(ctx, args, info),
    ),
  },
  User: {
    __resolveReference: ({ id }) => ({ id }),
    orders: ({ id }, args, ctx, info) => {
      const { kind, userId } = ctx.viewer;
      const seesAll = isAllowed(ctx.viewer, ['admin', 'key:order.read']);
      if (!seesAll && !(kind === 'customer' && userId === id)) throw forbidden();
      return listOrders(ctx, args, info, id);
    },
  },
  Order: {
    __resolveReference: ({ id }, ctx, info) => findVisibleOrder(ctx, id, info),
    id: ({ _id }) => _id,
    customer: ({ customerId }, _args, { viewer }) => personal(viewer, stub(customerId)),
    shippingAddress: ({ shippingAddress }, _args, { viewer }) => personal(viewer, shippingAddress),
    note: ({ note }, _args, { viewer }) => personal(viewer, note),
    hiddenAt: ({ deletedAt }) => deletedAt,
    paymentDueAt: ({ holdUntil }) => holdUntil,
    events: ({ timeline }) => timeline.slice(-MAX_EVENTS),
    items: ({ _id, items, currency }) => items.map((item) => ({ ...item, currency, orderId: _id })),
    totals: ({ totals, currency }) => ({ ...totals, currency }),
    sellerOrders: ({ _id }, _args, ctx, info) => sellerOrdersOfOrder(ctx, _id, info),
  },
  OrderItem: {
    product: ({ productId }) => stub(productId),
    variant: ({ variantId }) => stub(variantId),
    seller: ({ sellerId }) => stub(sellerId),
    sellerOrder: (item, _args, ctx, info) => sellerOrderOfItem(ctx, item, info),
    name: ({ snapshot }) => snapshot.name,
    variantName: ({ snapshot }) => snapshot.variantName,
    sku: ({ snapshot }) => snapshot.sku,
    image: ({ snapshot }) => stub(snapshot.imageMediaId),
    unitPrice: (item) => minor(item.unitPriceMinor, item),
    lineTotal: (item) => minor(item.totalMinor, item),
    tax: (item) => minor(item.taxMinor, item),
    taxRateBasisPoints: ({ taxBp }) => taxBp,
  },
  OrderTotals: {
    subtotal: (totals) => minor(totals.itemsMinor, totals),
    shipping: (totals) => minor(totals.shippingMinor, totals),
    tax: (totals) => minor(totals.taxMinor, totals),
    isTaxIncluded: ({ taxIncluded }) => taxIncluded,
    taxLines: (totals) =>
      totals.taxLines.map(({ rateBp, baseMinor, taxMinor }) => ({
        rateBasisPoints: rateBp,
        base: minor(baseMinor, totals),
        amount: minor(taxMinor, totals),
      })),
    total: (totals) => minor(totals.totalMinor, totals),
  },
  OrderEvent: {
    occurredAt: ({ at }) => at,
    seller: ({ sellerId }) => stub(sellerId),
  },
};
