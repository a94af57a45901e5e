import { proportion, WHOLE_BP } from '../../common/proportion.ts';
import type { TaxLine } from '../lines/order-item.ts';

/** One taxed amount: a line, or the shipping of a parcel. */
export interface TaxedAmount {
  /** In minor units; with the tax when prices include it. */
  amountMinor: number;
  rateBp: number;
  taxMinor: number;
}

/** The tax on an amount: included in it, or on top of it. Rounded half up. */
export function taxOn(amountMinor: number, rateBp: number, included: boolean): number {
  return proportion(amountMinor, rateBp, included ? WHOLE_BP + rateBp : WHOLE_BP);
}

/** Sums taxes by rate, the lowest first. It sums the taxes of lines and never taxes their sum. */
export function taxLinesOf(taxed: readonly TaxedAmount[], included: boolean): TaxLine[] {
  return mergeTaxLines(
    taxed.map(({ amountMinor, rateBp, taxMinor }) => ({
      rateBp,
      baseMinor: included ? amountMinor - taxMinor : amountMinor,
      taxMinor,
    })),
  );
}

/** Merges the tax lines of several totals by rate; rates of zero are left out. */
export function mergeTaxLines(lines: readonly TaxLine[]): TaxLine[] {
  const byRate = new Map<number, TaxLine>();
  for (const { rateBp, baseMinor, taxMinor } of lines) {
    const known = byRate.get(rateBp) ?? { rateBp, baseMinor: 0, taxMinor: 0 };
    byRate.set(rateBp, {
      rateBp,
      baseMinor: known.baseMinor + baseMinor,
      taxMinor: known.taxMinor + taxMinor,
    });
  }
  return [...byRate.values()].filter(({ rateBp }) => rateBp > 0).toSorted((a, b) => a.rateBp - b.rateBp);
}
