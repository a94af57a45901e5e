import { currencyDigits } from './currencies.ts';

/** An amount in integer minor units (cents) of an ISO 4217 currency. The only form in which Souk computes money. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** `1250` EUR → `"12.50"`. A code that is not in the table is written with two decimals. */
export function formatAmount({ amountMinor, currency }: Money): string {
  const places = currencyDigits(currency) ?? 2;
  const sign = amountMinor < 0 ? '-' : '';
  const text = String(Math.abs(amountMinor)).padStart(places + 1, '0');
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/**
 * `"12.5"` EUR → `1250`. Null when the text is no decimal number, has more decimals than the currency, or is too
 * large to be exact.
 */
export function parseAmount(text: string, currency: string): number | null {
  const places = currencyDigits(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text.trim());
  if (places === undefined || !match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > places) return null;
  const minor = Number(whole + significant.padEnd(places, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return sign === '-' && minor !== 0 ? -minor : minor;
}

/** The sum of amounts of one currency; raises RangeError when they are of several or the sum is not exact. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  let amountMinor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`cannot add ${amount.currency} to ${currency}`);
    amountMinor += amount.amountMinor;
  }
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('the sum is too large to be exact');
  return { amountMinor, currency };
}

/**
 * Splits a total by weights so that the shares add up to it to the last unit (largest remainder method, Hamilton):
 * each share is rounded down, then the units left over go to the largest remainders, the first ones on a tie.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('a total and its weights are integers, weights not negative');
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weights.length === 0 || whole === 0n) {
    if (total === 0) return weights.map(() => 0);
    throw new RangeError('nothing to split the total by');
  }
  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const shares = weights.map((weight, index) => {
    const product = amount * BigInt(weight);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  let left = Number(amount) - shares.reduce((sum, { share }) => sum + share, 0);
  const order = shares.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const entry of order) {
    if (left === 0) break;
    entry.share += 1;
    left -= 1;
  }
  return shares.map(({ share }) => (share === 0 ? 0 : sign * share));
}
