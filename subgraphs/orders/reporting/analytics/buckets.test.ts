import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AnalyticsInterval, bucketOf, bucketsBetween } from './buckets.ts';

const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const interval = fc.constantFrom<AnalyticsInterval>('DAY', 'WEEK', 'MONTH', 'YEAR');
const LONGEST = { DAY: 390, WEEK: 2_700, MONTH: 12_000, YEAR: 36_000 };

describe('buckets', () => {
  it('cover every instant of the period, each in one bucket', () => {
    const sellerOrder = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(instant, interval, sellerOrder, sellerOrder, (from, by, length, place) => {
        const span = Math.max(1, Math.floor(LONGEST[by] * length * 86_400_000));
        const to = new Date(from.getTime() + span);
        const starts = bucketsBetween(from, to, by).map((start) => start.getTime());
        expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
        const at = new Date(from.getTime() + Math.floor(span * place));
        expect(starts).toContain(bucketOf(at, by).getTime());
        expect(starts[0]).toBeLessThanOrEqual(from.getTime());
        expect(starts.at(-1)).toBeLessThan(to.getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[AnalyticsInterval, string]>([
    ['DAY', '2024-02-29'],
    ['WEEK', '2024-02-26'],
    ['MONTH', '2024-02-01'],
    ['YEAR', '2024-01-01'],
  ])('of a %s start at midnight in UTC', (by, start) => {
    expect(bucketOf(new Date('2024-02-29T23:59:59.999Z'), by)).toEqual(new Date(start));
  });

  it('are refused for an empty period and for more than 400 buckets', () => {
    const from = new Date('2024-01-01');
    expect(() => bucketsBetween(from, from, 'DAY')).toThrow(
      'orderedAt: `from` has to be earlier than `before`.',
    );
    const days = (count: number) => new Date(from.getTime() + count * 86_400_000);
    expect(bucketsBetween(from, days(400), 'DAY')).toHaveLength(400);
    expect(() => bucketsBetween(from, days(401), 'DAY')).toThrow('More than 400 buckets');
  });
});
