import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { noWordsOfProducts } from './0016-no-words-of-products.ts';

describe('the migration that takes words from products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Blue mug', 'Lamp']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('goes there and back, may be repeated, and searches find the same all the time', async () => {
    const products = shop.mongo.db(shop.dbName).collection('products');
    const read = () => products.find().sort({ _id: 1 }).toArray();
    const indexes = async () => (await products.indexes()).map(({ name }) => name);
    const total = async () => {
      const { data } = await shop.run<{ products: { totalCount: number } }>(
        anonymous,
        '{ products(filter: { search: "mug" }) { totalCount } }',
      );
      return data.products.totalCount;
    };
    const { ctx, close } = await ownContext(shop);
    const before = await read();
    expect(before.every((product) => !('words' in product))).toBe(true);
    for (let time = 0; time < 2; time += 1) await noWordsOfProducts.down(ctx);
    expect(await products.countDocuments({ words: 'mug' })).toBe(1);
    expect(await indexes()).toContain('wordsOnSale');
    expect(await total()).toBe(1);
    for (let time = 0; time < 2; time += 1) await noWordsOfProducts.up(ctx);
    expect(await read()).toEqual(before);
    expect(await indexes()).not.toContain('wordsOnSale');
    expect(await total()).toBe(1);
    await close();
  });

  it('creates nothing in a new database', async () => {
    const dbName = `${shop.dbName.slice(0, -11)}none16_products_db`;
    const { ctx, close } = await ownContext({ ...shop, dbName });
    await noWordsOfProducts.up(ctx);
    expect(await ctx.db.products.db.listCollections()).toEqual([]);
    await close();
  });
});
