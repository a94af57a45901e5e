import { type PaymentAttempt, type PaymentDocument, UNTOUCHED } from '../../money/payments/payment.model.ts';
import { undecided } from '../../orders/approval/approval.model.ts';
import { type OrderDocument, timelineEntry } from '../../orders/order.model.ts';
import { wordsOfOrder } from '../../orders/order-words.ts';
import type { CheckoutSagaDocument } from './checkout.model.ts';
import type { OrderDraft } from './data.ts';

const DECLINES_WITH_TOKEN = 1;
const DECLINES_WHILE_WAITING = 3;

/** The order of a checkout, as it is first stored. */
export function newOrder(saga: CheckoutSagaDocument, draft: OrderDraft): OrderDocument {
  const now = new Date();
  return {
    _id: saga.orderId,
    number: draft.number,
    kind: saga.data.kind,
    customerId: saga.data.agencyId === null ? saga.customerId : null,
    agencyId: saga.data.agencyId,
    createdBy: saga.customerId,
    status: 'PENDING',
    paymentStatus: 'PENDING',
    currency: draft.currency,
    items: draft.items,
    totals: draft.totals,
    parts: draft.parts.map(({ id, sellerId }) => ({ id, sellerId, status: 'PENDING' })),
    shippingAddress: saga.data.address,
    note: saga.data.note,
    timeline: [timelineEntry('PENDING', { at: now })],
    // An agency may take any time to decide.
    holdUntil: saga.data.kind === 'AGENCY' ? null : saga.data.holdUntil,
    failureReason: null,
    deletedAt: null,
    ...undecided(),
    words: wordsOfOrder({ number: draft.number, items: draft.items, shippingAddress: saga.data.address }),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** The payment of an order, as it is first stored: a card token that came with the order is its first attempt. */
export function newPayment(saga: CheckoutSagaDocument, draft: OrderDraft): PaymentDocument {
  const { method, token } = saga.data;
  const now = new Date();
  const isCharged = method === 'CARD' && draft.totals.totalMinor > 0;
  const attempts = isCharged && token !== null ? [newAttempt(1, token)] : [];
  return {
    _id: draft.paymentId,
    orderId: saga.orderId,
    orderNumber: draft.number,
    userId: saga.data.agencyId === null ? saga.customerId : null,
    method,
    status: 'PENDING',
    currency: draft.currency,
    amountMinor: draft.totals.totalMinor,
    capturedMinor: 0,
    refundedMinor: 0,
    ...UNTOUCHED,
    provider: null,
    providerRef: null,
    card: null,
    attempts,
    declinesAllowed: attempts.length > 0 ? DECLINES_WITH_TOKEN : DECLINES_WHILE_WAITING,
    createdAt: now,
    updatedAt: now,
  };
}

/** A payment attempt whose outcome is not known yet. */
export function newAttempt(
  number: number,
  token: string,
  request: { requestKey: string; requestHash: string } | null = null,
): PaymentAttempt {
  return {
    number,
    status: 'STARTED',
    attemptedAt: new Date(),
    code: null,
    message: null,
    token,
    requestKey: request?.requestKey ?? null,
    requestHash: request?.requestHash ?? null,
  };
}
