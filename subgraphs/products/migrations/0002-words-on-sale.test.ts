import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { ownContext } from '../testing/own-context.ts';
import { admin, openShop, type Shop } from '../testing/shop.ts';
import { wordsOnSale } from './0002-words-on-sale.ts';
import { noWordsOfProducts } from './0016-no-words-of-products.ts';

const ASK = '{ products(filter: { search: "mugs" }) { totalCount edges { node { name } } } }';
const DRAFTS = '{ products(filter: { search: "mugs", statuses: [DRAFT] }) { totalCount } }';

describe('the migration to words of products on sale', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Blue mug', 'Lamp', 'Red mug']) await shop.sell({ name });
    await shop.sell({ name: 'Mug to be', isPublished: false });
    // As it was while products had words.
    const { ctx, close } = await ownContext(shop);
    await noWordsOfProducts.down(ctx);
    await close();
  });
  afterAll(() => shop.stop());

  const products = () => shop.mongo.db(shop.dbName).collection('products');
  const ofWords = async () =>
    (await products().indexes()).map(({ name }) => String(name)).filter((name) => name.startsWith('words'));
  const total = async (viewer = anonymous, query = ASK) =>
    (await shop.run<{ products: { totalCount: number } }>(viewer, query)).data.products.totalCount;

  it('replaces the index, and may run twice in both directions', async () => {
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await wordsOnSale.down(ctx);
    expect(await ofWords()).toEqual(['words']);
    expect([await total(), await total(admin, DRAFTS)]).toEqual([2, 1]);
    for (let time = 0; time < 2; time += 1) await wordsOnSale.up(ctx);
    expect(await ofWords()).toEqual(['wordsOnSale']);
    expect([await total(), await total(admin, DRAFTS)]).toEqual([2, 1]);
    await close();
  });

  it('finishes after an interruption between the two indexes', async () => {
    const { ctx, close } = await ownContext(shop);
    await products().createIndex(
      { words: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 },
      { name: 'words' },
    );
    expect(await ofWords()).toHaveLength(2);
    await wordsOnSale.up(ctx);
    expect(await ofWords()).toEqual(['wordsOnSale']);
    await close();
  });

  it('serves a search as the previous version queries', async () => {
    const before = { $and: [{ words: { $all: ['mug'] } }, { status: 'ACTIVE', sellerActive: true }] };
    const explained = await products().find(before).sort({ createdAt: -1, _id: -1 }).explain();
    expect(JSON.stringify(explained)).toContain('"indexName":"wordsOnSale"');
  });

  it('creates nothing in a new database', async () => {
    const dbName = `${shop.dbName.slice(0, -11)}none2_products_db`;
    const { ctx, close } = await ownContext({ ...shop, dbName });
    await wordsOnSale.up(ctx);
    await wordsOnSale.down(ctx);
    expect(await ctx.db.products.db.listCollections()).toEqual([]);
    await close();
  });
});
