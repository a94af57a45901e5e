import { idempotencyConflict, newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundCause, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';
import { reserveRefund } from './reserve.ts';
import { type NamedShare, takeShares } from './shares.ts';

/** A refund to make. */
export interface RefundRequest {
  payment: Pick<PaymentDocument, '_id'>;
  /** Minor units of the payment's currency; null for all that is left. */
  amountMinor: number | null;
  /** The seller orders it is taken from; they add up to the amount. Split by what is left when absent. */
  shares?: readonly NamedShare[];
  reason: string;
  cause: RefundCause;
  /** Unique over all refunds. */
  idempotencyKey: string;
  createdBy: string | null;
}

/**
 * Reserves the amount of a refund and stores it as PENDING: call `settleRefund` after the commit, else the sweep does. The
 * same key returns the same refund. Joins a transaction. Raises Refusal REFUND_EXCEEDS_CAPTURED, INVALID_STATE for a
 * payment without captured money, IDEMPOTENCY_CONFLICT for a key of another payment or amount.
 */
export async function requestRefund(ctx: Ctx, request: RefundRequest): Promise<RefundDocument> {
  return ctx.transaction(async () => {
    const { idempotencyKey } = request;
    const earlier = await ctx.db.refunds.findOne({ idempotencyKey }).lean().exec();
    if (earlier) return sameRefund(earlier, request);
    const amountMinor = await reserveRefund(ctx, request.payment._id, request.amountMinor);
    const payment = await requirePayment(ctx, request.payment._id);
    const shares = await takeShares(ctx, payment, amountMinor, request.shares);
    const now = new Date();
    const refund: RefundDocument = {
      _id: newId('ref'),
      paymentId: payment._id,
      orderId: payment.orderId,
      amountMinor,
      currency: payment.currency,
      reason: request.reason,
      cause: request.cause,
      shares,
      status: 'PENDING',
      failure: null,
      idempotencyKey,
      attempts: 0,
      dueAt: now,
      createdBy: request.createdBy,
      createdAt: now,
      updatedAt: now,
    };
    await ctx.db.refunds.create([refund]);
    return refund;
  });
}

function sameRefund(earlier: RefundDocument, { payment, amountMinor }: RefundRequest): RefundDocument {
  const isSame = amountMinor === null || earlier.amountMinor === amountMinor;
  if (earlier.paymentId !== payment._id || !isSame) throw idempotencyConflict();
  return earlier;
}
