import type { DemoAddress, DemoOrder, DemoOrderLine, DemoSellerOrder } from '@souk/demo';
import type { Address } from '../common/address.ts';
import { type PaymentDocument, type RefundDocument, UNTOUCHED } from '../money/payments/payment.model.ts';
import { undecided } from '../orders/approval/approval.model.ts';
import { type OrderDocument, type TimelineEntry, timelineEntry } from '../orders/order.model.ts';
import { wordsOfOrder } from '../orders/order-words.ts';
import { type SellerOrderDocument, type ShipmentEntry, UNSHARED } from '../orders/seller-order.model.ts';
import { commissionOn } from '../pricing/commissions/commission.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from '../pricing/lines/order-item.ts';

const isCancelled = ({ status }: DemoSellerOrder) => status === 'CANCELLED';

const itemOf =
  (sellerOrders: readonly DemoSellerOrder[], commissionBp: number) =>
  (line: DemoOrderLine): OrderItem => ({
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    sellerId: line.sellerId,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    totalMinor: line.totalMinor,
    ...UNTAXED,
    commissionBp,
    commissionMinor: commissionOn(line.totalMinor, commissionBp),
    ...ALL_KEPT,
    cancelledQuantity: sellerOrders.some(
      (sellerOrder) => isCancelled(sellerOrder) && sellerOrder.lineIds.includes(line.id),
    )
      ? line.quantity
      : 0,
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

const totalsOf = (itemsMinor: number) => ({
  itemsMinor,
  shippingMinor: 0,
  taxMinor: 0,
  taxIncluded: true,
  taxLines: [],
  totalMinor: itemsMinor,
});

/** The statuses that a seller order entered, oldest first. */
function stepsOf(sellerOrder: DemoSellerOrder) {
  const steps = [
    ['CONFIRMED', sellerOrder.createdAt],
    ['PROCESSING', sellerOrder.processingAt],
    ['SHIPPED', sellerOrder.shippedAt],
    ['DELIVERED', sellerOrder.deliveredAt],
    ['CANCELLED', sellerOrder.cancelledAt],
  ] as const;
  return steps.flatMap(([status, at]) => (at ? [{ status, at, by: null }] : []));
}

function timelineOf(order: DemoOrder): TimelineEntry[] {
  const moves = order.parts.flatMap((sellerOrder) =>
    stepsOf(sellerOrder)
      .filter(({ status }) => status !== 'CONFIRMED')
      .map(({ status, at }) => {
        const { sellerId, cancelReason } = sellerOrder;
        const sent =
          status === 'SHIPPED'
            ? { carrier: sellerOrder.carrier, trackingNumber: sellerOrder.trackingNumber }
            : {};
        return timelineEntry(status, {
          at,
          sellerId,
          message: status === 'CANCELLED' ? cancelReason : null,
          ...sent,
        });
      }),
  );
  const first = ['PENDING', 'CONFIRMED'] as const;
  const started = first.map((status) => timelineEntry(status, { at: order.createdAt }));
  return [...started, ...moves.toSorted((a, b) => a.at.getTime() - b.at.getTime())];
}

/** An order of the demo market as it is stored. `recipient` is the name of the customer; the commission in basis points. */
export const demoOrder = (order: DemoOrder, recipient: string, commissionBp: number): OrderDocument => {
  const items = order.lines.map(itemOf(order.parts, commissionBp));
  const shippingAddress = addressOf(order.shippingAddress, recipient);
  return {
    _id: order.id,
    number: order.number,
    kind: 'RETAIL',
    customerId: order.customerId,
    agencyId: null,
    createdBy: order.customerId,
    status: order.status,
    paymentStatus: order.payment.status,
    currency: order.currency,
    items,
    totals: totalsOf(order.totalMinor),
    parts: order.parts.map(({ id, sellerId, status }) => ({ id, sellerId, status })),
    shippingAddress,
    note: null,
    timeline: timelineOf(order),
    holdUntil: null,
    failureReason: null,
    deletedAt: null,
    ...undecided(),
    words: wordsOfOrder({ number: order.number, items, shippingAddress }),
    version: 1,
    createdAt: order.createdAt,
    updatedAt: order.updatedAt,
  };
};

const linesOf = ({ lines }: DemoOrder, { lineIds }: DemoSellerOrder) =>
  lines.filter(({ id }) => lineIds.includes(id));

const commissionOf = (order: DemoOrder, sellerOrder: DemoSellerOrder, commissionBp: number) =>
  linesOf(order, sellerOrder).reduce(
    (sum, { totalMinor }) => sum + commissionOn(totalMinor, commissionBp),
    0,
  );

function shipmentsOf({
  id,
  carrier,
  trackingNumber,
  shippedAt,
  deliveredAt,
}: DemoSellerOrder): ShipmentEntry[] {
  if (!carrier || !trackingNumber || !shippedAt) return [];
  const shipmentId = id.replace(/^[a-z]+_/, 'shp_');
  return [{ id: shipmentId, carrier, trackingNumber, shippedAt, deliveredAt, requestKey: null }];
}

/** The seller orders of a demo order. */
export const demoSellerOrders = (
  order: DemoOrder,
  recipient: string,
  commissionBp: number,
): SellerOrderDocument[] =>
  order.parts.map((sellerOrder) => {
    const items = linesOf(order, sellerOrder).map(itemOf([sellerOrder], commissionBp));
    const shippingAddress = addressOf(order.shippingAddress, recipient);
    return {
      _id: sellerOrder.id,
      orderId: order.id,
      orderNumber: order.number,
      sellerId: sellerOrder.sellerId,
      customerId: order.customerId,
      status: sellerOrder.status,
      currency: order.currency,
      items,
      totals: totalsOf(sellerOrder.totalMinor),
      ...UNSHARED,
      commissionMinor: commissionOf(order, sellerOrder, commissionBp),
      refundedMinor: isCancelled(sellerOrder) ? sellerOrder.totalMinor : 0,
      commissionRefundedMinor: isCancelled(sellerOrder) ? commissionOf(order, sellerOrder, commissionBp) : 0,
      shippingAddress,
      shipments: shipmentsOf(sellerOrder),
      note: null,
      history: stepsOf(sellerOrder),
      processingAt: sellerOrder.processingAt,
      shippedAt: sellerOrder.shippedAt,
      deliveredAt: sellerOrder.deliveredAt,
      cancelledAt: sellerOrder.cancelledAt,
      words: wordsOfOrder({ number: order.number, items, shippingAddress }),
      version: 1,
      createdAt: sellerOrder.createdAt,
      updatedAt: order.updatedAt,
    };
  });

/** The payment of a demo order. */
export const demoPayment = ({ payment, number }: DemoOrder): PaymentDocument => ({
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
  ...UNTOUCHED,
  providerRef: payment.providerRef,
  card: payment.providerRef ? { brand: 'visa', last4: '4242' } : null,
  attempts: [],
  declinesAllowed: 1,
  createdAt: payment.createdAt,
  updatedAt: payment.capturedAt ?? payment.createdAt,
});

/** The refunds of a demo order: one for each cancelled seller order. */
export function demoRefunds(order: DemoOrder, commissionBp: number): RefundDocument[] {
  const { payment, parts: sellerOrders } = order;
  const cancelled = sellerOrders.filter(isCancelled);
  return payment.refunds.map((refund, at) => {
    const sellerOrder = cancelled[at];
    if (sellerOrder?.totalMinor !== refund.amountMinor)
      throw new Error(`${refund.id} matches no cancelled seller order`);
    const share = {
      sellerOrderId: sellerOrder.id,
      sellerId: sellerOrder.sellerId,
      amountMinor: refund.amountMinor,
      commissionMinor: commissionOf(order, sellerOrder, commissionBp),
    };
    return {
      _id: refund.id,
      paymentId: payment.id,
      orderId: payment.orderId,
      amountMinor: refund.amountMinor,
      currency: payment.currency,
      reason: refund.reason,
      cause: cancelled.length === sellerOrders.length ? 'ORDER_CANCELLED' : 'SELLER_ORDER_CANCELLED',
      shares: [share],
      failure: null,
      attempts: 1,
      dueAt: null,
      createdBy: null,
      status: 'SUCCEEDED',
      idempotencyKey: `demo:${refund.id}`,
      createdAt: refund.createdAt,
      updatedAt: refund.createdAt,
    };
  });
}
