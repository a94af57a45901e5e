import { FACETS, type Facet, type IndexFilter, type Sees } from '../search-index.ts';
import { type Columns, FLAG } from './columns.ts';
import type { Postings } from './postings.ts';
import type { Texts } from './texts.ts';

/** A condition besides those of flags; `facet` names the facet that ignores it, null where none does. */
export interface Condition {
  readonly facet: Facet | null;
  /** Of attributes, which one. */
  readonly attribute?: string;
  /** Sets `bit` in `refused` for each of these slots that does not pass. Without branches, which would often be guessed wrong. */
  refuse(slots: Uint32Array, length: number, refused: Uint32Array, bit: number): void;
}

/** Lists of slots among which all are that pass. */
export interface Source {
  readonly size: number;
  readonly postings: Postings;
  readonly keys: readonly number[];
}

/** What a query asks of slots. */
export interface Conditions {
  /** By the flags of a slot, whether it may pass at all: 1 or 0. */
  readonly allowed: Uint8Array;
  readonly conditions: readonly Condition[];
  /** For a list without words, lists that have all of what passes. */
  readonly sources: readonly Source[];
}

/** The conditions of a query; `isCounting` when facets are counted, which ignore some. */
export function conditionsOf(
  columns: Columns,
  texts: Texts,
  sees: Sees,
  filter: IndexFilter,
  isCounting: boolean,
): Conditions {
  const conditions: Condition[] = [];
  const sources: Source[] = [];
  const source = (postings: Postings, keys: readonly number[]) =>
    void sources.push({ postings, keys, size: keys.reduce((sum, key) => sum + postings.sizeOf(key), 0) });
  for (const { id, isFixed } of filter.sellers ?? []) {
    const seller = columns.sellers.find(id);
    const wanted = new Uint8Array(columns.sellers.size);
    wanted[seller] = 1;
    conditions.push(numberIn(isFixed ? null : 'sellers', columns.seller, wanted));
    if (isFixed || !isCounting) source(texts.slotsOfSeller, [seller]);
  }
  for (const one of filter.categories ?? []) {
    const own = columns.categories.find(one.id);
    const numbers =
      own < 0 ? [] : texts.below(own).filter((at) => one.isDirect == null || (at === own) === one.isDirect);
    const wanted = new Uint8Array(columns.categories.size);
    for (const number of numbers) wanted[number] = 1;
    conditions.push(numberIn(one.isFixed ? null : 'categories', columns.category, wanted));
    if (one.isFixed || !isCounting) source(texts.slotsOfCategory, numbers);
  }
  for (const id of filter.tagIds ?? []) {
    const tag = columns.tags.find(id);
    conditions.push(each(null, (slot) => columns.tagsOf.has(slot, tag)));
    source(texts.slotsOfTag, [tag]);
  }
  for (const { id, valueKeys } of filter.attributes ?? []) {
    const wanted = valueKeys
      .map((key) => columns.facets.find(`${id}=${key}`))
      .filter((number) => number >= 0);
    const passes = (slot: number) => wanted.some((number) => columns.facetsOf.has(slot, number));
    conditions.push({ ...each('attributes', passes), attribute: id });
    // Lists of several values may have a slot twice.
    if (!isCounting && wanted.length === 1) source(texts.slotsOfFacet, wanted);
  }
  if (filter.ids) {
    const wanted = new Set(filter.ids);
    conditions.push(each(null, (slot) => wanted.has(columns.ids[slot] ?? '')));
  }
  if (filter.price) conditions.push(pricedIn(columns, filter.price));
  const { isInStock, isLowStock } = filter;
  const isStockLater = isCounting && isInStock !== undefined;
  if (isStockLater) {
    conditions.push(inStock(columns, isInStock));
  }
  const allowed = allowedFlags(sees, { isInStock: isStockLater ? undefined : isInStock, isLowStock });
  return { allowed, conditions, sources };
}

function allowedFlags(sees: Sees, { isInStock, isLowStock }: IndexFilter): Uint8Array {
  const statuses =
    'isForSale' in sees
      ? FLAG.FOR_SALE
      : (sees.statuses?.reduce((bits, status) => bits | FLAG[status], 0) ??
        FLAG.DRAFT | FLAG.IN_REVIEW | FLAG.ACTIVE | FLAG.ARCHIVED);
  return Uint8Array.from({ length: 256 }, (_, flags) => {
    const has = (flag: number) => (flags & flag) !== 0;
    const passes =
      has(FLAG.LIVE) &&
      has(statuses) &&
      (isInStock === undefined || has(FLAG.IN_STOCK) === isInStock) &&
      (isLowStock === undefined || has(FLAG.LOW) === isLowStock);
    return passes ? 1 : 0;
  });
}

function each(facet: Facet | null, passes: (slot: number) => boolean): Condition {
  return {
    facet,
    refuse(slots, length, refused, bit) {
      for (let at = 0; at < length; at += 1)
        if (!passes(slots[at] as number)) refused[at] = (refused[at] as number) | bit;
    },
  };
}

/** Whether the number of a slot is wanted; -1, which is none, never is. */
function numberIn(facet: Facet | null, column: Int32Array, wanted: Uint8Array): Condition {
  // One place further on, so that -1 has one.
  const isRefused = new Uint8Array(wanted.length + 1).fill(1);
  wanted.forEach((is, number) => {
    isRefused[number + 1] = 1 - is;
  });
  return {
    facet,
    refuse(slots, length, refused, bit) {
      for (let at = 0; at < length; at += 1) {
        const number = column[slots[at] as number] as number;
        refused[at] = (refused[at] as number) | (-(isRefused[number + 1] as number) & bit);
      }
    },
  };
}

function inStock({ flags }: Columns, isWanted: boolean): Condition {
  const other = isWanted ? 0 : FLAG.IN_STOCK;
  return {
    facet: 'stock',
    refuse(slots, length, refused, bit) {
      for (let at = 0; at < length; at += 1) {
        const stock = (flags[slots[at] as number] as number) & FLAG.IN_STOCK;
        refused[at] = (refused[at] as number) | (-Number(stock === other) & bit);
      }
    },
  };
}

function pricedIn(columns: Columns, wanted: NonNullable<IndexFilter['price']>): Condition {
  const { price, currency: currencies } = columns;
  const currency = columns.currencies.find(wanted.currency);
  const { minMinor = Number.NEGATIVE_INFINITY, maxMinor = Number.POSITIVE_INFINITY } = wanted;
  return {
    facet: 'prices',
    refuse(slots, length, refused, bit) {
      for (let at = 0; at < length; at += 1) {
        const slot = slots[at] as number;
        const amount = price[slot] as number;
        const isOut =
          Number(amount < minMinor) |
          Number(amount > maxMinor) |
          Number((currencies[slot] as number) !== currency);
        refused[at] = (refused[at] as number) | (-isOut & bit);
      }
    },
  };
}

/** The facets of a list, in the order of {@link FACETS}, each once. */
export const wantedFacets = (facets: readonly Facet[] | undefined): readonly Facet[] =>
  FACETS.filter((facet) => facets?.includes(facet));
