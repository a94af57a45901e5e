import {
  currencyDigits,
  formatAmount,
  type InputProblems,
  type Money,
  parseAmount,
  refusal,
} from '@souk/subgraph';
import type { MoneyInput } from '../../generated/resolvers.ts';

const FIELD = ['input', 'expectedTotal'];

/** Reads the total that a buyer agreed to; null without one. What is invalid is added to `problems`. */
export function readExpectedTotal(
  given: MoneyInput | null | undefined,
  problems: InputProblems,
): Money | null {
  if (!given) return null;
  const { amount, currency } = given;
  const amountMinor = parseAmount(amount, currency);
  if (amountMinor === null) {
    const digits = currencyDigits(currency);
    problems.add('INVALID_INPUT', `This is no amount in ${currency}, which has ${digits ?? 0} decimals.`, [
      ...FIELD,
      'amount',
    ]);
  } else if (amountMinor < 0) {
    problems.add('INVALID_INPUT', 'The expected total must not be negative.', [...FIELD, 'amount']);
  }
  return { amountMinor: amountMinor ?? 0, currency };
}

/** The total that a buyer agreed to, as their checkout holds it: an amount alone is in the currency of the order. */
export function agreedTotal(stored: Money | string | null, currency: string): Money | null {
  if (typeof stored !== 'string') return stored;
  return { amountMinor: parseAmount(stored, currency) ?? 0, currency };
}

/** Refusal PRICE_CHANGED: the total is not what its buyer agreed to; `expected` is null when they named no total. */
export function priceChanged(expected: Money | null, actual: Money) {
  const now = formatAmount(actual);
  return refusal(
    'PRICE_CHANGED',
    `The total is now ${now} ${actual.currency}. To accept it, set expectedTotal to it.`,
    FIELD,
    { type: 'PriceChangedError', expected, actual },
  );
}
