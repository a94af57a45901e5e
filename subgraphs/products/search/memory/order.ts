import { badInput } from '@souk/subgraph';
import type { IndexPosition, IndexQuery, IndexSort } from '../search-index.ts';
import type { Columns } from './columns.ts';
import type { Ranking } from './ranking.ts';

type Value = number | string;

/** An order of slots, and the values that places in it have. */
export interface Order {
  /** 1 where low values are read first, -1 where high ones are. */
  readonly along: 1 | -1;
  /** The value of a slot. */
  read(slot: number): Value;
  /** The next place in a list whose slot may be as good as one with the value `last`, or `end`; absent where each has to be read. */
  readonly next?: (slots: Uint32Array, from: number, end: number, step: 1 | -1, last: number) => number;
  /** The place from which the list is read; `slot` of a product that is still there. */
  readonly start: { readonly value: Value; readonly id: string; readonly slot: number | undefined } | null;
  /** The value of a slot as cursors have it. */
  valueOf(slot: number): IndexPosition['value'];
}

const DIRECTIONS: Readonly<Record<IndexSort, 1 | -1>> = {
  RELEVANCE: -1,
  NEWEST_FIRST: -1,
  OLDEST_FIRST: 1,
  NAME: 1,
  PRICE_LOW_TO_HIGH: 1,
  PRICE_HIGH_TO_LOW: -1,
  BEST_SELLING: -1,
};

/** The order of a query; `ranking` is of what a text found. Raises BAD_USER_INPUT for a place of another list. */
export function orderOf(
  columns: Columns,
  { text, sort: wanted, isBackward, from }: IndexQuery,
  ranking: Ranking | null,
  slotOf: (id: string) => number | undefined,
): Order {
  // Nothing is more relevant than another where nothing is searched for.
  const sort = text === null && wanted === 'RELEVANCE' ? 'NEWEST_FIRST' : wanted;
  const direction = DIRECTIONS[sort];
  const read = valuesOf(columns, sort, ranking);
  const isDated = sort === 'NEWEST_FIRST' || sort === 'OLDEST_FIRST';
  const along = isBackward ? (direction === 1 ? -1 : 1) : direction;
  const next = nextOf(columns, sort, along, ranking);
  return {
    along,
    read,
    ...(next ? { next } : {}),
    start: from ? { value: startOf(from, isDated, sort), id: from.id, slot: slotOf(from.id) } : null,
    valueOf: (slot) => (isDated ? new Date(read(slot)) : read(slot)),
  };
}

function valuesOf(columns: Columns, sort: IndexSort, ranking: Ranking | null): (slot: number) => Value {
  switch (sort) {
    case 'RELEVANCE':
      return (slot) => ranking?.of(slot) ?? 0;
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

function nextOf(
  columns: Columns,
  sort: IndexSort,
  along: 1 | -1,
  ranking: Ranking | null,
): Order['next'] | null {
  switch (sort) {
    case 'RELEVANCE':
      return along < 0 && ranking ? ranking.nextOf.bind(ranking) : null;
    case 'NAME':
      return null;
    case 'NEWEST_FIRST':
    case 'OLDEST_FIRST':
      return nextIn(columns.createdAt, along);
    case 'BEST_SELLING':
      return nextIn(columns.unitsSold, along);
    default:
      return nextIn(columns.price, along);
  }
}

const nextIn =
  (column: Float64Array | Uint32Array, along: 1 | -1): NonNullable<Order['next']> =>
  (slots, from, end, step, last) => {
    for (let at = from; at !== end; at += step) {
      const value = column[slots[at] as number] as number;
      if (along < 0 ? value >= last : value <= last) return at;
    }
    return end;
  };

function startOf({ value, id }: IndexPosition, isDated: boolean, sort: IndexSort): Value {
  if (isDated && value instanceof Date) return value.getTime();
  if (!isDated && typeof value === (sort === 'NAME' ? 'string' : 'number') && !(value instanceof Date))
    return value;
  throw badInput(
    `The cursor at "${id.slice(0, 40)}" was not given out by this list; start again without it.`,
  );
}

interface Kept {
  readonly slot: number;
  readonly value: Value;
}

/** The first `most` of these slots beyond the start of an order, in that order. */
export function firstOf(
  columns: Columns,
  order: Order,
  slots: Uint32Array,
  length: number,
  most: number,
): number[] {
  const { along, read, next, start } = order;
  const kept: Kept[] = [];
  if (most === 0) return [];
  const isBefore = ({ slot, value }: Kept, than: Kept) =>
    value === than.value ? columns.compareIds(slot, than.slot) * along < 0 : value < than.value === along > 0;
  const isBeyond = ({ slot, value }: Kept): boolean => {
    if (start === null) return true;
    if (value !== start.value) return value > start.value === along > 0;
    if (start.slot !== undefined) return columns.compareIds(slot, start.slot) * along > 0;
    const id = columns.ids[slot] as string;
    return id !== start.id && id > start.id === along > 0;
  };
  // Among equals the last slots mostly come first in a list of the newest: they are looked at first, and keep the others out.
  const step = along < 0 ? -1 : 1;
  const end = step < 0 ? -1 : length;
  for (let at = step < 0 ? length - 1 : 0; at !== end; at += step) {
    const last = kept.length === most ? kept[most - 1] : undefined;
    if (last && next && typeof last.value === 'number') at = next(slots, at, end, step, last.value);
    if (at === end) break;
    const slot = slots[at] as number;
    const one = { slot, value: read(slot) };
    if ((last && !isBefore(one, last)) || !isBeyond(one)) continue;
    if (last) kept.pop();
    let place = kept.length;
    while (place > 0 && isBefore(one, kept[place - 1] as Kept)) place -= 1;
    kept.splice(place, 0, one);
  }
  return kept.map(({ slot }) => slot);
}
