import type { Counted, Facet, FacetCounts, IndexedCategory } from '../search-index.ts';
import { type Columns, FLAG, grown } from './columns.ts';
import type { Condition } from './conditions.ts';
import { endsOf, RANGES } from './prices.ts';
import { Top } from './top.ts';

const MAX_CATEGORIES = 100;
const MAX_VALUES = 50;

/** Counts the facets of lists of slots: column by column, so that each pass is one loop over numbers. */
export class FacetCounter {
  readonly #columns: Columns;
  readonly #facets: ReadonlySet<Facet>;
  #categories = new Int32Array(0);
  #sellers = new Int32Array(0);
  #tags = new Int32Array(0);
  #values = new Int32Array(0);
  #ranges = new Int32Array(0);
  #inStock = 0;
  #soldOut = 0;

  constructor(columns: Columns, facets: readonly Facet[]) {
    this.#columns = columns;
    this.#facets = new Set(facets);
  }

  /** Counts slots in all facets; with -1 for `by` it takes them off again. */
  count(slots: Uint32Array, length: number, by: 1 | -1 = 1): void {
    for (const facet of this.#facets) this.#countIn(facet, slots, length, by);
  }

  /** Counts slots that one condition alone refuses, where that condition's own facet is wanted. */
  countRefused({ facet, attribute }: Condition, slots: Uint32Array, length: number): void {
    if (!facet || !this.#facets.has(facet) || length === 0) return;
    if (attribute === undefined) this.#countIn(facet, slots, length, 1);
    else this.#countAttribute(attribute, slots, length);
  }

  #countIn(facet: Facet, slots: Uint32Array, length: number, by: 1 | -1): void {
    const columns = this.#columns;
    switch (facet) {
      case 'categories':
        this.#categories = sized(this.#categories, columns.categories.size);
        countNumbers(this.#categories, columns.category, slots, length, by);
        return;
      case 'sellers':
        this.#sellers = sized(this.#sellers, columns.sellers.size);
        countNumbers(this.#sellers, columns.seller, slots, length, by);
        return;
      case 'tags':
        this.#tags = sized(this.#tags, columns.tags.size);
        columns.tagsOf.countInto(this.#tags, slots, length, by);
        return;
      case 'attributes':
        this.#values = sized(this.#values, columns.facets.size);
        columns.facetsOf.countInto(this.#values, slots, length, by);
        return;
      case 'prices':
        this.#ranges = sized(this.#ranges, columns.currencies.size * RANGES);
        countNumbers(this.#ranges, columns.range, slots, length, by);
        return;
      case 'stock':
        this.#countStock(slots, length, by);
        return;
    }
  }

  #countStock(slots: Uint32Array, length: number, by: 1 | -1): void {
    const { flags } = this.#columns;
    let inStock = 0;
    for (let at = 0; at < length; at += 1)
      if ((flags[slots[at] as number] as number) & FLAG.IN_STOCK) inStock += 1;
    this.#inStock += by * inStock;
    this.#soldOut += by * (length - inStock);
  }

  #countAttribute(id: string, slots: Uint32Array, length: number): void {
    const { attributes, attributeOf, facets, facetsOf } = this.#columns;
    const attribute = attributes.find(id);
    const counts = new Int32Array(facets.size);
    facetsOf.countInto(counts, slots, length, 1);
    this.#values = sized(this.#values, facets.size);
    for (let value = 0; value < counts.length; value += 1) {
      if (attributeOf[value] === attribute)
        this.#values[value] = (this.#values[value] as number) + (counts[value] as number);
    }
  }

  /** What was counted. Categories count what is below them. */
  counts(categories: readonly IndexedCategory[]): FacetCounts {
    const { tags, sellers, categories: names } = this.#columns;
    return {
      categories: most(rolledUp(this.#categories, categories, names.find.bind(names)), MAX_CATEGORIES),
      tags: mostNumbers(this.#tags, tags.texts),
      sellers: mostNumbers(this.#sellers, sellers.texts),
      attributes: this.#attributes(),
      prices: this.#prices(),
      inStockCount: this.#inStock,
      soldOutCount: this.#soldOut,
    };
  }

  #prices(): FacetCounts['prices'] {
    const { texts } = this.#columns.currencies;
    return texts.toSorted().flatMap((currency) => {
      const first = texts.indexOf(currency) * RANGES;
      const counts = [...this.#ranges.subarray(first, first + RANGES)];
      return counts.flatMap((count, range) =>
        count === 0 ? [] : { currency, ...endsOf(currency, range), count },
      );
    });
  }

  #attributes(): FacetCounts['attributes'] {
    const { attributeOf, attributes, facets } = this.#columns;
    const numbers: number[][] = [];
    for (let value = 0; value < this.#values.length; value += 1) {
      if (this.#values[value] === 0) continue;
      const attribute = attributeOf[value] as number;
      numbers[attribute] ??= [];
      numbers[attribute].push(value);
    }
    return Object.entries(numbers)
      .map(([attribute, values]) => {
        const id = attributes.textOf(Number(attribute));
        const best = mostOf(values, this.#values, facets.texts);
        return { id, values: best.map((value) => ({ ...value, id: value.id.slice(id.length + 1) })) };
      })
      .toSorted((one, other) => total(other.values) - total(one.values) || (one.id < other.id ? -1 : 1))
      .slice(0, MAX_VALUES);
  }
}

const sized = (counts: Int32Array<ArrayBuffer>, size: number) =>
  counts.length >= size ? counts : counts.length === 0 ? new Int32Array(size) : grown(counts, size);

function countNumbers(
  counts: Int32Array,
  column: Int32Array | Uint16Array,
  slots: Uint32Array,
  length: number,
  by: number,
): void {
  for (let at = 0; at < length; at += 1) {
    const number = column[slots[at] as number] as number;
    // -1 is none.
    if (number >= 0) counts[number] = (counts[number] as number) + by;
  }
}

/** The counts of categories with those of the ones below them. */
export function rolledUp(
  direct: Int32Array,
  categories: readonly IndexedCategory[],
  numberOf: (id: string) => number,
): Counted[] {
  const counts = new Map<string, number>();
  for (const { id, path } of categories) {
    const count = direct[numberOf(id)] ?? 0;
    if (count > 0)
      for (const above of new Set([...path, id])) counts.set(above, (counts.get(above) ?? 0) + count);
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}

const total = (values: readonly Counted[]) => values.reduce((sum, { count }) => sum + count, 0);

function mostNumbers(counts: Int32Array, ids: readonly string[]): Counted[] {
  const numbers: number[] = [];
  for (let number = 0; number < counts.length; number += 1) if (counts[number] !== 0) numbers.push(number);
  return mostOf(numbers, counts, ids);
}

/** The highest of some counts, without sorting all of them. */
function mostOf(numbers: readonly number[], counts: Int32Array, ids: readonly string[]): Counted[] {
  const countOf = (number: number) => counts[number] as number;
  const best = new Top(
    MAX_VALUES,
    (one, other) => countOf(other) - countOf(one) || ((ids[one] as string) < (ids[other] as string) ? -1 : 1),
  );
  for (const number of numbers) best.add(number);
  return best.sorted().map((number) => ({ id: ids[number] ?? '', count: countOf(number) }));
}

const most = (counted: Counted[], limit: number): Counted[] =>
  counted.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1)).slice(0, limit);
