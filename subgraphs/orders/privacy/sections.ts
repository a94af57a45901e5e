import { documentsOf, type Row } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { OrderItem, Totals } from '../pricing/lines/order-item.ts';
import { ownOrders } from './own-orders.ts';

const itemOf = ({ id, productId, variantId, sellerId, snapshot, ...item }: OrderItem): Row => ({
  id,
  productId,
  variantId,
  sellerId,
  name: snapshot.name,
  variantName: snapshot.variantName,
  sku: snapshot.sku,
  quantity: item.quantity,
  unitPriceMinor: item.unitPriceMinor,
  totalMinor: item.totalMinor,
  taxMinor: item.taxMinor,
  cancelledQuantity: item.cancelledQuantity,
  returnedQuantity: item.returnedQuantity,
});

const totalsOf = ({ itemsMinor, shippingMinor, taxMinor, totalMinor }: Totals): Row => ({
  itemsMinor,
  shippingMinor,
  taxMinor,
  totalMinor,
});

/** The sections of orders in an export. Amounts are in minor units (cents) of their currency. */
export const sections = {
  orders: documentsOf('Orders that you placed.', (ctx: Ctx) => ctx.db.orders, {
    whose: ownOrders,
    row: (order) => ({
      id: order._id,
      number: order.number,
      agencyId: order.agencyId,
      placedAt: order.createdAt,
      status: order.status,
      paymentStatus: order.paymentStatus,
      currency: order.currency,
      ...totalsOf(order.totals),
      shippingAddress: order.shippingAddress,
      note: order.note,
      failureReason: order.failureReason,
      items: order.items.map(itemOf),
      timeline: order.timeline.map(({ status, at, carrier, trackingNumber, message }) => ({
        status,
        at,
        carrier,
        trackingNumber,
        message,
      })),
    }),
  }),
  payments: documentsOf('Payments of your orders.', (ctx: Ctx) => ctx.db.payments, {
    whose: ({ userId }) => ({ userId }),
    row: (payment) => ({
      id: payment._id,
      orderNumber: payment.orderNumber,
      method: payment.method,
      status: payment.status,
      currency: payment.currency,
      amountMinor: payment.amountMinor,
      refundedMinor: payment.refundedMinor,
      cardBrand: payment.card?.brand ?? null,
      cardLastDigits: payment.card?.last4 ?? null,
      attempts: payment.attempts.map(({ status, attemptedAt, code, message }) => ({
        status,
        attemptedAt,
        code,
        message,
      })),
      createdAt: payment.createdAt,
    }),
  }),
  refunds: {
    about: 'Refunds of your orders.',
    async page(ctx: Ctx, { userId }: { userId: string }, after: string | null) {
      const later = after === null ? {} : { _id: { $gt: after } };
      const payments = await ctx.db.payments
        .find({ $and: [{ userId }, later] }, { _id: 1, orderNumber: 1 })
        .sort({ _id: 1 })
        .limit(PAYMENTS_PER_PAGE)
        .lean();
      const numbers = new Map(payments.map(({ _id, orderNumber }) => [_id, orderNumber]));
      const found = await ctx.db.refunds.find({ paymentId: { $in: [...numbers.keys()] } }).lean();
      const rows = found.map((refund) => ({
        id: refund._id,
        orderNumber: numbers.get(refund.paymentId) ?? null,
        amountMinor: refund.amountMinor,
        currency: refund.currency,
        reason: refund.reason,
        status: refund.status,
        createdAt: refund.createdAt,
      }));
      const next = payments.length < PAYMENTS_PER_PAGE ? null : (payments.at(-1)?._id ?? null);
      return { rows, next };
    },
  },
  returns: documentsOf('Returns that you requested.', (ctx: Ctx) => ctx.db.returns, {
    whose: ({ userId }) => ({ customerId: userId }),
    row: (one) => ({
      id: one._id,
      orderNumber: one.orderNumber,
      status: one.status,
      currency: one.currency,
      refundMinor: one.refundMinor,
      note: one.note,
      cancellationNote: one.cancellationNote,
      decisionNote: one.decisionNote,
      receiptNote: one.receiptNote,
      items: one.items.map(({ name, variantName, sku, quantity, reason }) => ({
        name,
        variantName,
        sku,
        quantity,
        reason,
      })),
      createdAt: one.createdAt,
    }),
  }),
  carts: documentsOf('Your cart.', (ctx: Ctx) => ctx.db.carts, {
    whose: ({ userId }) => ({ _id: userId }),
    row: ({ items }) => ({
      items: items.map(({ productId, variantId, quantity, priceAtAdd, addedAt }) => ({
        productId,
        variantId,
        quantity,
        priceMinor: priceAtAdd.amountMinor,
        currency: priceAtAdd.currency,
        addedAt,
      })),
    }),
  }),
  payoutStatements: documentsOf('Earnings of your business.', (ctx: Ctx) => ctx.db.payoutStatements, {
    whose: ({ sellerId }) => (sellerId === null ? null : { sellerId }),
    row: ({ number, currency, from, until, ...amounts }) => ({
      number,
      currency,
      from,
      until,
      openingMinor: amounts.openingMinor,
      salesMinor: amounts.salesMinor,
      commissionMinor: amounts.commissionMinor,
      refundsMinor: amounts.refundsMinor,
      closingMinor: amounts.closingMinor,
      paidMinor: amounts.paidMinor,
    }),
  }),
  sales: documentsOf('What your business has sold. Buyers are left out.', (ctx: Ctx) => ctx.db.sellerOrders, {
    whose: ({ sellerId }) => (sellerId === null ? null : { sellerId }),
    row: (sale) => ({
      id: sale._id,
      orderNumber: sale.orderNumber,
      status: sale.status,
      currency: sale.currency,
      ...totalsOf(sale.totals),
      commissionMinor: sale.commissionMinor,
      refundedMinor: sale.refundedMinor,
      items: sale.items.map(itemOf),
      createdAt: sale.createdAt,
    }),
  }),
  approvals: documentsOf('Your decisions on orders of your agency.', (ctx: Ctx) => ctx.db.orders, {
    whose: ({ userId }) => ({ agencyId: { $gt: '' }, 'approvals.by': userId }),
    row: ({ number, approvals }, { userId }) => ({
      orderNumber: number,
      decisions: approvals
        .filter(({ by }) => by === userId)
        .map(({ stage, decision, comment, at }) => ({ stage, decision, comment, at })),
    }),
  }),
};

const PAYMENTS_PER_PAGE = 200;
