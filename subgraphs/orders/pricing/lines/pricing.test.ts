import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flatShipping } from '../shipping/shipping-of-lines.ts';
import { ALL_KEPT, type OrderItem, UNTAXED } from './order-item.ts';
import { priceOrder } from './pricing.ts';

const line = fc.record({
  sellerId: fc.integer({ min: 1, max: 6 }).map((number) => `sel${number}`),
  quantity: fc.integer({ min: 1, max: 99 }),
  unitPriceMinor: fc.integer({ min: 0, max: 10_000_000 }),
});

const itemOf = (
  given: { sellerId: string; quantity: number; unitPriceMinor: number },
  at: number,
): OrderItem => ({
  ...given,
  id: `itm${at}`,
  productId: `prd${at}`,
  variantId: `var${at}`,
  totalMinor: given.quantity * given.unitPriceMinor,
  ...UNTAXED,
  ...ALL_KEPT,
  snapshot: { name: 'x', variantName: null, sku: null, imageMediaId: null },
});

describe('priceOrder', () => {
  it('splits 10,000 random orders so that the seller orders sum up to the order exactly', () => {
    const lines = fc.array(line, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 5_000 }), (given, perParcel) => {
        const items = given.map(itemOf);
        const { parts, totals } = priceOrder(items, flatShipping(perParcel));
        const sum = (field: 'itemsMinor' | 'shippingMinor' | 'totalMinor') =>
          parts.reduce((total, part) => total + part.totals[field], 0);
        const itemsMinor = items.reduce((total, item) => total + item.totalMinor, 0);
        const shippingMinor = parts.length * perParcel;
        const totalMinor = itemsMinor + shippingMinor;
        const untaxed = { taxMinor: 0, taxIncluded: true, taxLines: [] };
        const expected = { itemsMinor, shippingMinor, ...untaxed, totalMinor };
        const added = {
          itemsMinor: sum('itemsMinor'),
          shippingMinor: sum('shippingMinor'),
          totalMinor: sum('totalMinor'),
        };
        const placed = parts.flatMap(({ lineIds }) => lineIds).toSorted();
        // One text and no matchers: a hundred thousand of them would take longer than all that they judge.
        return (
          JSON.stringify([added, totals, placed]) ===
            JSON.stringify([
              { itemsMinor, shippingMinor, totalMinor },
              expected,
              items.map(({ id }) => id).toSorted(),
            ]) && new Set(parts.map(({ sellerId }) => sellerId)).size === parts.length
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('refuses amounts that are not safe integers', () => {
    const items = [1, 2].map((at) =>
      itemOf({ sellerId: 's', quantity: 1, unitPriceMinor: Number.MAX_SAFE_INTEGER }, at),
    );
    expect(() => priceOrder(items, flatShipping(0))).toThrow(RangeError);
  });
});
