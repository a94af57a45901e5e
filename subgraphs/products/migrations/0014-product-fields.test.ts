import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { productFields } from './0014-product-fields.ts';

describe('the migration to further fields of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Cup', 'Bowl']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('gives products their slugs and empty fields, there and back, and repeats without harm', async () => {
    const db = shop.mongo.db(shop.dbName);
    const read = () =>
      Promise.all(['products', 'variants'].map((name) => db.collection(name).find().toArray()));
    const { ctx, close } = await ownContext(shop);
    const before = await read();
    await db.collection('products').createIndex({ slug: 1 }, { unique: true });
    await productFields.down(ctx);
    expect(await db.collection('products').countDocuments({ slugs: { $exists: true } })).toBe(0);
    for (let time = 0; time < 2; time += 1) await productFields.up(ctx);
    expect(await read()).toEqual(before);
    const names = (await db.collection('products').indexes()).map(({ name }) => name);
    expect(names).toContain('slugs_1');
    expect(names).not.toContain('slug_1');
    await close();
  });
});
