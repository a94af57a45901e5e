import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildIndexes } from '@souk/subgraph/database/indexes.ts';
import type { Connection } from 'mongoose';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { wordsOfProducts } from './0001-words-of-products.ts';
import { wordsOnSale } from './0002-words-on-sale.ts';

describe('the migration to words of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Blue mug', 'Lamp', 'Red mug']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  const products = () => shop.mongo.db(shop.dbName).collection('products');
  const indexes = async () => (await products().indexes()).map(({ name }) => name);
  const found = () =>
    products()
      .find({ words: { $all: ['mug'] } }, { projection: { name: 1, updatedAt: 1 } })
      .sort({ name: 1 })
      .toArray();

  it('removes words and adds them again, and may run twice in both directions', async () => {
    const before = await found();
    expect(before.map(({ name }) => name)).toEqual(['Blue mug', 'Red mug']);
    const { ctx, close } = await ownContext(shop);
    await wordsOnSale.down(ctx);
    for (let time = 0; time < 2; time += 1) await wordsOfProducts.down(ctx);
    expect(await products().countDocuments({ words: { $exists: true } })).toBe(0);
    expect(await indexes()).not.toContain('words');
    await products().createIndex({ name: 'text', description: 'text' }, { name: 'search' });
    expect(await found()).toEqual([]);

    for (let time = 0; time < 2; time += 1) await wordsOfProducts.up(ctx);
    await buildIndexes(ctx.db.products.db as Connection);
    expect(await indexes()).toContain('wordsOnSale');
    expect(await indexes()).not.toContain('search');
    expect(await found()).toEqual(before);
    await close();
  });

  it('creates nothing in a new database', async () => {
    const { ctx, close } = await ownContext({
      ...shop,
      dbName: `${shop.dbName.slice(0, -11)}none_products_db`,
    });
    await wordsOfProducts.up(ctx);
    expect(await ctx.db.products.db.listCollections()).toEqual([]);
    await close();
  });
});
