import type { Ctx } from '../../context.ts';
import type { PaymentStatus, RefundCause, RefundDocument } from '../../money/payments/payment.model.ts';
import { reduceDue, requestRefund } from '../../money/refunds/refund.service.ts';
import { commissionBackAt } from '../../money/refunds/split.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';

/** What is given back of one part, in minor units. */
export interface Share {
  part: SellerOrderDocument;
  amountMinor: number;
}

interface Why {
  reason: string;
  cause: RefundCause;
  /** Names the refund for ever. */
  key: string;
  by: string | null;
}

const GIVES_BACK: readonly PaymentStatus[] = ['SUCCEEDED', 'PARTIALLY_REFUNDED'];

/** What of a part was neither given back nor taken off what is due. */
export const leftOf = ({ totals, refundedMinor }: SellerOrderDocument): number =>
  totals.totalMinor - refundedMinor;

/**
 * Gives back so much of parts of one order: as a refund of money that was taken, or less to pay where it was not yet.
 * A share is never more than what its part has left. Joins a transaction. The refund, which is to be settled after the
 * commit, or null when none was needed.
 */
export async function giveBack(
  ctx: Ctx,
  orderId: string,
  wanted: readonly Share[],
  { reason, cause, key, by }: Why,
): Promise<RefundDocument | null> {
  const shares = wanted
    .map(({ part, amountMinor }) => ({ part, amountMinor: Math.min(amountMinor, leftOf(part)) }))
    .filter(({ amountMinor }) => amountMinor > 0);
  const amountMinor = shares.reduce((sum, share) => sum + share.amountMinor, 0);
  if (amountMinor === 0) return null;
  const payment = await ctx.db.payments.findOne({ orderId }).lean().exec();
  if (!payment) throw new Error(`the payment of ${orderId} is gone`);
  if (payment.status === 'PENDING') {
    await reduceDue(ctx, payment, amountMinor);
    for (const share of shares) await takeOff(ctx, share);
    return null;
  }
  // Called off or given back by other means: nothing is left to do here.
  if (!GIVES_BACK.includes(payment.status)) return null;
  const parts = shares.map(({ part, amountMinor: minor }) => ({
    sellerOrderId: part._id,
    amountMinor: minor,
  }));
  return requestRefund(ctx, {
    payment,
    amountMinor,
    parts,
    reason,
    cause,
    idempotencyKey: key,
    createdBy: by,
  });
}

/** What is not to be paid any more counts for the part as if it had been given back: the two are never both done. */
async function takeOff(ctx: Ctx, { part, amountMinor }: Share): Promise<void> {
  const { totals, commissionMinor, commissionRefundedMinor } = part;
  const refundedMinor = part.refundedMinor + amountMinor;
  const back = commissionBackAt({ commissionMinor, totalMinor: totals.totalMinor }, refundedMinor);
  await ctx.db.sellerOrders.updateOne(
    { _id: part._id },
    { $inc: { refundedMinor: amountMinor, commissionRefundedMinor: back - commissionRefundedMinor } },
  );
}
