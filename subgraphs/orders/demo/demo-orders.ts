import type { DemoAddress, DemoOrder, DemoOrderLine, DemoSellerOrder } from '@souk/demo';
import type { Address } from '../common/address.ts';
import { type PaymentDocument, type RefundDocument, UNTOUCHED } from '../money/payments/payment.model.ts';
import { undecided } from '../orders/approval/approval.model.ts';
import { entry, type OrderDocument, type TimelineEntry } from '../orders/order.model.ts';
import { type SellerOrderDocument, UNSHARED } from '../orders/seller-order.model.ts';
import { commissionOn } from '../pricing/commissions/commission.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from '../pricing/lines/order-item.ts';

const isCancelled = ({ status }: DemoSellerOrder) => status === 'CANCELLED';

const itemOf =
  (parts: readonly DemoSellerOrder[], commissionBp: number) =>
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
    cancelledQuantity: parts.some((part) => isCancelled(part) && part.lineIds.includes(line.id))
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

/** An order of the demo market, as it is stored; `recipient` is its customer's name, the commission in basis points. */
export const orderOf = (order: DemoOrder, recipient: string, commissionBp: number): OrderDocument => ({
  _id: order.id,
  number: order.number,
  kind: 'RETAIL',
  customerId: order.customerId,
  agencyId: null,
  createdBy: order.customerId,
  status: order.status,
  currency: order.currency,
  items: order.lines.map(itemOf(order.parts, commissionBp)),
  totals: totalsOf(order.totalMinor),
  parts: order.parts.map(({ id, sellerId, status }) => ({ id, sellerId, status })),
  shippingAddress: addressOf(order.shippingAddress, recipient),
  note: null,
  timeline: timelineOf(order),
  holdUntil: null,
  failureReason: null,
  deletedAt: null,
  ...undecided(),
  version: 1,
  createdAt: order.createdAt,
  updatedAt: order.updatedAt,
});

const linesOf = ({ lines }: DemoOrder, { lineIds }: DemoSellerOrder) =>
  lines.filter(({ id }) => lineIds.includes(id));

const commissionOf = (order: DemoOrder, part: DemoSellerOrder, commissionBp: number) =>
  linesOf(order, part).reduce((sum, { totalMinor }) => sum + commissionOn(totalMinor, commissionBp), 0);

/** Its sellers' parts. */
export const partsOf = (order: DemoOrder, recipient: string, commissionBp: number): SellerOrderDocument[] =>
  order.parts.map((part) => ({
    _id: part.id,
    orderId: order.id,
    orderNumber: order.number,
    sellerId: part.sellerId,
    customerId: order.customerId,
    status: part.status,
    currency: order.currency,
    items: linesOf(order, part).map(itemOf([part], commissionBp)),
    totals: totalsOf(part.totalMinor),
    ...UNSHARED,
    commissionMinor: commissionOf(order, part, commissionBp),
    refundedMinor: isCancelled(part) ? part.totalMinor : 0,
    commissionRefundedMinor: isCancelled(part) ? commissionOf(order, part, commissionBp) : 0,
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
  ...UNTOUCHED,
  providerRef: payment.providerRef,
  card: payment.providerRef ? { brand: 'visa', last4: '4242' } : null,
  attempts: [],
  declinesAllowed: 1,
  createdAt: payment.createdAt,
  updatedAt: payment.capturedAt ?? payment.createdAt,
});

/** What was given back of it: a refund for each part that was called off. */
export function refundsOf(order: DemoOrder, commissionBp: number): RefundDocument[] {
  const { payment, parts } = order;
  const stopped = parts.filter(isCancelled);
  return payment.refunds.map((refund, at) => {
    const part = stopped[at];
    if (part?.totalMinor !== refund.amountMinor) throw new Error(`${refund.id} is of no part`);
    const share = {
      sellerOrderId: part.id,
      sellerId: part.sellerId,
      amountMinor: refund.amountMinor,
      commissionMinor: commissionOf(order, part, commissionBp),
    };
    return {
      _id: refund.id,
      paymentId: payment.id,
      orderId: payment.orderId,
      amountMinor: refund.amountMinor,
      currency: payment.currency,
      reason: refund.reason,
      cause: stopped.length === parts.length ? 'ORDER_CANCELLED' : 'PART_CANCELLED',
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
