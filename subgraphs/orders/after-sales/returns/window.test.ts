import { describe, expect, it } from '@jest/globals';
import { isReturnable, windowEnd } from './window.ts';

const DAY_MS = 86_400_000;

describe('the window for returns', () => {
  it('ends with the last day, at whatever time of its day the parcel was delivered', () => {
    const end = new Date('2026-03-16T00:00:00Z');
    expect(windowEnd(new Date('2026-03-01T00:00:00Z'), 14)).toEqual(end);
    expect(windowEnd(new Date('2026-03-01T23:59:59Z'), 14)).toEqual(end);
  });

  it('extends over the ends of months and years', () => {
    expect(windowEnd(new Date('2026-12-25T12:00:00Z'), 14)).toEqual(new Date('2027-01-09T00:00:00Z'));
  });

  it.each([
    ['DELIVERED', 13, true],
    ['DELIVERED', 15, false],
    ['SHIPPED', 1, false],
  ] as const)('for a seller order that is %s since %i days is open: %s', (status, days, open) => {
    const deliveredAt = new Date(Date.now() - days * DAY_MS);
    expect(isReturnable({ status, deliveredAt }, 14)).toBe(open);
  });

  it('does not open before the delivery', () => {
    expect(isReturnable({ status: 'DELIVERED', deliveredAt: null }, 14)).toBe(false);
  });
});
