import { describe, expect, it } from '@jest/globals';
import type { Visit } from '../run/visit.ts';
import { rowsOf, spreadOf } from './statistics.ts';

const visit = (contestant: string, round: number, cpuMs: number, perSecond: number): Visit => ({
  contestant,
  query: 'heavy',
  round,
  answered: 100,
  seconds: 1,
  perSecond,
  cpuMs,
  attendantsMs: { MongoDB: cpuMs / 10 },
  calls: { MongoDB: 3 },
  latencies: { p50: 1, p90: 2, p99: 3, max: 4 },
  residentBytes: 1024,
  checked: 2,
});

describe('a spread', () => {
  it.each([
    [[5], { median: 5, low: 5, high: 5 }],
    [[3, 1, 2], { median: 2, low: 1, high: 3 }],
    [[4, 1, 3, 2], { median: 2.5, low: 1, high: 4 }],
    [[10, 9, 100], { median: 10, low: 9, high: 100 }],
  ])('of %j', (values, expected) => {
    expect(spreadOf(values)).toEqual(expected);
  });

  it('of nothing is nothing', () => {
    expect(spreadOf([])).toEqual({ median: Number.NaN, low: Number.NaN, high: Number.NaN });
  });
});

describe('rows', () => {
  // In the second round the machine was three times as slow: for both.
  const visits = [
    visit('stock', 0, 10, 100),
    visit('souk', 0, 2, 500),
    visit('souk', 1, 6, 160),
    visit('stock', 1, 30, 40),
  ];
  const rows = rowsOf(visits, 'stock');

  it('take ratios within each round', () => {
    const souk = rows.find(({ contestant }) => contestant === 'souk');
    expect(souk?.cpuRatio).toEqual({ median: 5, low: 5, high: 5 });
    expect(souk?.rateRatio).toEqual({ median: 4.5, low: 4, high: 5 });
    expect(souk?.cpuMs).toEqual({ median: 4, low: 2, high: 6 });
  });

  it('sum up what was counted', () => {
    expect(rows.map(({ contestant, answered, checked }) => [contestant, answered, checked])).toEqual([
      ['stock', 200, 4],
      ['souk', 200, 4],
    ]);
    expect(rows[0]?.attendantsMs.MongoDB).toEqual({ median: 2, low: 1, high: 3 });
    expect(rows[0]?.calls.MongoDB).toEqual({ median: 3, low: 3, high: 3 });
  });

  it('have no ratio where the reference was not measured', () => {
    const [row] = rowsOf([visit('souk', 0, 2, 500)], 'stock');
    expect(row?.cpuRatio.median).toBeNaN();
  });
});
