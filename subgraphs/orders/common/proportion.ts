/**
 * `amount * part / whole` in integers, rounded half up, once and at the end. Raises RangeError unless
 * amount and part are safe integers from 0, whole is positive, and the result is a safe integer.
 */
export function proportion(amount: number, part: number, whole: number): number {
  const fits = [amount, part, whole].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!fits || whole === 0)
    throw new RangeError(`${amount} * ${part} / ${whole} is not a proportion of safe integers`);
  const divisor = 2n * BigInt(whole);
  const result = Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / divisor);
  if (!Number.isSafeInteger(result)) throw new RangeError('the proportion is not a safe integer');
  return result;
}

/** A hundred percent in basis points, in which rates are given. */
export const WHOLE_BP = 10_000;
