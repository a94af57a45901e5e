import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { wordsOfProducts } from './0001-words-of-products.ts';

describe('the migration from the text index of MongoDB', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.sell({ name: 'Blue mug' });
  });
  afterAll(() => shop.stop());

  const products = () => shop.mongo.db(shop.dbName).collection('products');
  const indexes = async () => (await products().indexes()).map(({ name }) => name);

  it('drops the index, and may run twice in both directions', async () => {
    const { ctx, close } = await ownContext(shop);
    const before = await products().find().toArray();
    for (let time = 0; time < 2; time += 1) await wordsOfProducts.down(ctx);
    await products().createIndex({ name: 'text', description: 'text' }, { name: 'search' });
    for (let time = 0; time < 2; time += 1) await wordsOfProducts.up(ctx);
    expect(await indexes()).not.toContain('search');
    expect(await products().find().toArray()).toEqual(before);
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
