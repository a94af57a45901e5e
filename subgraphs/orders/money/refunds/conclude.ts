import type { Ctx } from '../../context.ts';
import { bookRefund } from '../ledger/ledger.service.ts';
import type { RefundDocument } from '../payments/payment.model.ts';
import { paymentPayload } from '../payments/payment.store.ts';
import { completeReservedRefund, releaseReservedRefund } from './reserve.ts';

/** The final status of a refund. */
export type RefundEnding = { status: 'SUCCEEDED' } | { status: 'FAILED'; failure: string };

/**
 * Ends a refund, once: its amount counts as refunded, is booked and announced, or is released when it failed. Returns the
 * ended refund, also when a concurrent call ended it. Joins a transaction.
 */
export async function concludeRefund(
  ctx: Ctx,
  { _id }: RefundDocument,
  ending: RefundEnding,
): Promise<RefundDocument> {
  return ctx.transaction(async () => {
    const failure = ending.status === 'FAILED' ? ending.failure : null;
    const ended = await ctx.db.refunds
      .findOneAndUpdate(
        { _id, status: 'PENDING' },
        { $set: { status: ending.status, failure, dueAt: null } },
        { returnDocument: 'after' },
      )
      .lean()
      .exec();
    if (!ended) return requireRefund(ctx, _id);
    if (ending.status === 'FAILED') {
      await releaseReservedRefund(ctx, ended);
      return ended;
    }
    const payment = await completeReservedRefund(ctx, ended);
    if (payment.method !== 'IMPORTED') await bookRefund(ctx, ended);
    await ctx.emit('payment.refunded', payment._id, paymentPayload(payment, ended.amountMinor, ended.reason));
    return ended;
  });
}

/** A refund that must exist. Raises Error when it does not. */
export async function requireRefund(ctx: Ctx, id: string): Promise<RefundDocument> {
  const refund = await ctx.db.refunds.findById(id).lean().exec();
  if (!refund) throw new Error(`refund ${id} does not exist`);
  return refund;
}
