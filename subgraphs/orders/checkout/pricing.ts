import { newId } from '@souk/subgraph';
import type { OrderItem, Totals } from '../orders/order.model.ts';
import type { DraftPart } from './data.ts';
import type { ShippingStrategy } from './shipping.ts';

/** An order's money: its parts and their sum. */
export interface Priced {
  parts: DraftPart[];
  totals: Totals;
}

/**
 * Splits lines by seller and adds up: the order's totals are the sums of its parts', so they agree to the last unit
 * whatever shipping costs. Raises RangeError when an amount is too large to be exact.
 */
export function priceOrder(items: readonly OrderItem[], shipping: ShippingStrategy): Priced {
  const sellers = [...new Set(items.map(({ sellerId }) => sellerId))];
  const parts = sellers.map((sellerId) => {
    const own = items.filter((item) => item.sellerId === sellerId);
    const itemsMinor = exactSum(own.map(({ totalMinor }) => totalMinor));
    const units = own.reduce((sum, { quantity }) => sum + quantity, 0);
    const shippingMinor = shipping({ sellerId, itemsMinor, units });
    const totals = { itemsMinor, shippingMinor, totalMinor: exactSum([itemsMinor, shippingMinor]) };
    return { id: newId('sor'), sellerId, lineIds: own.map(({ id }) => id), totals };
  });
  return { parts, totals: sumTotals(parts.map(({ totals }) => totals)) };
}

/** The sum of totals, field by field. */
export function sumTotals(totals: readonly Totals[]): Totals {
  return {
    itemsMinor: exactSum(totals.map(({ itemsMinor }) => itemsMinor)),
    shippingMinor: exactSum(totals.map(({ shippingMinor }) => shippingMinor)),
    totalMinor: exactSum(totals.map(({ totalMinor }) => totalMinor)),
  };
}

function exactSum(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!Number.isSafeInteger(sum)) throw new RangeError('the sum is too large to be exact');
  return sum;
}
