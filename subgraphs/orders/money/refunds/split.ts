import { allocate } from '@souk/subgraph';
import { proportion } from '../../common/proportion.ts';
import type { RefundShare } from '../payments/payment.model.ts';

/** What a split has to know of a seller's part; amounts in minor units. */
export interface RefundableSellerOrder {
  sellerOrderId: string;
  sellerId: string;
  totalMinor: number;
  /** Given back so far, what is under way included. */
  refundedMinor: number;
  commissionMinor: number;
  commissionRefundedMinor: number;
}

/** What can still be given back of a part. */
export const refundableOf = ({ totalMinor, refundedMinor }: RefundableSellerOrder): number =>
  totalMinor - refundedMinor;

/**
 * Splits an amount over parts by what each still has, to the last unit (largest remainder): no share is larger than
 * what its part has left, and parts of which nothing is taken have none. Raises RangeError when it is more than the
 * parts have left, or not positive.
 */
export function splitRefund(
  sellerOrders: readonly RefundableSellerOrder[],
  amountMinor: number,
): RefundShare[] {
  const left = sellerOrders.reduce((sum, sellerOrder) => sum + refundableOf(sellerOrder), 0);
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0 || amountMinor > left) {
    throw new RangeError(`${amountMinor} cannot be given back of ${left}`);
  }
  const amounts = allocate(amountMinor, sellerOrders.map(refundableOf));
  return sellerOrders.flatMap((sellerOrder, at) => {
    const share = amounts[at] ?? 0;
    return share === 0 ? [] : [shareOf(sellerOrder, share)];
  });
}

/** What an amount taken back from one part takes of its commission. */
export function shareOf(sellerOrder: RefundableSellerOrder, amountMinor: number): RefundShare {
  const { sellerOrderId, sellerId, commissionRefundedMinor } = sellerOrder;
  const due =
    commissionBackAt(sellerOrder, sellerOrder.refundedMinor + amountMinor) - commissionRefundedMinor;
  // A refund that failed may have left a unit too much given back; the next ones make up for it.
  const commissionMinor = Math.max(0, due);
  return { sellerOrderId, sellerId, amountMinor, commissionMinor };
}

/**
 * The commission given back once `refundedMinor` of a part is: its proportion, rounded half up. Reckoned from the
 * whole each time, so that roundings do not add up and a part given back in full has all of its commission back.
 */
export function commissionBackAt(
  { commissionMinor, totalMinor }: Pick<RefundableSellerOrder, 'commissionMinor' | 'totalMinor'>,
  refundedMinor: number,
): number {
  return totalMinor === 0 ? 0 : proportion(commissionMinor, refundedMinor, totalMinor);
}
