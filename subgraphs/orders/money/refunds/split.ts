import { allocate } from '@souk/subgraph';
import { proportion } from '../../common/proportion.ts';
import type { RefundShare } from '../payments/payment.model.ts';

/** The amounts of a seller order that a split needs, in minor units. */
export interface RefundableSellerOrder {
  sellerOrderId: string;
  sellerId: string;
  totalMinor: number;
  /** Refunded so far, pending refunds included. */
  refundedMinor: number;
  commissionMinor: number;
  commissionRefundedMinor: number;
}

/** What can still be refunded of a seller order, in minor units. */
export const refundableOf = ({ totalMinor, refundedMinor }: RefundableSellerOrder): number =>
  totalMinor - refundedMinor;

/**
 * Splits an amount over seller orders in proportion to what each has left, to the minor unit (largest remainder). No
 * share exceeds what its seller order has left, and empty shares are left out. Raises RangeError when the amount is not
 * positive, or more than is left.
 */
export function splitRefund(
  sellerOrders: readonly RefundableSellerOrder[],
  amountMinor: number,
): RefundShare[] {
  const left = sellerOrders.reduce((sum, sellerOrder) => sum + refundableOf(sellerOrder), 0);
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0 || amountMinor > left) {
    throw new RangeError(`${amountMinor} cannot be refunded of ${left}`);
  }
  const amounts = allocate(amountMinor, sellerOrders.map(refundableOf));
  return sellerOrders.flatMap((sellerOrder, at) => {
    const share = amounts[at] ?? 0;
    return share === 0 ? [] : [shareOf(sellerOrder, share)];
  });
}

/** The share of one seller order: the amount, and the commission that is returned with it. */
export function shareOf(sellerOrder: RefundableSellerOrder, amountMinor: number): RefundShare {
  const { sellerOrderId, sellerId, commissionRefundedMinor } = sellerOrder;
  const due =
    commissionBackAt(sellerOrder, sellerOrder.refundedMinor + amountMinor) - commissionRefundedMinor;
  // A failed refund may have left the returned commission one unit too high; the next refunds compensate for it.
  const commissionMinor = Math.max(0, due);
  return { sellerOrderId, sellerId, amountMinor, commissionMinor };
}

/**
 * The commission to be returned in all once `refundedMinor` of a seller order is refunded: in proportion, rounded half up.
 * Computed from the totals each time, so that roundings do not add up and a full refund returns all of the commission.
 */
export function commissionBackAt(
  { commissionMinor, totalMinor }: Pick<RefundableSellerOrder, 'commissionMinor' | 'totalMinor'>,
  refundedMinor: number,
): number {
  return totalMinor === 0 ? 0 : proportion(commissionMinor, refundedMinor, totalMinor);
}
