import { describe, expect, it } from '@jest/globals';
import { inRange } from './range.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('inRange', () => {
  it('takes the first instant in and leaves the end out', () => {
    const range = { from: day('2026-01-01'), before: day('2026-02-01') };
    expect(inRange('createdAt', range)).toEqual({ $gte: range.from, $lt: range.before });
    expect(inRange('createdAt', { from: range.from })).toEqual({ $gte: range.from });
    expect(inRange('createdAt', { before: range.before, from: null })).toEqual({ $lt: range.before });
  });

  it('restricts nothing where both ends are absent', () => {
    for (const range of [null, undefined, {}, { from: null, before: null }])
      expect(inRange('createdAt', range)).toBeUndefined();
  });

  it('refuses a range that ends where it begins, or before', () => {
    for (const before of ['2026-01-01', '2025-12-31'])
      expect(() => inRange('createdAt', { from: day('2026-01-01'), before: day(before) })).toThrow(
        'createdAt: `from` has to be earlier than `before`.',
      );
  });
});
