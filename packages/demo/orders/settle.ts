import type { DemoOrder, DemoProduct } from '../types.ts';
import { isOriginal } from './lines.ts';

/**
 * Brings stock and sales together: what came in is what lies there now plus what was sold, and an original that was
 * sold is gone. Changes the variants in place; they were made for this market and nobody else holds them yet.
 */
export function settleStock(products: readonly DemoProduct[], orders: readonly DemoOrder[]): void {
  const sold = unitsSold(orders);
  for (const product of products) {
    for (const variant of product.variants) {
      const units = sold.get(variant.id) ?? 0;
      if (isOriginal(product)) variant.onHand = variant.received - units;
      else variant.received = variant.onHand + units;
    }
  }
}

/** Units sold by variant id; parts that were cancelled went back on the shelf and do not count. */
export function unitsSold(orders: readonly DemoOrder[]): Map<string, number> {
  const sold = new Map<string, number>();
  for (const order of orders) {
    const back = new Set(order.parts.filter((part) => part.status === 'CANCELLED').flatMap((p) => p.lineIds));
    for (const line of order.lines) {
      if (!back.has(line.id)) sold.set(line.variantId, (sold.get(line.variantId) ?? 0) + line.quantity);
    }
  }
  return sold;
}
