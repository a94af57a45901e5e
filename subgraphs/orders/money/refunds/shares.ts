import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import type { PaymentDocument, RefundShare } from '../payments/payment.model.ts';
import { type RefundablePart, refundableOf, shareOf, splitRefund } from './split.ts';

/** What of a refund is taken from one part, when the caller knows. */
export interface NamedShare {
  sellerOrderId: string;
  /** Minor units. */
  amountMinor: number;
}

/**
 * Splits a refund over the parts of its order and adds it to what was given back of each: as named, else by what each
 * part has left. Joins a transaction. Raises Refusal REFUND_EXCEEDS_CAPTURED when the parts have less left.
 */
export async function takeShares(
  ctx: Ctx,
  payment: PaymentDocument,
  amountMinor: number,
  named: readonly NamedShare[] | undefined,
): Promise<RefundShare[]> {
  const parts = await ctx.db.sellerOrders.find({ orderId: payment.orderId }).sort({ _id: 1 }).lean().exec();
  const shares = named ? asNamed(parts, amountMinor, named) : byWhatIsLeft(parts, amountMinor);
  for (const share of shares) {
    const taken = { refundedMinor: share.amountMinor, commissionRefundedMinor: share.commissionMinor };
    await ctx.db.sellerOrders.updateOne({ _id: share.sellerOrderId }, { $inc: taken });
  }
  return shares;
}

function asNamed(
  parts: readonly SellerOrderDocument[],
  amountMinor: number,
  named: readonly NamedShare[],
): RefundShare[] {
  const sum = named.reduce((total, share) => total + share.amountMinor, 0);
  if (sum !== amountMinor) throw new Error(`a refund of ${amountMinor} has parts of ${sum}`);
  return named
    .filter((share) => share.amountMinor > 0)
    .map((share) => {
      const part = parts.find(({ _id }) => _id === share.sellerOrderId);
      if (!part) throw new Error(`${share.sellerOrderId} is no part of the order that is refunded`);
      const refundable = refundableIn(part);
      if (share.amountMinor > refundableOf(refundable)) throw exceeded();
      return shareOf(refundable, share.amountMinor);
    });
}

/** A part that was called off before it was paid for has nothing left: it counts as given back. */
function byWhatIsLeft(parts: readonly SellerOrderDocument[], amountMinor: number): RefundShare[] {
  const refundable = parts.map(refundableIn);
  if (refundable.reduce((sum, part) => sum + refundableOf(part), 0) < amountMinor) throw exceeded();
  return splitRefund(refundable, amountMinor);
}

const refundableIn = (part: SellerOrderDocument): RefundablePart => ({
  sellerOrderId: part._id,
  sellerId: part.sellerId,
  totalMinor: part.totals.totalMinor,
  refundedMinor: part.refundedMinor,
  commissionMinor: part.commissionMinor,
  commissionRefundedMinor: part.commissionRefundedMinor,
});

const exceeded = () =>
  refusal('REFUND_EXCEEDS_CAPTURED', 'The parts of the order have less left than is to be given back.');
