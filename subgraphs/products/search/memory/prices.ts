import { currencyDigits } from '@souk/subgraph';

// Prices are parted at 1, 2, 5, 10, 20, 50 and so on of a currency's whole units.
const STEPS = Array.from({ length: 10 }, (_, at) => [1, 2, 5].map((step) => step * 10 ** at)).flat();

/** How many ranges a currency has. */
export const RANGES = STEPS.length + 1;

const unitOf = (currency: string): number => 10 ** (currencyDigits(currency) ?? 2);

/** The range that a price is in. */
export function rangeOf(currency: string, priceMinor: number): number {
  const unit = unitOf(currency);
  let place = 0;
  while (place < STEPS.length && priceMinor >= (STEPS[place] as number) * unit) place += 1;
  return place;
}

/** The ends of a range: from the first on and below the second, which the last has not. */
export function endsOf(currency: string, range: number): { minMinor: number; maxMinor: number | null } {
  const unit = unitOf(currency);
  const end = STEPS[range];
  return {
    minMinor: range === 0 ? 0 : (STEPS[range - 1] ?? 0) * unit,
    maxMinor: end === undefined ? null : end * unit,
  };
}
