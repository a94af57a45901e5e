import { badInput } from '@souk/subgraph';
import type { IndexPosition, IndexQuery, IndexSort } from '../search-index.ts';
import type { Clause } from './connection.ts';

type Direction = 'asc' | 'desc';

const ORDERS: Readonly<Record<IndexSort, readonly [field: string, direction: Direction]>> = {
  RELEVANCE: ['_score', 'desc'],
  NEWEST_FIRST: ['createdAt', 'desc'],
  OLDEST_FIRST: ['createdAt', 'asc'],
  NAME: ['nameKey', 'asc'],
  PRICE_LOW_TO_HIGH: ['priceMinor', 'asc'],
  PRICE_HIGH_TO_LOW: ['priceMinor', 'desc'],
  BEST_SELLING: ['unitsSold', 'desc'],
};

/** How OpenSearch sorts a list, where it starts, and the value of a hit. */
export interface Order {
  readonly isByRank: boolean;
  readonly sort: readonly Clause[];
  readonly searchAfter: readonly (string | number)[] | null;
  valueOf(sorted: string | number | undefined): IndexPosition['value'];
}

/** The order of a query. Raises BAD_USER_INPUT for a place of another list. */
export function orderOf({ text, sort: wanted, isBackward, from }: IndexQuery): Order {
  // Nothing is more relevant than another where nothing is searched for.
  const sort = text === null && wanted === 'RELEVANCE' ? 'NEWEST_FIRST' : wanted;
  const [field, along] = ORDERS[sort];
  const order: Direction = isBackward ? (along === 'asc' ? 'desc' : 'asc') : along;
  return {
    isByRank: field === '_score',
    sort: [{ [field]: { order } }, { id: { order } }],
    searchAfter: from ? [startOf(from, field), from.id] : null,
    valueOf: (sorted = '') => (field === 'createdAt' ? new Date(sorted) : sorted),
  };
}

function startOf({ value, id }: IndexPosition, field: string): string | number {
  if (field === 'createdAt' && value instanceof Date) return value.getTime();
  if (field !== 'createdAt' && !(value instanceof Date)) {
    if (typeof value === (field === 'nameKey' ? 'string' : 'number')) return value;
  }
  throw badInput(
    `The cursor at "${id.slice(0, 40)}" was not given out by this list; start again without it.`,
  );
}
