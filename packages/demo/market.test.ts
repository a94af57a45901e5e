import { describe, expect, it } from '@jest/globals';
import { startOfDay } from './clock.ts';
import { DEMO_EMAILS, DEMO_PASSWORD, type DemoMarket, demoMarket } from './index.ts';

const noon = new Date('2026-03-10T12:00:00Z');
const market = demoMarket(noon);

/** The market with every date turned into its distance from the day it was made for. */
const undated = (of: DemoMarket, now: Date): unknown =>
  JSON.parse(JSON.stringify(of), (_, value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)
      ? startOfDay(now).getTime() - Date.parse(value)
      : value,
  );

function dates(value: unknown): Date[] {
  if (value instanceof Date) return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(dates) : [];
}

describe('demoMarket', () => {
  it('is the same for every moment of one UTC day, and made anew by each call', () => {
    const other = demoMarket(new Date('2026-03-10T23:59:59.999Z'));
    expect(other).toEqual(market);
    expect(other.products[0]).not.toBe(market.products[0]);
    expect(demoMarket(new Date('2026-03-10T00:00:00Z'))).toEqual(market);
  });

  it('differs from another day by its dates only', () => {
    const later = new Date('2027-11-02T08:30:00Z');
    const other = demoMarket(later);
    expect(other).not.toEqual(market);
    expect(undated(other, later)).toEqual(undated(market, noon));
  });

  it('keeps all dates before the day it is made for and within eleven months', () => {
    const all = dates(market).map((date) => date.getTime());
    expect(all.length).toBeGreaterThan(2000);
    expect(Math.max(...all)).toBeLessThanOrEqual(startOfDay(noon).getTime());
    expect(Math.min(...all)).toBeGreaterThan(startOfDay(noon).getTime() - 331 * 86_400_000);
  });

  it('has the size it promises', () => {
    const count = (kind: string): number => market.accounts.filter((account) => account.kind === kind).length;
    expect([count('ADMIN'), count('STAFF'), count('SELLER'), count('CUSTOMER')]).toEqual([1, 3, 12, 40]);
    expect(market.sellers.filter((seller) => seller.kind === 'ARTIST')).toHaveLength(2);
    expect(market.sellers.filter((seller) => seller.verification === 'PENDING')).toHaveLength(1);
    expect(market.categories).toHaveLength(26);
    expect(Math.max(...market.categories.map((category) => category.path.length))).toBe(3);
    expect(market.products).toHaveLength(302);
    expect(market.orders).toHaveLength(350);
    expect(market.media).toHaveLength(302 + 2 * 12 + 26);
  });

  it('has the accounts a newcomer is shown, under a password the rules accept', () => {
    const kinds = Object.values(DEMO_EMAILS).map(
      (email) => market.accounts.find((account) => account.email === email)?.role,
    );
    expect(kinds).toEqual([
      'CUSTOMER',
      'SELLER',
      'SELLER',
      'RESPONSABLE',
      'RESPONSABLE',
      'DIRECTOR',
      'ADMIN',
    ]);
    expect(DEMO_PASSWORD).toMatch(/^(?=.*[a-z])(?=.*\d).{8,}$/i);
    expect(market.accounts.every((account) => account.email.endsWith('@souk.example'))).toBe(true);
  });
});
