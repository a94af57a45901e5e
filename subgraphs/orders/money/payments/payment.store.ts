import {
  defineEntityLoader,
  defineLoader,
  type EventPayloads,
  load,
  refusal,
  type Viewer,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../../context.ts';
import type { OrderDocument } from '../../orders/order.model.ts';
import { canSeeOrder } from '../../orders/order.service.ts';
import type { PaymentAttempt, PaymentDocument, PaymentStatus, RefundDocument } from './payment.model.ts';

/** A payment that must exist. Raises Error when it does not. */
export async function requirePayment(ctx: Ctx, id: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findById(id).lean().exec();
  if (!payment) throw new Error(`payment ${id} does not exist`);
  return payment;
}

/** Stores the status of a payment with its order, by which lists of orders filter. Joins the transaction that changes it. */
export async function showPaymentStatus(
  ctx: Ctx,
  { orderId }: Pick<PaymentDocument, 'orderId'>,
  paymentStatus: PaymentStatus,
): Promise<void> {
  await ctx.db.orders.updateOne({ _id: orderId }, { $set: { paymentStatus } });
}

type Ended = [status: PaymentAttempt['status'], reason?: { code: string; message: string } | null];

/** The update that ends the attempt matched by a filter on `attempts.number`; it removes the token. */
export const endedAs = (...[status, reason = null]: Ended) => ({
  'attempts.$.status': status,
  'attempts.$.code': reason?.code ?? null,
  'attempts.$.message': reason?.message ?? null,
  'attempts.$.token': null,
});

/** Stores how an attempt ended. Joins a transaction. */
export async function endAttempt(
  ctx: Ctx,
  payment: PaymentDocument,
  attempt: PaymentAttempt,
  ...ended: Ended
): Promise<void> {
  await ctx.db.payments.updateOne(
    { _id: payment._id, 'attempts.number': attempt.number },
    { $set: endedAs(...ended) },
  );
}

/** The payload of the events of a payment. */
export function paymentPayload(
  payment: PaymentDocument,
  amountMinor: number,
  reason: string | null = null,
): EventPayloads['payment.succeeded'] {
  const { _id, orderId, orderNumber, userId, method, currency } = payment;
  const amount = { amountMinor, currency };
  return { paymentId: _id, orderId, orderNumber, userId: userId ?? '', method, amount, reason };
}

/** Whether a caller may see a payment: its payer, admins and services. */
export function canSeePayment(viewer: Viewer, payment: PaymentDocument): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.kind === 'customer' && viewer.userId !== null && viewer.userId === payment.userId;
}

/** A payment that the caller may see. Raises Refusal NOT_FOUND. */
export async function requireVisiblePayment(ctx: Ctx, id: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findById(id).lean().exec();
  if (payment && canSeePayment(ctx.viewer, payment)) return payment;
  throw refusal('NOT_FOUND', 'There is no such payment.', ['id']);
}

/** The order of a payment, for a payload; null when the caller may not see it. */
export async function orderOf(
  ctx: Ctx,
  { orderId }: PaymentDocument,
): Promise<{ order: OrderDocument | null }> {
  const order = await ctx.db.orders.findById(orderId).lean().exec();
  return { order: order && canSeeOrder(ctx.viewer, order) ? order : null };
}

export const paymentNeeds = {
  order: ['orderId'],
  user: ['userId'],
  amount: ['amountMinor', 'currency'],
  captured: ['capturedMinor', 'currency'],
  refunded: ['refundedMinor', 'currency'],
  refundableAmount: ['capturedMinor', 'refundedMinor', 'refundingMinor', 'currency'],
  refunds: [],
};

/** Payments by id, with the selected fields only. */
export const paymentLoader = defineEntityLoader<Ctx, PaymentDocument>({
  type: 'Payment',
  model: (db) => db.payments,
  needs: paymentNeeds,
  always: ['userId'],
});

/** A payment by id; null when the caller may not see it. */
export async function findVisiblePayment(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PaymentDocument | null> {
  const payment = await paymentLoader.load(ctx, id, info);
  return payment && canSeePayment(ctx.viewer, payment) ? payment : null;
}

/** The payments of an order, oldest first. */
export const paymentsByOrder = defineLoader<Ctx, string, PaymentDocument[]>(async (db, orderIds) => {
  const filter = { orderId: { $in: [...orderIds] } };
  const found = await db.payments.find(filter).sort({ createdAt: 1 }).lean().exec();
  return Map.groupBy(found, ({ orderId }) => orderId);
});

/** The refunds of a payment, oldest first. */
export const refundsByPayment = defineLoader<Ctx, string, RefundDocument[]>(async (db, paymentIds) => {
  const filter = { paymentId: { $in: [...paymentIds] } };
  const found = await db.refunds.find(filter).sort({ createdAt: 1 }).lean().exec();
  return Map.groupBy(found, ({ paymentId }) => paymentId);
});

/** Refunds by id. */
export const refundsById = defineLoader<Ctx, string, RefundDocument>(async (db, ids) => {
  const found = await db.refunds
    .find({ _id: { $in: [...ids] } })
    .lean()
    .exec();
  return new Map(found.map((refund) => [refund._id, refund]));
});

/** A refund by id; null unless the caller may see its payment. */
export async function findVisibleRefund(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RefundDocument | null> {
  const refund = await load(ctx, refundsById, id);
  return refund && (await findVisiblePayment(ctx, refund.paymentId, info)) ? refund : null;
}
