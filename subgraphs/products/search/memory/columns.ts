import type { IndexedProduct } from '../search-index.ts';
import { placeOf } from '../weights.ts';
import { Numbering } from './numbering.ts';
import { RANGES, rangeOf } from './prices.ts';

/** What a slot is, as bits of its `flags`. A slot without LIVE holds a product no more. */
export const FLAG = {
  LIVE: 1,
  FOR_SALE: 2,
  IN_STOCK: 4,
  LOW: 8,
  DRAFT: 16,
  ACTIVE: 32,
  ARCHIVED: 64,
  IN_REVIEW: 128,
} as const;

const FIRST_CAPACITY = 1_024;
const NONE = -1;

/** Several numbers for each slot, one after the other in one array. */
export class Multiples {
  #pool = new Int32Array(FIRST_CAPACITY);
  #used = 0;
  #starts = new Uint32Array(FIRST_CAPACITY);
  #lengths = new Uint8Array(FIRST_CAPACITY);

  set(slot: number, numbers: readonly number[]): void {
    if (slot >= this.#starts.length) {
      this.#starts = grown(this.#starts, slot + 1);
      this.#lengths = grown(this.#lengths, slot + 1);
    }
    const kept = numbers.slice(0, 255);
    if (this.#used + kept.length > this.#pool.length)
      this.#pool = grown(this.#pool, this.#used + kept.length);
    this.#pool.set(kept, this.#used);
    this.#starts[slot] = this.#used;
    this.#lengths[slot] = kept.length;
    this.#used += kept.length;
  }

  countOf(slot: number): number {
    return this.#lengths[slot] ?? 0;
  }

  at(slot: number, place: number): number {
    return this.#pool[(this.#starts[slot] ?? 0) + place] ?? NONE;
  }

  /** Adds `by` to the count of each number that these slots have. */
  countInto(counts: Int32Array, slots: Uint32Array, length: number, by: number): void {
    const [pool, starts, lengths] = [this.#pool, this.#starts, this.#lengths];
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] as number;
      const start = starts[slot] as number;
      const end = start + (lengths[slot] as number);
      for (let place = start; place < end; place += 1) {
        const number = pool[place] as number;
        counts[number] = (counts[number] as number) + by;
      }
    }
  }

  has(slot: number, number: number): boolean {
    const start = this.#starts[slot] ?? 0;
    const end = start + (this.#lengths[slot] ?? 0);
    for (let at = start; at < end; at += 1) if (this.#pool[at] === number) return true;
    return false;
  }
}

/** How many characters of a name's sort key a column has as a number, in the same order. */
export const PREFIX = 3;

/** The first characters of a text as a number: equal numbers are equal beginnings, where both texts are so long. */
export function prefixNumber(text: string): number {
  let number = 0;
  for (let at = 0; at < PREFIX; at += 1)
    number = number * 0x10000 + (at < text.length ? text.charCodeAt(at) : 0);
  return number;
}

type Numbers = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** A copy of an array that has room for `least` numbers and half as many again. */
export function grown<A extends Numbers>(array: A, least: number): A {
  const Kind = array.constructor as new (length: number) => A;
  const copy = new Kind(Math.ceil(least * 1.5));
  copy.set(array);
  return copy;
}

/** What products are sorted, filtered and counted by: an array for each property, with a slot for each product. */
export class Columns {
  /** Slots in use and slots of products that went. */
  size = 0;
  readonly ids: string[] = [];
  readonly nameKeys: string[] = [];
  readonly currencies = new Numbering();
  readonly categories = new Numbering();
  readonly sellers = new Numbering();
  readonly tags = new Numbering();
  readonly facets = new Numbering();
  readonly attributes = new Numbering();
  /** The attribute of each facet. */
  readonly attributeOf: number[] = [];
  /** Slots below this one are in the order of their ids. */
  inOrderUntil = 0;
  flags = new Uint8Array(FIRST_CAPACITY);
  createdAt = new Float64Array(FIRST_CAPACITY);
  price = new Float64Array(FIRST_CAPACITY);
  /** The currency and the range of the price in one, see {@link RANGES}. */
  range = new Uint16Array(FIRST_CAPACITY);
  /** See `placeOf`. */
  place = new Uint8Array(FIRST_CAPACITY);
  /** See {@link prefixNumber}. */
  namePrefix = new Float64Array(FIRST_CAPACITY);
  unitsSold = new Uint32Array(FIRST_CAPACITY);
  currency = new Uint8Array(FIRST_CAPACITY);
  /** -1 for none. */
  category = new Int32Array(FIRST_CAPACITY);
  seller = new Int32Array(FIRST_CAPACITY);
  /** The number of words in the name, at most 255. */
  nameLength = new Uint8Array(FIRST_CAPACITY);
  readonly tagsOf = new Multiples();
  readonly facetsOf = new Multiples();

  /** A new slot for a product. */
  add(product: IndexedProduct, nameLength: number): number {
    const slot = this.size;
    this.size += 1;
    if (slot >= this.flags.length) this.#grow(slot + 1);
    this.ids[slot] = product.id;
    if (this.inOrderUntil === slot && (slot === 0 || (this.ids[slot - 1] as string) < product.id))
      this.inOrderUntil = slot + 1;
    this.nameKeys[slot] = product.nameKey;
    this.namePrefix[slot] = prefixNumber(product.nameKey);
    this.category[slot] = product.categoryId === null ? NONE : this.categories.of(product.categoryId);
    this.seller[slot] = this.sellers.of(product.sellerId);
    this.nameLength[slot] = Math.min(255, nameLength);
    this.tagsOf.set(
      slot,
      product.tagIds.map((id) => this.tags.of(id)),
    );
    this.facetsOf.set(
      slot,
      product.facets.map((facet) => this.#facet(facet)),
    );
    this.change(slot, product);
    return slot;
  }

  /** Writes what changes without the product being found by other words. */
  change(slot: number, product: IndexedProduct): void {
    this.flags[slot] =
      FLAG.LIVE |
      (product.isForSale ? FLAG.FOR_SALE : 0) |
      (product.isInStock ? FLAG.IN_STOCK : 0) |
      (product.isLowStock ? FLAG.LOW : 0) |
      FLAG[product.status];
    this.createdAt[slot] = product.createdAt.getTime();
    this.price[slot] = product.priceMinor;
    this.unitsSold[slot] = product.unitsSold;
    const currency = this.currencies.of(product.currency);
    this.currency[slot] = currency;
    this.range[slot] = currency * RANGES + rangeOf(product.currency, product.priceMinor);
    this.place[slot] = placeOf(product.isInStock, product.unitsSold);
  }

  /** Below 0 where the id of the first slot is the lower one. */
  compareIds(one: number, other: number): number {
    if (one < this.inOrderUntil && other < this.inOrderUntil) return one - other;
    const [mine, theirs] = [this.ids[one] as string, this.ids[other] as string];
    return mine === theirs ? 0 : mine < theirs ? -1 : 1;
  }

  /** Whether a slot has, besides its flags and amounts, what a product has now. */
  isAlike(slot: number, { categoryId, sellerId, tagIds, facets }: IndexedProduct): boolean {
    const category = this.category[slot] ?? NONE;
    return (
      (category === NONE ? null : this.categories.textOf(category)) === categoryId &&
      this.sellers.textOf(this.seller[slot] ?? NONE) === sellerId &&
      this.tagsOf.countOf(slot) === tagIds.length &&
      tagIds.every((id, place) => this.tagsOf.at(slot, place) === this.tags.find(id)) &&
      this.facetsOf.countOf(slot) === Math.min(255, facets.length) &&
      facets.every((facet, place) => this.facetsOf.at(slot, place) === this.facets.find(facet))
    );
  }

  #facet(facet: string): number {
    const number = this.facets.of(facet);
    if (number === this.attributeOf.length)
      this.attributeOf.push(this.attributes.of(facet.slice(0, facet.indexOf('='))));
    return number;
  }

  #grow(least: number): void {
    this.flags = grown(this.flags, least);
    this.createdAt = grown(this.createdAt, least);
    this.price = grown(this.price, least);
    this.range = grown(this.range, least);
    this.place = grown(this.place, least);
    this.namePrefix = grown(this.namePrefix, least);
    this.unitsSold = grown(this.unitsSold, least);
    this.currency = grown(this.currency, least);
    this.category = grown(this.category, least);
    this.seller = grown(this.seller, least);
    this.nameLength = grown(this.nameLength, least);
  }
}
