import { type InputProblems, parseAmount } from '@souk/subgraph';
import type { MoneyInput } from '../generated/resolvers.ts';

/** More than any price, and small enough for sums to be exact. */
export const MAX_AMOUNT_MINOR = 1_000_000_000;

/**
 * Reads an amount that has to be in one currency, in minor units. Another currency, an amount that the currency has no
 * coins for, one below `min` and one above `max` are added to `problems` under `path`; then the answer is null.
 */
export function readAmountIn(
  currency: string,
  given: MoneyInput,
  problems: InputProblems,
  path: string[],
  { min = 0, max = Number.MAX_SAFE_INTEGER }: { min?: number; max?: number } = {},
): number | null {
  if (given.currency !== currency) {
    problems.add('INVALID_INPUT', `The amount has to be in ${currency}.`, [...path, 'currency']);
    return null;
  }
  const amountMinor = parseAmount(given.amount, currency);
  if (amountMinor !== null && amountMinor >= min && amountMinor <= max) return amountMinor;
  const above = min > 0 ? 'above zero and ' : '';
  problems.add('INVALID_INPUT', `The amount must be ${above}valid in ${currency}.`, [...path, 'amount']);
  return null;
}
