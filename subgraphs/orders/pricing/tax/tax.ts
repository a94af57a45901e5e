import { proportion, WHOLE_BP } from '../../common/proportion.ts';
import type { TaxLine } from '../lines/order-item.ts';

/** One amount that is taxed: a line of goods, or a parcel's shipping. */
export interface Taxed {
  /** As it is priced: with the tax when prices hold it. */
  amountMinor: number;
  rateBp: number;
  taxMinor: number;
}

/** The tax on an amount: on top of it, or, when the price holds it already, in it. Rounded half up. */
export function taxOn(amountMinor: number, rateBp: number, included: boolean): number {
  return proportion(amountMinor, rateBp, included ? WHOLE_BP + rateBp : WHOLE_BP);
}

/** Sums what was taxed by rate, the lowest first. A sum of lines' taxes, never a tax of lines' sum. */
export function taxLinesOf(taxed: readonly Taxed[], included: boolean): TaxLine[] {
  return mergeTaxLines(
    taxed.map(({ amountMinor, rateBp, taxMinor }) => ({
      rateBp,
      baseMinor: included ? amountMinor - taxMinor : amountMinor,
      taxMinor,
    })),
  );
}

/** Lines of several parts as those of the whole; rates of nothing are left out. */
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
