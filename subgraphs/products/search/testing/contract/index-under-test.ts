import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { IndexedProduct, IndexPage, IndexQuery, SearchIndex } from '../../search-index.ts';

/** An index that a contract is tried on; each test starts with an empty one. */
export interface IndexUnderTest {
  readonly index: SearchIndex;
  /** The products that were put, by id. */
  readonly stored: ReadonlyMap<string, IndexedProduct>;
  put(...products: IndexedProduct[]): Promise<void>;
  /** A page of 20 of what everybody sees, by relevance, unless the query says otherwise. */
  ask(query: Partial<IndexQuery>): Promise<IndexPage>;
  find(text: string, query?: Partial<IndexQuery>): Promise<(string | undefined)[]>;
  namesOf(page: IndexPage): (string | undefined)[];
}

/** Opens the index before the tests that are declared after it, and closes it behind them. */
export function indexUnderTest(open: () => Promise<SearchIndex>): IndexUnderTest {
  let index: SearchIndex;
  const stored = new Map<string, IndexedProduct>();
  beforeAll(async () => {
    index = await open();
  });
  beforeEach(async () => {
    stored.clear();
    await index.clear();
    await index.setCategories([]);
    await index.setSynonyms([]);
  });
  afterAll(() => index.close());

  const ask = (query: Partial<IndexQuery>): Promise<IndexPage> =>
    index.search({
      text: null,
      sees: { isForSale: true },
      filter: {},
      sort: 'RELEVANCE',
      size: 20,
      ...query,
    });
  const namesOf = ({ hits }: IndexPage) => hits.map(({ id }) => stored.get(id)?.name);
  return {
    get index() {
      return index;
    },
    stored,
    ask,
    namesOf,
    find: async (text, query = {}) => namesOf(await ask({ text, ...query })),
    async put(...products) {
      for (const product of products) stored.set(product.id, product);
      await index.putProducts(products);
    },
  };
}
