import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import type { PaymentDocument, RefundShare } from '../payments/payment.model.ts';
import { type RefundableSellerOrder, refundableOf, shareOf, splitRefund } from './split.ts';

/** The amount of a refund to take from one seller order, chosen by the caller. */
export interface NamedShare {
  sellerOrderId: string;
  /** Minor units. */
  amountMinor: number;
}

/**
 * Splits a refund over the seller orders of its order and adds it to the refunded amount of each: as named, else in
 * proportion to what each has left. Joins a transaction. Raises Refusal REFUND_EXCEEDS_CAPTURED when less is left.
 */
export async function takeShares(
  ctx: Ctx,
  payment: PaymentDocument,
  amountMinor: number,
  named: readonly NamedShare[] | undefined,
): Promise<RefundShare[]> {
  const sellerOrders = await ctx.db.sellerOrders
    .find({ orderId: payment.orderId })
    .sort({ _id: 1 })
    .lean()
    .exec();
  const shares = named ? asNamed(sellerOrders, amountMinor, named) : byWhatIsLeft(sellerOrders, amountMinor);
  for (const share of shares) {
    const taken = { refundedMinor: share.amountMinor, commissionRefundedMinor: share.commissionMinor };
    await ctx.db.sellerOrders.updateOne({ _id: share.sellerOrderId }, { $inc: taken });
  }
  return shares;
}

function asNamed(
  sellerOrders: readonly SellerOrderDocument[],
  amountMinor: number,
  named: readonly NamedShare[],
): RefundShare[] {
  const sum = named.reduce((total, share) => total + share.amountMinor, 0);
  if (sum !== amountMinor) throw new Error(`a refund of ${amountMinor} has shares of ${sum}`);
  return named
    .filter((share) => share.amountMinor > 0)
    .map((share) => {
      const sellerOrder = sellerOrders.find(({ _id }) => _id === share.sellerOrderId);
      if (!sellerOrder)
        throw new Error(`seller order ${share.sellerOrderId} does not belong to the refunded order`);
      const refundable = refundableIn(sellerOrder);
      if (share.amountMinor > refundableOf(refundable)) throw exceeded();
      return shareOf(refundable, share.amountMinor);
    });
}

/** A seller order that was cancelled before it was paid counts as refunded and has nothing left. */
function byWhatIsLeft(sellerOrders: readonly SellerOrderDocument[], amountMinor: number): RefundShare[] {
  const refundable = sellerOrders.map(refundableIn);
  if (refundable.reduce((sum, sellerOrder) => sum + refundableOf(sellerOrder), 0) < amountMinor)
    throw exceeded();
  return splitRefund(refundable, amountMinor);
}

const refundableIn = (sellerOrder: SellerOrderDocument): RefundableSellerOrder => ({
  sellerOrderId: sellerOrder._id,
  sellerId: sellerOrder.sellerId,
  totalMinor: sellerOrder.totals.totalMinor,
  refundedMinor: sellerOrder.refundedMinor,
  commissionMinor: sellerOrder.commissionMinor,
  commissionRefundedMinor: sellerOrder.commissionRefundedMinor,
});

const exceeded = () =>
  refusal('REFUND_EXCEEDS_CAPTURED', 'The seller orders have less left than the amount to refund.');
