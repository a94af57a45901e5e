import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { explains } from './reconcile.ts';

const of = (...amounts: number[]) => amounts.map((amountMinor) => ({ amountMinor }));

describe('which refund an unexplained amount at the provider belongs to', () => {
  it.each([
    [10, [], 0, false],
    [10, [], 9, false],
    [10, [], 10, true],
    [10, [20], 20, false],
    [10, [20], 30, true],
    [10, [20], 10, true],
    [10, [10], 10, true],
    [30, [10, 20], 30, true],
    [10, [20, 5], 25, false],
    [10, [20], 15, true],
  ])(
    'a refund of %i beside pending refunds of %j and %i unexplained: made is %s',
    (amountMinor, rivals, beyond, made) => {
      expect(explains({ amountMinor }, of(...rivals), beyond)).toBe(made);
    },
  );

  it('refunds every amount exactly once when refunds are decided one by one', () => {
    const refunds = fc.array(
      fc.record({ amountMinor: fc.integer({ min: 1, max: 60 }), wasMade: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(refunds, (all) => {
        let given = all
          .filter(({ wasMade }) => wasMade)
          .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        let known = 0;
        all.forEach((refund, at) => {
          if (!explains(refund, all.slice(at + 1), given - known)) given += refund.amountMinor;
          known += refund.amountMinor;
        });
        expect(given).toBe(all.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
      }),
      { numRuns: 2_000 },
    );
  });
});
