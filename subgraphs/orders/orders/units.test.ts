import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeOf, keptOf, priceOfUnits } from './units.ts';

const line = (quantity: number, totalMinor: number, taxMinor = 0) => ({ quantity, totalMinor, taxMinor });

describe('the price of some units of a line', () => {
  it('includes the tax once, whether prices include it or not', () => {
    expect(priceOfUnits(line(3, 300, 50), true, 0, 1)).toBe(100);
    expect(priceOfUnits(line(3, 300, 51), false, 0, 1)).toBe(117);
  });

  it('assigns the indivisible minor units to the first units', () => {
    const taxed = line(3, 300, 50);
    expect([0, 1, 2].map((gone) => priceOfUnits(taxed, false, gone, 1))).toEqual([117, 117, 116]);
  });

  it('adds up to the price of the line, however its units are refunded', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 });
    const money = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(cuts, money, money, fc.boolean(), (takes, totalMinor, taxMinor, taxIncluded) => {
        const quantity = takes.reduce((sum, take) => sum + take, 0);
        let gone = 0;
        let back = 0;
        for (const take of takes) {
          const price = priceOfUnits(line(quantity, totalMinor, taxMinor), taxIncluded, gone, take);
          expect(price).toBeGreaterThanOrEqual(0);
          back += price;
          gone += take;
        }
        expect(back).toBe(taxIncluded ? totalMinor : totalMinor + taxMinor);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('units', () => {
  it('are not kept when cancelled or returned, and not free while a return is open', () => {
    const item = { quantity: 9, cancelledQuantity: 1, returningQuantity: 2, returnedQuantity: 3 };
    expect(keptOf(item)).toBe(5);
    expect(freeOf(item)).toBe(3);
  });
});
