import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate, formatAmount, parseAmount, sumMoney } from './money.ts';

describe('amounts as text', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['12.5', 'EUR', 1250],
    ['12.500', 'EUR', 1250],
    ['0.01', 'EUR', 1],
    ['-3', 'EUR', -300],
    ['-0', 'EUR', 0],
    ['1500', 'JPY', 1500],
    ['1.234', 'TND', 1234],
    [' 5 ', 'EUR', 500],
    ['2990', 'HUF', 299_000],
    ['2990', 'TWD', 299_000],
    ['2990', 'MRU', 299_000],
    ['2990', 'UGX', 2_990],
    ['2990', 'ISK', 2_990],
    ['2990', 'VND', 2_990],
    ['2990.5', 'BHD', 2_990_500],
    ['2990.5', 'LYD', 2_990_500],
    ['2990.50', 'HUF', 299_050],
    ['0.001', 'IQD', 1],
    ['12.50', 'BGN', 1250],
  ])('reads %s %s as %i minor units', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
  });

  it.each([
    ['12.345', 'EUR'],
    ['1.5', 'JPY'],
    ['', 'EUR'],
    ['1e3', 'EUR'],
    ['1,50', 'EUR'],
    ['.5', 'EUR'],
    ['NaN', 'EUR'],
    ['999999999999999.99', 'EUR'],
    ['1', 'XYZ'],
    ['1', 'eur'],
    ['1', 'XXX'],
    ['1', 'XTS'],
    ['1', 'XAU'],
    ['2990.5', 'XOF'],
    ['+5', 'EUR'],
    ['5.', 'EUR'],
    ['--5', 'EUR'],
    ['\u22125', 'EUR'],
    ['٥', 'EUR'],
    ['1,000.00', 'EUR'],
    ['0x10', 'EUR'],
    ['1_000', 'EUR'],
    ['1', 'DEM'],
  ])('refuses %s %s', (text, currency) => {
    expect(parseAmount(text, currency)).toBeNull();
  });

  it('reads back every amount that it writes', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.constantFrom('EUR', 'JPY', 'TND', 'BRL'),
        (amountMinor, currency) => {
          const whole = Math.trunc(amountMinor / 1000);
          expect(parseAmount(formatAmount({ amountMinor: whole, currency }), currency)).toBe(
            whole === 0 ? 0 : whole,
          );
        },
      ),
    );
  });
});

describe('sums', () => {
  it('refuses to add two currencies', () => {
    const mixed = [
      { amountMinor: 1, currency: 'EUR' },
      { amountMinor: 1, currency: 'USD' },
    ];
    expect(() => sumMoney(mixed, 'EUR')).toThrow('cannot add USD to EUR');
  });

  it('refuses a sum that is not exact', () => {
    const huge = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' };
    expect(() => sumMoney([huge, huge], 'EUR')).toThrow(RangeError);
  });
});

describe('largest remainder', () => {
  it('gives the units left over to the largest remainders, the first on a tie', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 2, 3])).toEqual([2, 3, 5]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(0, [0, 0])).toEqual([0, 0]);
  });

  it('refuses to split something by nothing', () => {
    expect(() => allocate(1, [0, 0])).toThrow(RangeError);
    expect(() => allocate(1, [])).toThrow(RangeError);
    expect(() => allocate(1, [-1, 2])).toThrow(RangeError);
  });

  it('shares always sum to the total, and none is a whole unit from its exact part', () => {
    const weights = fc
      .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 40 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), weights, (total, list) => {
        const shares = allocate(total, list);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
        const whole = list.reduce((sum, weight) => sum + weight, 0);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (total * (list[index] ?? 0)) / whole)).toBeLessThan(1);
        });
      }),
      { numRuns: 500 },
    );
  });
});
