import type { DemoAddress, DemoOrder, DemoOrderLine, DemoSellerOrder } from '@souk/demo';
import type { Address } from '../common/address.ts';
import { entry, type OrderDocument, type OrderItem, type TimelineEntry } from '../orders/order.model.ts';
import type { SellerOrderDocument } from '../orders/seller-order.model.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';

const itemOf = (line: DemoOrderLine): OrderItem => ({
  id: line.id,
  productId: line.productId,
  variantId: line.variantId,
  sellerId: line.sellerId,
  quantity: line.quantity,
  unitPriceMinor: line.unitPriceMinor,
  totalMinor: line.totalMinor,
  snapshot: {
    name: line.name,
    variantName: line.options.map(({ value }) => value).join(' / ') || null,
    sku: line.sku,
    imageMediaId: line.imageMediaId,
  },
});

const addressOf = (address: DemoAddress, recipient: string): Address => ({
  recipient,
  line1: address.line1,
  line2: address.line2,
  city: address.city,
  region: address.region,
  postalCode: address.postalCode,
  country: address.country,
  phone: address.phone,
});

const totalsOf = (itemsMinor: number) => ({ itemsMinor, shippingMinor: 0, totalMinor: itemsMinor });

/** The steps that a part took, oldest first. */
function stepsOf(part: DemoSellerOrder) {
  const steps = [
    ['CONFIRMED', part.createdAt],
    ['PROCESSING', part.processingAt],
    ['SHIPPED', part.shippedAt],
    ['DELIVERED', part.deliveredAt],
    ['CANCELLED', part.cancelledAt],
  ] as const;
  return steps.flatMap(([status, at]) => (at ? [{ status, at, by: null }] : []));
}

function timelineOf(order: DemoOrder): TimelineEntry[] {
  const moves = order.parts.flatMap((part) =>
    stepsOf(part)
      .filter(({ status }) => status !== 'CONFIRMED')
      .map(({ status, at }) => {
        const { sellerId, cancelReason } = part;
        const sent =
          status === 'SHIPPED' ? { carrier: part.carrier, trackingNumber: part.trackingNumber } : {};
        return entry(status, {
          at,
          sellerId,
          message: status === 'CANCELLED' ? cancelReason : null,
          ...sent,
        });
      }),
  );
  const first = ['PENDING', 'CONFIRMED'] as const;
  const begun = first.map((status) => entry(status, { at: order.createdAt }));
  return [...begun, ...moves.toSorted((a, b) => a.at.getTime() - b.at.getTime())];
}

/** An order of the demo market, as it is stored; `recipient` is its customer's name. */
export const orderOf = (order: DemoOrder, recipient: string): OrderDocument => ({
  _id: order.id,
  number: order.number,
  kind: 'RETAIL',
  customerId: order.customerId,
  createdBy: order.customerId,
  status: order.status,
  currency: order.currency,
  items: order.lines.map(itemOf),
  totals: totalsOf(order.totalMinor),
  parts: order.parts.map(({ id, sellerId, status }) => ({ id, sellerId, status })),
  shippingAddress: addressOf(order.shippingAddress, recipient),
  note: null,
  timeline: timelineOf(order),
  holdUntil: null,
  failureReason: null,
  version: 1,
  createdAt: order.createdAt,
  updatedAt: order.updatedAt,
});

/** Its sellers' parts. */
export const partsOf = (order: DemoOrder, recipient: string): SellerOrderDocument[] =>
  order.parts.map((part) => ({
    _id: part.id,
    orderId: order.id,
    orderNumber: order.number,
    sellerId: part.sellerId,
    customerId: order.customerId,
    status: part.status,
    currency: order.currency,
    items: order.lines.filter(({ id }) => part.lineIds.includes(id)).map(itemOf),
    totals: totalsOf(part.totalMinor),
    shippingAddress: addressOf(order.shippingAddress, recipient),
    carrier: part.carrier,
    trackingNumber: part.trackingNumber,
    note: null,
    history: stepsOf(part),
    processingAt: part.processingAt,
    shippedAt: part.shippedAt,
    deliveredAt: part.deliveredAt,
    cancelledAt: part.cancelledAt,
    version: 1,
    createdAt: part.createdAt,
    updatedAt: order.updatedAt,
  }));

/** Its payment. */
export const paymentOf = ({ payment, number }: DemoOrder): PaymentDocument => ({
  _id: payment.id,
  orderId: payment.orderId,
  orderNumber: number,
  userId: payment.userId,
  method: payment.method,
  status: payment.status,
  currency: payment.currency,
  amountMinor: payment.amountMinor,
  capturedMinor: payment.capturedMinor,
  refundedMinor: payment.refundedMinor,
  provider: payment.providerRef ? 'simulated' : null,
  providerRef: payment.providerRef,
  card: payment.providerRef ? { brand: 'visa', last4: '4242' } : null,
  attempts: [],
  declinesAllowed: 1,
  createdAt: payment.createdAt,
  updatedAt: payment.capturedAt ?? payment.createdAt,
});

/** What was given back of it. */
export const refundsOf = ({ payment }: DemoOrder): RefundDocument[] =>
  payment.refunds.map((refund) => ({
    _id: refund.id,
    paymentId: payment.id,
    orderId: payment.orderId,
    amountMinor: refund.amountMinor,
    currency: payment.currency,
    reason: refund.reason,
    status: 'SUCCEEDED',
    idempotencyKey: `demo:${refund.id}`,
    createdAt: refund.createdAt,
    updatedAt: refund.createdAt,
  }));
