import type { InputProblems } from '@souk/subgraph';
import { checkPrice } from '../catalogue/product-rules.ts';
import type { MoneyInput } from '../generated/resolvers.ts';

const MEASURES = ['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const;
const MAX_MEASURE = 10_000_000;

/** The weight and the dimensions of a variant; null for each that is unknown. */
export type Measures = Record<(typeof MEASURES)[number], number | null>;

/** What a variant has when nobody measured it. */
export const UNMEASURED: Measures = {
  weightGrams: null,
  lengthMillimeters: null,
  widthMillimeters: null,
  heightMillimeters: null,
};

/** The given measures; adds a problem for each out of range. Null removes one, an absent one is left out. */
export function checkMeasures(
  problems: InputProblems,
  path: string[],
  input: { [K in keyof Measures]?: number | null },
): Partial<Measures> {
  const given: Partial<Measures> = {};
  for (const name of MEASURES) {
    const value = input[name];
    if (value === undefined) continue;
    if (value !== null && (value < 0 || value > MAX_MEASURE))
      problems.add('INVALID_INPUT', `Must be between 0 and ${MAX_MEASURE}.`, [...path, name]);
    given[name] = value;
  }
  return given;
}

/**
 * The price before a reduction that a variant has after a change: the given one, else `before`; null for none. Adds a
 * problem unless it is above the price.
 */
export function checkCompareAt(
  problems: InputProblems,
  field: string[],
  given: MoneyInput | null | undefined,
  { priceMinor, currency, before }: { priceMinor: number; currency: string; before: number | null },
): number | null {
  const compareAt =
    given === undefined ? before : given === null ? null : checkPrice(problems, field, given, currency);
  if (compareAt !== null && compareAt <= priceMinor) {
    const message =
      'The price before the reduction must be above the price. Raise it, or remove it with null.';
    problems.add('INVALID_INPUT', message, field);
  }
  return compareAt;
}

/** The price before a reduction that a product shows: that of the first of its cheapest variants. */
export function compareAtOf(
  variants: readonly { priceMinor: number; compareAtPriceMinor?: number | null }[],
): number | null {
  const lowest = Math.min(...variants.map(({ priceMinor }) => priceMinor));
  return variants.find(({ priceMinor }) => priceMinor === lowest)?.compareAtPriceMinor ?? null;
}
