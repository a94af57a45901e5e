import { describe, expect, it } from '@jest/globals';
import { latenciesOf } from './percentiles.ts';

describe('latencies', () => {
  it('are summed up by nearest rank, whatever their order', () => {
    const all = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(latenciesOf(all)).toEqual({ p50: 100, p90: 180, p99: 198, max: 200 });
  });

  it('of one request are that one', () => {
    expect(latenciesOf([7])).toEqual({ p50: 7, p90: 7, p99: 7, max: 7 });
  });

  it('of no request are no numbers', () => {
    expect(latenciesOf([]).p50).toBeNaN();
  });
});
