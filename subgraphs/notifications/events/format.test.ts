import { expect, it } from '@jest/globals';
import { moneyText } from './format.ts';

it.each([
  [1_250, 'EUR', '€12.50'],
  [1_250, 'JPY', '¥1,250'],
  [299_050, 'HUF', 'HUF\u00a02,990.50'],
  [1_500_000, 'IDR', 'IDR\u00a015,000.00'],
  [1_250, 'IQD', 'IQD\u00a01.250'],
  [-80_045, 'TWD', '-NT$800.45'],
])('%d minor units of %s are written %s in mails', (amountMinor, currency, text) => {
  expect(moneyText({ amountMinor, currency })).toBe(text);
});
