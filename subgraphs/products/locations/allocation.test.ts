import { describe, expect, it } from '@jest/globals';
import { type Demand, fewestLocations, joinParts, splitParts } from './allocation.ts';

const demand = (variantId: string, quantity: number, units: Record<string, number>): Demand => ({
  variantId,
  quantity,
  levels: Object.entries(units).map(([locationId, available]) => ({ locationId, available })),
});
const allocated = (demands: Demand[], preference: string[]) => {
  const parts = fewestLocations.allocate(demands, preference);
  return parts && Object.fromEntries(parts);
};

describe('the choice of locations', () => {
  it('takes all from the preferred location that has all', () => {
    expect(allocated([demand('v', 3, { a: 2, b: 3, c: 9 })], ['a', 'c', 'b'])).toEqual({
      v: [{ locationId: 'c', quantity: 3 }],
    });
    expect(allocated([demand('v', 2, { a: 2, b: 3 })], ['b', 'a'])).toEqual({
      v: [{ locationId: 'b', quantity: 2 }],
    });
  });

  it('prefers one parcel for the whole order to the preferred location of each item', () => {
    const demands = [demand('v', 1, { a: 5, b: 5 }), demand('w', 1, { b: 1 })];
    expect(allocated(demands, ['a', 'b'])).toEqual({
      v: [{ locationId: 'b', quantity: 1 }],
      w: [{ locationId: 'b', quantity: 1 }],
    });
  });

  it('splits one item over as few locations as there can be', () => {
    expect(allocated([demand('v', 5, { a: 1, b: 2, c: 4 })], ['a', 'b', 'c'])).toEqual({
      v: [
        { locationId: 'c', quantity: 4 },
        { locationId: 'a', quantity: 1 },
      ],
    });
    const four = allocated([demand('v', 4, { a: 1, b: 1, c: 1, d: 1, e: 1 })], ['e', 'd', 'c', 'b', 'a']);
    expect(four?.v?.map(({ locationId }) => locationId)).toEqual(['e', 'd', 'c', 'b']);
  });

  it('gives all or nothing, and nothing of a location that is not offered', () => {
    expect(allocated([demand('v', 5, { a: 2, b: 2 })], ['a', 'b'])).toBeNull();
    expect(allocated([demand('v', 3, { a: 2, closed: 9 })], ['a'])).toBeNull();
    expect(allocated([demand('v', 1, { a: 1 }), demand('w', 1, {})], ['a'])).toBeNull();
  });

  it('stays quick with 20 locations and 100 items that need all of them', () => {
    const names = Array.from({ length: 20 }, (_, at) => `l${at}`);
    const units = Object.fromEntries(names.map((name) => [name, 1]));
    const demands = Array.from({ length: 100 }, (_, at) => demand(`v${at}`, 20, units));
    expect(fewestLocations.allocate(demands, names)?.get('v99')).toHaveLength(20);
  });
});

describe('parts', () => {
  const parts = [
    { locationId: 'a', quantity: 2 },
    { locationId: 'b', quantity: 3 },
  ];

  it('give up the last units first', () => {
    expect(splitParts(parts, 4)).toEqual({
      taken: [
        { locationId: 'b', quantity: 3 },
        { locationId: 'a', quantity: 1 },
      ],
      kept: [{ locationId: 'a', quantity: 1 }],
    });
    expect(splitParts(parts, 0)).toEqual({ taken: [], kept: parts });
  });

  it('are added by location', () => {
    expect(joinParts(parts, [{ locationId: 'a', quantity: 1 }])).toEqual([
      { locationId: 'a', quantity: 3 },
      { locationId: 'b', quantity: 3 },
    ]);
  });
});
