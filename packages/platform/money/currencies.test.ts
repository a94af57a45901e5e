import { describe, expect, it } from '@jest/globals';
import { currencyDigits, isCurrencyInUse, knownCurrencies } from './currencies.ts';
import { formatAmount, parseAmount } from './money.ts';

describe('the table of currencies', () => {
  // Every code of list one, as published on 1 January 2026, whose decimals are not two.
  const none = ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV'];
  const noneEither = ['XAF', 'XOF', 'XPF'];
  const three = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

  it('has the 155 currencies of ISO 4217 list one', () => {
    const codes = knownCurrencies();
    expect(codes.filter(isCurrencyInUse)).toHaveLength(155);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });

  it('gives each the decimals of the standard', () => {
    const inUse = knownCurrencies().filter(isCurrencyInUse);
    const of = (digits: number) => inUse.filter((code) => currencyDigits(code) === digits);
    expect(of(0)).toEqual([...none, ...noneEither]);
    expect(of(3)).toEqual(three);
    expect(of(2)).toHaveLength(155 - 16 - 7);
  });

  // Where the locale data of one Node or another counts less than ISO 4217.
  it.each('AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP TWD TZS UZS YER'.split(' '))(
    'counts %s in hundredths, whatever the runtime says',
    (currency) => {
      expect(currencyDigits(currency)).toBe(2);
      expect(parseAmount('2990', currency)).toBe(299_000);
      expect(formatAmount({ amountMinor: 299_000, currency })).toBe('2990.00');
    },
  );

  it('knows the newest codes', () => {
    expect(['SLE', 'VED', 'XCG', 'ZWG'].map(currencyDigits)).toEqual([2, 2, 2, 2]);
  });

  it.each([
    ['BOV', '2990.50', 299_050],
    ['CHE', '2990.50', 299_050],
    ['CHW', '2990.50', 299_050],
    ['CLF', '2990.1234', 29_901_234],
    ['COU', '2990.50', 299_050],
    ['MXV', '2990.50', 299_050],
    ['USN', '2990.50', 299_050],
    ['UYI', '2990', 2_990],
    ['UYW', '2990.1234', 29_901_234],
  ])('reads amounts of %s, a funds code, and prices nothing in it', (currency, text, amountMinor) => {
    expect(parseAmount(text, currency)).toBe(amountMinor);
    expect(formatAmount({ amountMinor, currency })).toBe(text);
    expect(isCurrencyInUse(currency)).toBe(false);
  });

  it.each([
    'XAD',
    'XAG',
    'XAU',
    'XBA',
    'XDR',
    'XPD',
    'XPT',
    'XSU',
    'XTS',
    'XUA',
    'XXX',
    'DEM',
    'ITL',
    'eur',
    'EURO',
    '',
  ])('has nothing that nobody is paid in: %j', (code) => {
    expect([currencyDigits(code), isCurrencyInUse(code)]).toEqual([undefined, false]);
  });

  it.each([
    ['BGN', '12.50', 1_250],
    ['HRK', '12.50', 1_250],
    ['ANG', '12.50', 1_250],
    ['BYR', '1250', 1_250],
  ])('reads amounts of %s, which is withdrawn, and prices nothing in it', (currency, text, amountMinor) => {
    expect(parseAmount(text, currency)).toBe(amountMinor);
    expect(formatAmount({ amountMinor, currency })).toBe(text);
    expect(isCurrencyInUse(currency)).toBe(false);
  });
});
