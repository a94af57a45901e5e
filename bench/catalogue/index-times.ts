// `node bench/catalogue/index-times.ts [rounds]`: the index in memory by itself, at three sizes, in milliseconds per search.
import { performance } from 'node:perf_hooks';
import { MemoryIndex } from '../../subgraphs/products/search/memory/memory-index.ts';
import { FACETS, type IndexQuery } from '../../subgraphs/products/search/search-index.ts';
import { readGoods, SIZES } from './goods.ts';
import { indexedOf } from './indexed.ts';

const LIST: IndexQuery = { text: null, sees: { isForSale: true }, filter: {}, sort: 'RELEVANCE', size: 20 };
const PRICE = { currency: 'BRL', minMinor: 5_000, maxMinor: 10_000 };

const REPEATS = 10;

type Ask = (index: MemoryIndex) => Promise<unknown>;
const search =
  (query: Partial<IndexQuery>): Ask =>
  (index) =>
    index.search({ ...LIST, ...query });

const asksOf = (largest: string): Record<string, Ask> => ({
  'total of all': search({ size: 0 }),
  'total, price range in stock': search({ size: 0, filter: { price: PRICE, isInStock: true } }),
  'total of a category of 9 %': search({ size: 0, filter: { categories: [{ id: largest, isFixed: true }] } }),
  'facets of all': search({ size: 0, facets: FACETS }),
  'facets of a category of 9 %': search({
    size: 0,
    filter: { categories: [{ id: largest, isFixed: true }] },
    facets: FACETS,
  }),
  'facets of all in stock': search({ size: 0, filter: { isInStock: true }, facets: FACETS }),
  'common word': search({ text: 'health' }),
  'common word by price': search({ text: 'health', sort: 'PRICE_LOW_TO_HIGH' }),
  'common word by name': search({ text: 'health', sort: 'NAME' }),
  'common word, facets': search({ text: 'health', facets: FACETS }),
  'word of every product': search({ text: 'olist' }),
  'word of every product, facets': search({ text: 'olist', facets: FACETS }),
  'two words': search({ text: 'health large' }),
  'two words, facets': search({ text: 'health large', facets: FACETS }),
  'a beginning of two letters': search({ text: 'pe' }),
  'a typo': search({ text: 'heath' }),
  'best-selling': search({ sort: 'BEST_SELLING' }),
  'suggestions, two letters': (index) => index.suggest('pe', 10),
  'suggestions, a word': (index) => index.suggest('health', 10),
  'suggestions, two words': (index) => index.suggest('health la', 10),
  'category counts': (index) => index.categoryCounts(),
});

const median = (times: number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;

const folder = process.env.OLIST_PATH;
if (!folder) throw new Error('set OLIST_PATH to the folder of the Olist data');
const rounds = Number(process.argv[2] ?? 15);
const { categories, goods } = await readGoods(folder);
const counts = Map.groupBy(goods(32_951), ({ category }) => category ?? '');
const [[largest]] = [...counts].toSorted(([, one], [, other]) => other.length - one.length) as [
  [string, unknown],
];
const rows: Record<string, Record<string, number>> = {};
for (const size of process.env.SIZES?.split(',').map(Number) ?? SIZES) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const index = new MemoryIndex();
  await index.setCategories(categories.map(({ id, name }) => ({ id, name, path: [id] })));
  await index.putTags(Array.from({ length: 40 }, (_, at) => ({ id: `tag_${at}`, name: `tag ${at}` })));
  const start = performance.now();
  let [batch, longest]: [ReturnType<typeof indexedOf>[], number] = [[], 0];
  const put = async () => {
    const from = performance.now();
    await index.putProducts(batch);
    longest = Math.max(longest, performance.now() - from);
    batch = [];
  };
  for (const good of goods(size)) {
    batch.push(indexedOf(good));
    if (batch.length === 1_000) await put();
  }
  await put();
  const filled = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;
  const column: Record<string, number> = { 'filling (s)': filled / 1_000, 'bytes per product': bytes / size };
  for (const [name, ask] of Object.entries(asksOf(largest))) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const repeats = round === 0 ? 1 : REPEATS;
      const from = process.threadCpuUsage();
      for (let repeat = 0; repeat < repeats; repeat += 1) await ask(index);
      // Time of the processor, which others on the machine do not change much.
      const { user, system } = process.threadCpuUsage(from);
      times.push((user + system) / 1_000 / repeats);
    }
    column[`${name}, first`] = times[0] ?? 0;
    column[name] = median(times.slice(1));
  }
  for (const [name, value] of Object.entries(column)) {
    rows[name] ??= {};
    rows[name][size] = Number(value.toPrecision(3));
  }
  await index.close();
}
for (const [name, values] of Object.entries(rows)) {
  if (!process.env.FIRST && name.endsWith(', first')) continue;
  console.log(
    name.padEnd(44),
    Object.values(values)
      .map((value) => String(value).padStart(9))
      .join(''),
  );
}
