import { describe, expect, it } from '@jest/globals';
import { fromStripe, toStripe } from './amounts.ts';

describe('amounts at Stripe', () => {
  it.each([
    ['EUR', 1_999, 1_999],
    ['JPY', 500, 500],
    ['KRW', 12_000, 12_000],
    // No decimals in ISO 4217, hundredths at Stripe.
    ['ISK', 500, 50_000],
    ['UGX', 7, 700],
    // Three decimals in ISO 4217, but not at Stripe.
    ['LYD', 1_250, 125],
    ['TND', 5_120, 5_120],
    // Stripe has no decimals in payouts only: charges are in hundredths.
    ['HUF', 299_050, 299_050],
    ['TWD', 80_045, 80_045],
    // Two decimals in ISO 4217, none at Stripe.
    ['MGA', 500_000, 5_000],
    ['IDR', 1_500_000, 1_500_000],
  ])('%s %i is %i at Stripe, and converts back', (currency, amountMinor, there) => {
    expect(toStripe({ amountMinor, currency })).toBe(there);
    expect(fromStripe(there, currency.toLowerCase())).toBe(amountMinor);
  });

  it.each([
    ['TND', 5_124],
    ['KWD', 1],
    ['LYD', 1_251],
    ['MGA', 500_050],
    ['ISK', Number.MAX_SAFE_INTEGER],
  ])('refuses %s %i, which would have to be rounded', (currency, amountMinor) => {
    expect(() => toStripe({ amountMinor, currency })).toThrow(
      expect.objectContaining({ name: 'InvalidPaymentRequest', code: 'amount_not_chargeable' }),
    );
  });

  it.each([0, -1, 0.5, Number.NaN])('refuses %d', (amountMinor) => {
    expect(() => toStripe({ amountMinor, currency: 'EUR' })).toThrow(
      expect.objectContaining({ code: 'invalid_parameters' }),
    );
  });
});
