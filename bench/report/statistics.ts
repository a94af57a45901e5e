import type { Visit } from '../run/visit.ts';

/** The middle of some values and how far they spread. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

/** Median, lowest and highest; all NaN of none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [left = Number.NaN, right = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return { median: (left + right) / 2, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN };
}

/** One row of a table: a contestant on a query. */
export interface Row {
  contestant: string;
  query: string;
  cpuMs: Spread;
  attendantsMs: Readonly<Record<string, Spread>>;
  /** Calls of databases a request. */
  calls: Readonly<Record<string, Spread>>;
  perSecond: Spread;
  p50: Spread;
  p99: Spread;
  residentBytes: Spread;
  /** How many times less CPU time a request takes than the reference's in the same round; above 1 is better. */
  cpuRatio: Spread;
  /** How many times the requests per second of the reference in the same round. */
  rateRatio: Spread;
  answered: number;
  checked: number;
}

/**
 * Sums the visits up. Ratios are taken within each round and only then summed up: what slows the machine for a while
 * slows both of its sides.
 */
export function rowsOf(visits: readonly Visit[], reference: string): Row[] {
  const groups = Map.groupBy(visits, ({ contestant, query }) => `${query}\n${contestant}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const pairs = own.flatMap((visit) => {
      const against = visits.find(
        ({ contestant, query, round }) =>
          contestant === reference && query === visit.query && round === visit.round,
      );
      return against ? [{ visit, against }] : [];
    });
    const spread = (of: (visit: Visit) => number) => spreadOf(own.map(of));
    const sum = (of: (visit: Visit) => number) => own.reduce((total, visit) => total + of(visit), 0);
    return [
      {
        contestant: first.contestant,
        query: first.query,
        cpuMs: spread(({ cpuMs }) => cpuMs),
        attendantsMs: Object.fromEntries(
          Object.keys(first.attendantsMs).map((name) => [name, spread((one) => one.attendantsMs[name] ?? 0)]),
        ),
        calls: Object.fromEntries(
          Object.keys(first.calls).map((name) => [name, spread((one) => one.calls[name] ?? 0)]),
        ),
        perSecond: spread(({ perSecond }) => perSecond),
        p50: spread(({ latencies }) => latencies.p50),
        p99: spread(({ latencies }) => latencies.p99),
        residentBytes: spread(({ residentBytes }) => residentBytes),
        cpuRatio: spreadOf(pairs.map(({ visit, against }) => against.cpuMs / visit.cpuMs)),
        rateRatio: spreadOf(pairs.map(({ visit, against }) => visit.perSecond / against.perSecond)),
        answered: sum(({ answered }) => answered),
        checked: sum(({ checked }) => checked),
      },
    ];
  });
}
