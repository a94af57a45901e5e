import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWithOpenSearch, openSearchSettings } from '../../testing/opensearch.ts';
import { MemoryIndex } from '../memory/memory-index.ts';
import { FACETS, type IndexQuery, type SearchIndex } from '../search-index.ts';
import { itIsASearchIndex } from '../testing/index-contract.ts';
import { indexed } from '../testing/products.ts';
import { itShowsFirstWhatShoppersMean } from '../testing/relevance/relevance-contract.ts';
import { OpenSearchIndex } from './opensearch-index.ts';

const ALL: IndexQuery = {
  text: null,
  sees: { isForSale: true },
  filter: {},
  sort: 'RELEVANCE',
  size: 100,
};

await describeWithOpenSearch('the index in OpenSearch', (server) => {
  afterAll(() => server.stop());

  itIsASearchIndex(async () => new OpenSearchIndex(openSearchSettings(server)));
  itShowsFirstWhatShoppersMean(async () => new OpenSearchIndex(openSearchSettings(server)));

  describe('beside the engine in memory', () => {
    const indexes: SearchIndex[] = [];
    beforeAll(async () => {
      indexes.push(new MemoryIndex(), new OpenSearchIndex(openSearchSettings(server)));
      const products = shop();
      for (const index of indexes) {
        await index.setCategories([
          { id: 'cat_home', name: 'Home', path: ['cat_home'] },
          { id: 'cat_desks', name: 'Desks & tables', path: ['cat_home', 'cat_desks'] },
          { id: 'cat_light', name: 'Lamps', path: ['cat_home', 'cat_light'] },
        ]);
        await index.putTags([
          { id: 'tag_oak', name: 'oak' },
          { id: 'tag_gift', name: 'gift ideas' },
        ]);
        await index.setSynonyms([{ terms: ['lamp'], alternatives: ['night light'] }]);
        await index.putProducts(products);
      }
    });
    afterAll(async () => {
      for (const index of indexes) await index.close();
    });

    it.each([
      [null],
      ['desk'],
      ['desk lamp'],
      ['oak desk'],
      ['lamp'],
      ['la'],
      ['wi-fi lamp'],
      ['wifi lamp'],
      ['dekk lmap'],
      ['wallnut tabel'],
      ['gift'],
      ['desks gift'],
      ['0.4 kg'],
      ['SKU-12'],
      ['sku 7'],
      ['night'],
      ['light for reading'],
      ['nothing of the kind'],
    ])('gives with %j the same hits, ranks and counts', async (text) => {
      for (const facets of [FACETS, []]) {
        const [memory, opensearch] = await Promise.all(
          indexes.map((index) => index.search({ ...ALL, text, facets })),
        );
        expect(opensearch).toEqual(memory);
      }
      const filtered: IndexQuery = {
        ...ALL,
        text,
        sort: 'PRICE_LOW_TO_HIGH',
        size: 3,
        filter: {
          categories: [{ id: 'cat_home' }],
          attributes: [{ id: 'att_colour', valueKeys: ['red', 'blue'] }],
          price: { currency: 'EUR', minMinor: 500, maxMinor: 90_000 },
        },
        facets: FACETS,
        codePartsOf: { sellerId: 'sel_ana' },
      };
      const [memory, opensearch] = await Promise.all(indexes.map((index) => index.search(filtered)));
      expect(opensearch).toEqual(memory);
    });

    it.each([['des'], ['oak d'], ['lam'], ['wi'], ['h']])('suggests with %j the same', async (text) => {
      const [memory, opensearch] = await Promise.all(indexes.map((index) => index.suggest(text, 10)));
      const sorted = (found: typeof memory) => ({ ...found, terms: found?.terms.toSorted() });
      expect(sorted(opensearch)).toEqual(sorted(memory));
    });
  });

  describe('of several processes', () => {
    it('keeps of a product what was read last, also when it comes first', async () => {
      const settings = openSearchSettings(server);
      const [one, other] = [new OpenSearchIndex(settings), new OpenSearchIndex(settings)];
      const lamp = indexed('Lamp');
      await one.putProducts([{ ...lamp, name: 'Lantern' }], 20);
      await other.putProducts([lamp], 10);
      const idsFor = async (text: string) => (await other.search({ ...ALL, text })).hits.map(({ id }) => id);
      expect([await idsFor('lantern'), await idsFor('lamp')]).toEqual([[lamp.id], []]);
      await other.removeProducts([lamp.id], 15);
      expect(await idsFor('lantern')).toEqual([lamp.id]);
      await other.removeProducts([lamp.id], 30);
      await one.putProducts([lamp], 25);
      await one.search(ALL);
      expect([await idsFor('lantern'), await idsFor('lamp')]).toEqual([[], []]);
      for (const index of [one, other]) await index.close();
    });

    it('is one: what one writes the next finds, and goes on from its place', async () => {
      const settings = openSearchSettings(server);
      const writer = new OpenSearchIndex(settings);
      const lamp = indexed('Lamp', { categoryId: 'cat_x', tagIds: ['tag_x'] });
      expect(await writer.position()).toBeNull();
      await writer.putProducts([lamp]);
      await writer.setCategories([{ id: 'cat_x', name: 'Lights', path: ['cat_x'] }]);
      await writer.putTags([
        { id: 'tag_x', name: 'brass' },
        { id: 'tag_y', name: 'tin' },
      ]);
      await writer.setSynonyms([{ terms: ['lantern'], alternatives: ['lamp'] }]);
      const place = { token: { _data: '82AB' }, at: new Date(1_700_000_000_000) };
      await writer.savePosition(place);
      // What a search has not shown yet is shown by the server itself within a second.
      await writer.search(ALL);
      await writer.close();

      const reader = new OpenSearchIndex(settings);
      const idsFor = async (text: string) => (await reader.search({ ...ALL, text })).hits.map(({ id }) => id);
      expect(await reader.position()).toEqual(place);
      for (const text of ['lamp', 'lights', 'brass', 'lantern'])
        expect(await idsFor(text)).toEqual([lamp.id]);
      await reader.clear();
      expect(await reader.position()).toBeNull();
      expect(await idsFor('lamp')).toEqual([]);
      await reader.putProducts([lamp]);
      expect([await idsFor('lamp'), await idsFor('brass')]).toEqual([[lamp.id], []]);
      await reader.close();
    });
  });
});

/** Products of few words in many combinations. */
function shop() {
  const things = ['desk', 'Desk lamp', 'lamp', 'table', 'Wi-Fi lamp', 'night light', 'Desks for two'];
  const makes = ['Oak', 'Walnut', 'Steel', 'Small 400 g'];
  return things.flatMap((thing, at) =>
    makes.map((make, which) =>
      indexed(which === 2 ? `${thing} of ${make}` : `${make} ${thing}`, {
        description: which === 1 ? 'A gift for reading at night, with a walnut table' : 'For the home',
        categoryId: [null, 'cat_home', 'cat_desks', 'cat_light'][(at + which) % 4] ?? null,
        tagIds: which === 0 ? ['tag_oak'] : at === 3 ? ['tag_gift', 'tag_oak'] : [],
        facets: [`att_colour=${['red', 'blue', 'green'][at % 3]}`, `att_size=${which}`],
        sellerId: at % 2 === 0 ? 'sel_ana' : 'sel_ben',
        currency: at === 6 ? 'JPY' : 'EUR',
        priceMinor: (at + 1) * 700 * (which + 1),
        isInStock: (at + which) % 5 !== 0,
        unitsSold: at * which * 3,
        codes: [`SKU-${at}${which}`, `SKU-1${at}`],
      }),
    ),
  );
}
