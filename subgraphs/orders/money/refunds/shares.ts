import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import type { PaymentDocument, RefundShare } from '../payments/payment.model.ts';
import { type RefundableSellerOrder, refundableOf, shareOf, splitRefund } from './split.ts';

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
  const sellerOrders = await ctx.db.sellerOrders
    .find({ orderId: payment.orderId })
    .sort({ _id: 1 })
    .lean<SellerOrderDocument[]>()
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
  if (sum !== amountMinor) throw new Error(`a refund of ${amountMinor} has parts of ${sum}`);
  return named
    .filter((share) => share.amountMinor > 0)
    .map((share) => {
      const sellerOrder = sellerOrders.find(({ _id }) => _id === share.sellerOrderId);
      if (!sellerOrder) throw new Error(`${share.sellerOrderId} is no part of the order that is refunded`);
      const refundable = refundableIn(sellerOrder);
      if (share.amountMinor > refundableOf(refundable)) throw exceeded();
      return shareOf(refundable, share.amountMinor);
    });
}

/** A part that was called off before it was paid for has nothing left: it counts as given back. */
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
  refusal('REFUND_EXCEEDS_CAPTURED', 'The parts of the order have less left than is to be given back.');
