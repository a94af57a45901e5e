import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { attributesOfProducts } from './0009-attributes.ts';

describe('the migration to attributes of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Cup', 'Bowl']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('gives empty lists to products and variants without them, there and back, and repeats without harm', async () => {
    const db = shop.mongo.db(shop.dbName);
    const read = () =>
      Promise.all(['products', 'variants'].map((name) => db.collection(name).find().toArray()));
    await db.collection('products').updateOne({}, { $set: { facets: ['atr_1=a'] } });
    const { ctx, close } = await ownContext(shop);
    const before = await read();
    await attributesOfProducts.up(ctx);
    expect(await read()).toEqual(before);
    await attributesOfProducts.down(ctx);
    expect(await db.collection('products').countDocuments({ facets: { $exists: true } })).toBe(0);
    expect(await db.collection('variants').countDocuments({ attributes: { $exists: true } })).toBe(0);
    for (let time = 0; time < 2; time += 1) await attributesOfProducts.up(ctx);
    const [products] = await read();
    expect(
      products?.map(({ attributes, facets, facetNumbers }) => ({ attributes, facets, facetNumbers })),
    ).toEqual([1, 2].map(() => ({ attributes: [], facets: [], facetNumbers: [] })));
    await close();
  });
});
