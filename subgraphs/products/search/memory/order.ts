import { badInput } from '@souk/subgraph';
import type { IndexPosition, IndexQuery, IndexSort } from '../search-index.ts';
import type { Columns } from './columns.ts';

/** An order of slots, and the values that places in it have. */
export interface Order {
  /** Below 0 where the first comes before the second in the direction of reading. */
  compare(one: number, other: number): number;
  /** Whether a slot comes after the place from which the list is read. */
  isBeyond(slot: number): boolean;
  valueOf(slot: number): IndexPosition['value'];
}

type Value = number | string;

const DIRECTIONS: Readonly<Record<IndexSort, 1 | -1>> = {
  RELEVANCE: -1,
  NEWEST_FIRST: -1,
  OLDEST_FIRST: 1,
  NAME: 1,
  PRICE_LOW_TO_HIGH: 1,
  PRICE_HIGH_TO_LOW: -1,
  BEST_SELLING: -1,
};

/** The order of a query; `ranks` has the rank of each slot that a text found. Raises BAD_USER_INPUT for a place of another list. */
export function orderOf(
  columns: Columns,
  { text, sort: wanted, isBackward, from }: IndexQuery,
  ranks: ArrayLike<number>,
): Order {
  // Nothing is more relevant than another where nothing is searched for.
  const sort = text === null && wanted === 'RELEVANCE' ? 'NEWEST_FIRST' : wanted;
  const along = isBackward ? -DIRECTIONS[sort] : DIRECTIONS[sort];
  const read = valuesOf(columns, sort, ranks);
  const { ids } = columns;
  const compareTo = (slot: number, value: Value, id: string): number => {
    const own = read(slot);
    if (own !== value) return own < value ? -along : along;
    const ownId = ids[slot] as string;
    return ownId === id ? 0 : ownId < id ? -along : along;
  };
  const isDated = sort === 'NEWEST_FIRST' || sort === 'OLDEST_FIRST';
  const start = from ? { value: startOf(from, isDated, sort), id: from.id } : null;
  return {
    compare: (one, other) => compareTo(one, read(other), ids[other] as string),
    isBeyond: (slot) => start === null || compareTo(slot, start.value, start.id) > 0,
    valueOf: (slot) => (isDated ? new Date(read(slot)) : read(slot)),
  };
}

function valuesOf(columns: Columns, sort: IndexSort, ranks: ArrayLike<number>): (slot: number) => Value {
  switch (sort) {
    case 'RELEVANCE':
      return (slot) => ranks[slot] as number;
    case 'NAME':
      return (slot) => columns.nameKeys[slot] as string;
    case 'NEWEST_FIRST':
    case 'OLDEST_FIRST':
      return (slot) => columns.createdAt[slot] as number;
    case 'BEST_SELLING':
      return (slot) => columns.unitsSold[slot] as number;
    default:
      return (slot) => columns.price[slot] as number;
  }
}

function startOf({ value, id }: IndexPosition, isDated: boolean, sort: IndexSort): Value {
  if (isDated && value instanceof Date) return value.getTime();
  if (!isDated && typeof value === (sort === 'NAME' ? 'string' : 'number') && !(value instanceof Date))
    return value;
  throw badInput(
    `The cursor at "${id.slice(0, 40)}" was not given out by this list; start again without it.`,
  );
}
