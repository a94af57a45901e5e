import type { Latencies } from './messages.ts';

/** The value that a share of the values, sorted upwards, does not exceed (nearest rank); NaN of none. */
export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Sums up latencies in milliseconds. */
export function latenciesOf(all: readonly number[]): Latencies {
  const sorted = Float64Array.from(all).sort();
  return {
    p50: percentile(sorted, 0.5),
    p90: percentile(sorted, 0.9),
    p99: percentile(sorted, 0.99),
    max: percentile(sorted, 1),
  };
}
