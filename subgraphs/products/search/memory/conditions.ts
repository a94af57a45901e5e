import { FACETS, type Facet, type IndexFilter, type Sees } from '../search-index.ts';
import { type Columns, FLAG } from './columns.ts';
import type { Texts } from './texts.ts';

/** Whether a slot passes; `facet` names the facet that ignores the condition, null where none does. */
export interface Condition {
  readonly facet: Facet | null;
  /** Of attributes, which one. */
  readonly attribute?: string;
  passes(slot: number): boolean;
}

/** Slots among which all are that pass, to be looked at one by one. */
export interface Source {
  readonly size: number;
  each(visit: (slot: number) => void): void;
}

/** The conditions of a query and, for a list without words, the shortest list of slots that has all of what passes. */
export function conditionsOf(
  columns: Columns,
  texts: Texts,
  sees: Sees,
  filter: IndexFilter,
): { conditions: Condition[]; sources: Source[] } {
  const conditions: Condition[] = [seen(columns, sees)];
  const sources: Source[] = [];
  const add = (condition: Condition, source?: Source) => {
    conditions.push(condition);
    if (source) sources.push(source);
  };
  for (const { id, isFixed } of filter.sellers ?? []) {
    const seller = columns.sellers.find(id);
    const source = postingsOf(texts.slotsOfSeller, [seller]);
    add(
      { facet: isFixed ? null : 'sellers', passes: (slot) => columns.seller[slot] === seller },
      isFixed ? source : undefined,
    );
  }
  for (const one of filter.categories ?? []) {
    const own = columns.categories.find(one.id);
    const numbers =
      own < 0 ? [] : texts.below(own).filter((at) => one.isDirect == null || (at === own) === one.isDirect);
    const wanted = new Set(numbers);
    add(
      {
        facet: one.isFixed ? null : 'categories',
        passes: (slot) => wanted.has(columns.category[slot] as number),
      },
      one.isFixed ? postingsOf(texts.slotsOfCategory, numbers) : undefined,
    );
  }
  for (const id of filter.tagIds ?? []) {
    const tag = columns.tags.find(id);
    add(
      { facet: null, passes: (slot) => columns.tagsOf.has(slot, tag) },
      postingsOf(texts.slotsOfTag, [tag]),
    );
  }
  for (const { id, valueKeys } of filter.attributes ?? []) {
    const wanted = valueKeys
      .map((key) => columns.facets.find(`${id}=${key}`))
      .filter((number) => number >= 0);
    const passes = (slot: number) => wanted.some((number) => columns.facetsOf.has(slot, number));
    add({ facet: 'attributes', attribute: id, passes });
  }
  for (const condition of plainConditions(columns, filter)) add(condition);
  return { conditions, sources };
}

function* plainConditions(columns: Columns, filter: IndexFilter): Iterable<Condition> {
  const { ids, price, isInStock, isLowStock } = filter;
  if (ids) {
    const wanted = new Set(ids);
    yield { facet: null, passes: (slot) => wanted.has(columns.ids[slot] ?? '') };
  }
  if (price) {
    const currency = columns.currencies.find(price.currency);
    const { minMinor = Number.NEGATIVE_INFINITY, maxMinor = Number.POSITIVE_INFINITY } = price;
    const passes = (slot: number) => {
      const amount = columns.price[slot] as number;
      return columns.currency[slot] === currency && amount >= minMinor && amount <= maxMinor;
    };
    yield { facet: 'prices', passes };
  }
  if (isInStock !== undefined)
    yield { facet: 'stock', passes: (slot) => has(columns, slot, FLAG.IN_STOCK) === isInStock };
  if (isLowStock !== undefined)
    yield { facet: null, passes: (slot) => has(columns, slot, FLAG.LOW) === isLowStock };
}

const has = (columns: Columns, slot: number, flag: number): boolean =>
  ((columns.flags[slot] as number) & flag) !== 0;

function seen(columns: Columns, sees: Sees): Condition {
  if ('isForSale' in sees) {
    const wanted = FLAG.LIVE | FLAG.FOR_SALE;
    return { facet: null, passes: (slot) => ((columns.flags[slot] as number) & wanted) === wanted };
  }
  const statuses =
    sees.statuses?.reduce((bits, status) => bits | FLAG[status], 0) ??
    FLAG.DRAFT | FLAG.IN_REVIEW | FLAG.ACTIVE | FLAG.ARCHIVED;
  return {
    facet: null,
    passes: (slot) => has(columns, slot, FLAG.LIVE) && has(columns, slot, statuses),
  };
}

function postingsOf(postings: Texts['slotsOfTag'], keys: readonly number[]): Source {
  return {
    size: keys.reduce((sum, key) => sum + postings.sizeOf(key), 0),
    each(visit) {
      for (const key of keys) postings.each(key, visit);
    },
  };
}

/** The facets of a list, in the order of {@link FACETS}, each once. */
export const wantedFacets = (facets: readonly Facet[] | undefined): readonly Facet[] =>
  FACETS.filter((facet) => facets?.includes(facet));
