import { currencyDigits } from '@souk/subgraph';
import { z } from 'zod';
import { type Counted, FACETS, type Facet, type FacetCounts, type PriceBucket } from '../search-index.ts';
import type { Condition } from './conditions.ts';
import type { Clause } from './connection.ts';
import type { Labels } from './labels.ts';
import { allOf } from './query.ts';

const MAX_CATEGORIES = 100;
const MAX_VALUES = 50;
// Of categories and values of attributes, so many of the most frequent are counted.
const MAX_COUNTED = 10_000;
const MAX_CURRENCIES = 200;
// Prices are parted at 1, 2, 5, 10, 20, 50 and so on of a currency's whole units, of which there are up to three digits of parts.
const WHOLE_STEPS = Array.from({ length: 10 }, (_, at) => [1, 2, 5].map((step) => step * 10 ** at)).flat();
const STEPS = Array.from({ length: 14 }, (_, at) => [1, 2, 5].map((step) => step * 10 ** at)).flat();
const BY_COUNT = [{ _count: 'desc' }, { _key: 'asc' }];

const bucket = z.object({ key: z.union([z.string(), z.number()]), doc_count: z.number() });
const values = z.object({ buckets: z.array(bucket) });
const amounts = z.object({
  buckets: z.array(z.object({ from: z.number().optional(), doc_count: z.number() })),
});
const counted = z.object({ values });
const priced = z.object({
  values: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number(), amounts })) }),
});

/** What OpenSearch counted, by the names of {@link aggregationsOf}. */
export type Aggregations = Readonly<Record<string, unknown>>;

const byTerms = (field: string, size: number, more: Clause = {}): Clause => ({
  values: { terms: { field, size, order: BY_COUNT, ...more } },
});

const COUNTS: Readonly<Record<Facet, Clause>> = {
  categories: byTerms('categoryId', MAX_COUNTED),
  tags: byTerms('tagIds', MAX_VALUES),
  sellers: byTerms('sellerId', MAX_VALUES),
  attributes: byTerms('facets', MAX_COUNTED),
  prices: {
    values: {
      terms: { field: 'currency', size: MAX_CURRENCIES },
      aggs: { amounts: { range: { field: 'priceMinor', ranges: ranges() } } },
    },
  },
  stock: byTerms('isInStock', 2),
};

function ranges(): Clause[] {
  return [
    { to: STEPS[0] },
    ...STEPS.map((from, at) => {
      const to = STEPS[at + 1];
      return to === undefined ? { from } : { from, to };
    }),
  ];
}

/** The counts of facets as aggregations: each over what passes all conditions but its own. */
export function aggregationsOf(facets: readonly Facet[] = [], conditions: readonly Condition[]): Clause {
  const but = (isOwn: (condition: Condition) => boolean) =>
    allOf(conditions.filter((condition) => condition.facet && !isOwn(condition)).map(({ clause }) => clause));
  const aggregations: Record<string, Clause> = {};
  for (const facet of FACETS.filter((one) => facets.includes(one))) {
    // Of attributes each ignores its own choice alone: those that are chosen are counted one by one.
    const filter = but((condition) => facet !== 'attributes' && condition.facet === facet);
    aggregations[facet] = { filter, aggs: COUNTS[facet] };
    if (facet !== 'attributes') continue;
    for (const attribute of chosen(conditions)) {
      const include = `${attribute.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}=.*`;
      aggregations[`${facet}:${attribute}`] = {
        filter: but((condition) => condition.attribute === attribute),
        aggs: byTerms('facets', MAX_COUNTED, { include }),
      };
    }
  }
  return aggregations;
}

const chosen = (conditions: readonly Condition[]): Set<string> =>
  new Set(conditions.flatMap(({ attribute }) => attribute ?? []));

/** The counts that OpenSearch gave. */
export function facetsOf(
  aggregations: Aggregations,
  conditions: readonly Condition[],
  labels: Labels,
): FacetCounts {
  const read = (name: string) =>
    name in aggregations ? countsIn(counted.parse(aggregations[name]).values.buckets) : [];
  const stock = new Map(read('stock').map(({ id, count }) => [id, count]));
  return {
    categories: most(labels.rolledUp(read('categories')), MAX_CATEGORIES),
    tags: read('tags'),
    sellers: read('sellers'),
    attributes: attributesOf(read, chosen(conditions)),
    prices: 'prices' in aggregations ? pricesOf(aggregations.prices) : [],
    inStockCount: stock.get('1') ?? 0,
    soldOutCount: stock.get('0') ?? 0,
  };
}

/** The counts of buckets, by their keys. */
export const countsIn = (buckets: readonly z.output<typeof bucket>[]): Counted[] =>
  buckets.map(({ key, doc_count }) => ({ id: String(key), count: doc_count }));

/** The buckets of an aggregation by terms. */
export const termBuckets = (aggregation: unknown): Counted[] => countsIn(values.parse(aggregation).buckets);

function attributesOf(
  read: (name: string) => Counted[],
  ofOwn: ReadonlySet<string>,
): FacetCounts['attributes'] {
  const attributeOf = ({ id }: Counted) => id.slice(0, id.indexOf('='));
  const all = read('attributes').filter((value) => !ofOwn.has(attributeOf(value)));
  for (const attribute of ofOwn) all.push(...read(`attributes:${attribute}`));
  return [...Map.groupBy(all, attributeOf)]
    .map(([id, found]) => ({
      id,
      values: most(
        found.map((value) => ({ id: value.id.slice(id.length + 1), count: value.count })),
        MAX_VALUES,
      ),
    }))
    .toSorted((one, other) => total(other.values) - total(one.values) || (one.id < other.id ? -1 : 1))
    .slice(0, MAX_VALUES);
}

function pricesOf(aggregation: unknown): PriceBucket[] {
  const { buckets } = priced.parse(aggregation).values;
  return buckets
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .flatMap(({ key, amounts: { buckets: found } }) => bucketsOf(key, found));
}

/** The buckets of one currency: amounts below its whole unit are one, and so are those from the last step on. */
function bucketsOf(
  currency: string,
  found: readonly { from?: number | undefined; doc_count: number }[],
): PriceBucket[] {
  const unit = 10 ** (currencyDigits(currency) ?? 2);
  const bounds = WHOLE_STEPS.map((step) => step * unit);
  const counts = new Map<number, number>();
  for (const { from = 0, doc_count } of found) {
    const least = bounds.findLast((bound) => bound <= from) ?? 0;
    counts.set(least, (counts.get(least) ?? 0) + doc_count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([minMinor, count]) => ({
      currency,
      minMinor,
      maxMinor: bounds[minMinor === 0 ? 0 : bounds.indexOf(minMinor) + 1] ?? null,
      count,
    }));
}

const total = (found: readonly Counted[]) => found.reduce((sum, { count }) => sum + count, 0);

const most = (found: Counted[], limit: number): Counted[] =>
  found.toSorted((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1)).slice(0, limit);
