import type { Ctx } from '../../context.ts';
import type { PaymentStatus, RefundCause, RefundDocument } from '../../money/payments/payment.model.ts';
import { reduceAmountDue } from '../../money/refunds/reduce-amount-due.ts';
import { requestRefund } from '../../money/refunds/request-refund.ts';
import { commissionBackAt } from '../../money/refunds/split.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';

/** An amount to refund of one seller order, in minor units. */
export interface SellerOrderAmount {
  sellerOrder: SellerOrderDocument;
  amountMinor: number;
}

interface RefundReason {
  reason: string;
  cause: RefundCause;
  /** The idempotency key of the refund. */
  key: string;
  by: string | null;
}

const REFUNDABLE_STATUSES: readonly PaymentStatus[] = ['SUCCEEDED', 'PARTIALLY_REFUNDED'];

/** What of a seller order is neither refunded nor deducted from the amount due, in minor units. */
export const unrefundedMinor = ({ totals, refundedMinor }: SellerOrderDocument): number =>
  totals.totalMinor - refundedMinor;

/**
 * Refunds amounts of seller orders of one order: a refund of captured money, or a lower amount due where nothing was
 * paid yet. An amount is capped at what its seller order has left. Joins a transaction. Returns the refund, to be settled
 * after the commit, or null when none was needed.
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
  const payment = await ctx.db.payments.findOne({ orderId }).lean().exec();
  if (!payment) throw new Error(`order ${orderId} has no payment`);
  if (payment.status === 'PENDING') {
    await reduceAmountDue(ctx, payment, amountMinor);
    for (const share of shares) await recordAsRefunded(ctx, share);
    return null;
  }
  // Cancelled or refunded in another way: nothing is left to refund here.
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

/** What is no longer due counts as refunded for the seller order, so that it is never refunded as well. */
async function recordAsRefunded(ctx: Ctx, { sellerOrder, amountMinor }: SellerOrderAmount): Promise<void> {
  const { totals, commissionMinor, commissionRefundedMinor } = sellerOrder;
  const refundedMinor = sellerOrder.refundedMinor + amountMinor;
  const back = commissionBackAt({ commissionMinor, totalMinor: totals.totalMinor }, refundedMinor);
  await ctx.db.sellerOrders.updateOne(
    { _id: sellerOrder._id },
    { $inc: { refundedMinor: amountMinor, commissionRefundedMinor: back - commissionRefundedMinor } },
  );
}
