import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { openShop, type Shop } from '../testing/shop.ts';
import { FOUND, NOT_FOUND } from './search.cases.ts';

const SEARCH = `query ($search: String!) {
  products(first: 100, filter: { search: $search }) { totalCount edges { node { name } } }
}`;

// Names are stored in one normal form and without what nobody sees.
const asStored = (name: string) => name.normalize('NFC').replace(/[\u00ad\u200b]/g, '');

describe('the search of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    const names = Object.values(FOUND).flatMap((cases) => cases.map(([, name]) => name));
    for (const name of new Set(names)) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  async function found(search: string): Promise<string[]> {
    const { data, errors } = await shop.run<{
      products: { totalCount: number; edges: { node: { name: string } }[] };
    }>(anonymous, SEARCH, { search });
    expect(errors).toEqual([]);
    const names = data.products.edges.map(({ node }) => node.name);
    expect(new Set(names).size).toBe(data.products.totalCount);
    return names;
  }

  describe.each(Object.entries(FOUND))('in %s', (_script, cases) => {
    it.each(cases)('finds with %j the product %j', async (search, name) => {
      expect(await found(search)).toContain(asStored(name));
    });
  });

  it.each(NOT_FOUND)('does not find with %j the product %j', async (search, name) => {
    expect(await found(search)).not.toContain(name);
  });

  it.each(['^', '.*', '%', '$', '"', '-', '()', '\\', '™', '\u200b', '   \u00ad'])(
    'finds nothing by %j, which holds no word',
    async (search) => {
      expect(await found(search)).toEqual([]);
    },
  );
});
