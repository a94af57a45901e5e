import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { freeOf } from '../../orders/units.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';

/**
 * The first instant at which it is too late to request a return. The day of the delivery does not count and the last day
 * counts whole, as terms in days do in Europe (Regulation 1182/71, article 3); days are those of UTC.
 */
export function windowEnd(deliveredAt: Date, days: number): Date {
  return new Date(
    Date.UTC(deliveredAt.getUTCFullYear(), deliveredAt.getUTCMonth(), deliveredAt.getUTCDate() + days + 1),
  );
}

/** Whether a return of units of a seller order can be requested now. */
export function isReturnable(
  { status, deliveredAt }: Pick<SellerOrderDocument, 'status' | 'deliveredAt'>,
  days: number,
): boolean {
  return (
    status === 'DELIVERED' && deliveredAt !== null && Date.now() < windowEnd(deliveredAt, days).getTime()
  );
}

/** How many units of a line a return can be requested for now. */
export const returnableUnits = (sellerOrder: SellerOrderDocument, item: OrderItem, days: number): number =>
  isReturnable(sellerOrder, days) ? freeOf(item) : 0;
