import type { Ctx } from '../../context.ts';
import type {
  PaymentDocument,
  PaymentStatus,
  RefundCause,
  RefundDocument,
} from '../../money/payments/payment.model.ts';
import { reduceAmountDue } from '../../money/refunds/reduce-amount-due.ts';
import { requestRefund } from '../../money/refunds/request-refund.ts';
import { commissionBackAt } from '../../money/refunds/split.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';

/** What is given back of one part, in minor units. */
export interface SellerOrderAmount {
  sellerOrder: SellerOrderDocument;
  amountMinor: number;
}

interface RefundReason {
  reason: string;
  cause: RefundCause;
  /** Names the refund for ever. */
  key: string;
  by: string | null;
}

const REFUNDABLE_STATUSES: readonly PaymentStatus[] = ['SUCCEEDED', 'PARTIALLY_REFUNDED'];

/** What of a part was neither given back nor taken off what is due. */
export const unrefundedMinor = ({ totals, refundedMinor }: SellerOrderDocument): number =>
  totals.totalMinor - refundedMinor;

/**
 * Gives back so much of parts of one order: as a refund of money that was taken, or less to pay where it was not yet.
 * A share is never more than what its part has left. Joins a transaction. The refund, which is to be settled after the
 * commit, or null when none was needed.
 */
export async function refundSellerOrders(
  ctx: Ctx,
  orderId: string,
  wanted: readonly SellerOrderAmount[],
  { reason, cause, key, by }: RefundReason,
): Promise<RefundDocument | null> {
  const shares = wanted
    .map(({ sellerOrder, amountMinor }) => ({
      sellerOrder,
      amountMinor: Math.min(amountMinor, unrefundedMinor(sellerOrder)),
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
  const amountMinor = shares.reduce((sum, share) => sum + share.amountMinor, 0);
  if (amountMinor === 0) return null;
  const payment = await ctx.db.payments.findOne({ orderId }).lean<PaymentDocument>().exec();
  if (!payment) throw new Error(`the payment of ${orderId} is gone`);
  if (payment.status === 'PENDING') {
    await reduceAmountDue(ctx, payment, amountMinor);
    for (const share of shares) await recordAsRefunded(ctx, share);
    return null;
  }
  // Called off or given back by other means: nothing is left to do here.
  if (!REFUNDABLE_STATUSES.includes(payment.status)) return null;
  const sellerOrders = shares.map(({ sellerOrder, amountMinor: minor }) => ({
    sellerOrderId: sellerOrder._id,
    amountMinor: minor,
  }));
  return requestRefund(ctx, {
    payment,
    amountMinor,
    shares: sellerOrders,
    reason,
    cause,
    idempotencyKey: key,
    createdBy: by,
  });
}

/** What is not to be paid any more counts for the part as if it had been given back: the two are never both done. */
async function recordAsRefunded(ctx: Ctx, { sellerOrder, amountMinor }: SellerOrderAmount): Promise<void> {
  const { totals, commissionMinor, commissionRefundedMinor } = sellerOrder;
  const refundedMinor = sellerOrder.refundedMinor + amountMinor;
  const back = commissionBackAt({ commissionMinor, totalMinor: totals.totalMinor }, refundedMinor);
  await ctx.db.sellerOrders.updateOne(
    { _id: sellerOrder._id },
    { $inc: { refundedMinor: amountMinor, commissionRefundedMinor: back - commissionRefundedMinor } },
  );
}
