import { currencyDigits } from '@souk/subgraph';
import type { Counted, Facet, FacetCounts, IndexedCategory, PriceBucket } from '../search-index.ts';
import { type Columns, FLAG } from './columns.ts';
import type { Condition } from './conditions.ts';

const MAX_CATEGORIES = 100;
const MAX_VALUES = 50;
// Prices are parted at 1, 2, 5, 10, 20, 50 and so on of a currency's whole units.
const STEPS = Array.from({ length: 10 }, (_, at) => [1, 2, 5].map((step) => step * 10 ** at)).flat();

interface PriceCounts {
  readonly bounds: readonly number[];
  readonly counts: number[];
}

/** Counts the facets of one list. A slot that only one condition refuses counts in the facet which ignores that condition. */
export class FacetCounter {
  readonly #columns: Columns;
  readonly #facets: ReadonlySet<Facet>;
  readonly #categories: Int32Array;
  readonly #sellers: Int32Array;
  readonly #tags: Int32Array;
  readonly #values: Int32Array;
  readonly #prices = new Map<number, PriceCounts>();
  /** The values of the attributes that the list is filtered by, which only their own facet counts apart. */
  readonly #prefixes = new Map<string, string>();
  #inStock = 0;
  #soldOut = 0;

  constructor(columns: Columns, facets: readonly Facet[]) {
    this.#columns = columns;
    this.#facets = new Set(facets);
    const counts = (facet: Facet, size: number) => new Int32Array(this.#facets.has(facet) ? size : 0);
    this.#categories = counts('categories', columns.categories.size);
    this.#sellers = counts('sellers', columns.sellers.size);
    this.#tags = counts('tags', columns.tags.size);
    this.#values = counts('attributes', columns.facets.size);
  }

  /** Counts a slot that passes all conditions. */
  count(slot: number): void {
    for (const facet of this.#facets) this.#countIn(facet, slot, null);
  }

  /** Counts a slot that one condition alone refuses, where that condition's own facet is wanted. */
  countBut(slot: number, { facet, attribute }: Condition): void {
    if (facet && this.#facets.has(facet)) this.#countIn(facet, slot, attribute ?? null);
  }

  #countIn(facet: Facet, slot: number, attribute: string | null): void {
    const columns = this.#columns;
    switch (facet) {
      case 'categories': {
        const category = columns.category[slot] as number;
        if (category >= 0) this.#categories[category] = (this.#categories[category] as number) + 1;
        return;
      }
      case 'sellers': {
        const seller = columns.seller[slot] as number;
        this.#sellers[seller] = (this.#sellers[seller] as number) + 1;
        return;
      }
      case 'tags': {
        for (let at = 0; at < columns.tagsOf.countOf(slot); at += 1) {
          const tag = columns.tagsOf.at(slot, at);
          this.#tags[tag] = (this.#tags[tag] as number) + 1;
        }
        return;
      }
      case 'attributes': {
        this.#countValues(slot, attribute);
        return;
      }
      case 'prices': {
        this.#countPrice(slot);
        return;
      }
      case 'stock': {
        if ((columns.flags[slot] as number) & FLAG.IN_STOCK) this.#inStock += 1;
        else this.#soldOut += 1;
      }
    }
  }

  #countValues(slot: number, attribute: string | null): void {
    const { facets, facetsOf } = this.#columns;
    const prefix = attribute === null ? null : this.#prefixOf(attribute);
    for (let at = 0; at < facetsOf.countOf(slot); at += 1) {
      const value = facetsOf.at(slot, at);
      if (prefix !== null && !facets.textOf(value).startsWith(prefix)) continue;
      this.#values[value] = (this.#values[value] as number) + 1;
    }
  }

  #prefixOf(attribute: string): string {
    let prefix = this.#prefixes.get(attribute);
    if (prefix === undefined) {
      prefix = `${attribute}=`;
      this.#prefixes.set(attribute, prefix);
    }
    return prefix;
  }

  #countPrice(slot: number): void {
    const currency = this.#columns.currency[slot] as number;
    let buckets = this.#prices.get(currency);
    if (!buckets) {
      const unit = 10 ** (currencyDigits(this.#columns.currencies.textOf(currency)) ?? 2);
      buckets = { bounds: STEPS.map((step) => step * unit), counts: STEPS.map(() => 0).concat(0) };
      this.#prices.set(currency, buckets);
    }
    const price = this.#columns.price[slot] as number;
    let place = 0;
    while (place < buckets.bounds.length && price >= (buckets.bounds[place] as number)) place += 1;
    buckets.counts[place] = (buckets.counts[place] as number) + 1;
  }

  /** What was counted. Categories count what is below them. */
  counts(categories: readonly IndexedCategory[]): FacetCounts {
    const { tags, sellers, categories: names } = this.#columns;
    return {
      categories: most(rolledUp(this.#categories, categories, names.find.bind(names)), MAX_CATEGORIES),
      tags: most(named(this.#tags, tags.texts), MAX_VALUES),
      sellers: most(named(this.#sellers, sellers.texts), MAX_VALUES),
      attributes: this.#attributes(),
      prices: [...this.#prices]
        .map(([number, counted]) => ({ currency: this.#columns.currencies.textOf(number), counted }))
        .toSorted((one, other) => (one.currency < other.currency ? -1 : 1))
        .flatMap(({ currency, counted }) => bucketsOf(currency, counted)),
      inStockCount: this.#inStock,
      soldOutCount: this.#soldOut,
    };
  }

  #attributes(): FacetCounts['attributes'] {
    const valued = named(this.#values, this.#columns.facets.texts);
    const byAttribute = Map.groupBy(valued, ({ id }) => id.slice(0, id.indexOf('=')));
    return [...byAttribute]
      .map(([id, values]) => ({
        id,
        values: most(
          values.map((value) => ({ id: value.id.slice(id.length + 1), count: value.count })),
          MAX_VALUES,
        ),
      }))
      .toSorted((one, other) => total(other.values) - total(one.values) || (one.id < other.id ? -1 : 1))
      .slice(0, MAX_VALUES);
  }
}

const bucketsOf = (currency: string, { bounds, counts }: PriceCounts): PriceBucket[] =>
  counts.flatMap((count, place) =>
    count === 0
      ? []
      : {
          currency,
          minMinor: place === 0 ? 0 : (bounds[place - 1] ?? 0),
          maxMinor: bounds[place] ?? null,
          count,
        },
  );

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

function named(counts: Int32Array, ids: readonly string[]): Counted[] {
  const found: Counted[] = [];
  counts.forEach((count, number) => {
    if (count > 0) found.push({ id: ids[number] ?? '', count });
  });
  return found;
}

const most = (counted: Counted[], limit: number): Counted[] =>
  counted.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1)).slice(0, limit);
