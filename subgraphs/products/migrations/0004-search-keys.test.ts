import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { searchKeys } from './0004-search-keys.ts';

const NAMES = ['Zebra', 'Öl', 'Éclair LumaTech™', '東京タワー模型', 'Apple'];
const ASK = `{
  products(sort: NAME) { edges { node { name slug updatedAt } } }
  tower: products(filter: { search: "タワー" }) { totalCount }
  luma: products(filter: { search: "lumatech" }) { totalCount }
  categories(sort: NAME) { edges { node { name slug } } }
  electronics: categories(filter: { search: "electro" }) { totalCount }
  tags(sort: NAME) { edges { node { name } } }
  summer: tags(filter: { search: "ete" }) { totalCount }
}`;

describe('the migration to search keys of products, categories and tags', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of NAMES) await shop.sell({ name, tags: ['été', 'zoo'] });
    for (const name of ['Électronique', 'Fruit', 'Zoo']) await shop.category(name);
  });
  afterAll(() => shop.stop());

  const of = (name: string) => shop.mongo.db(shop.dbName).collection(name);
  const ask = async () => (await shop.run<Record<string, unknown>>(anonymous, ASK)).data;

  it('adds keys to documents of the previous version, may run twice, and changes no slug', async () => {
    const whole = await ask();
    expect(whole).toMatchObject({
      tower: { totalCount: 1 },
      luma: { totalCount: 1 },
      summer: { totalCount: 1 },
    });
    const keys = () =>
      of('products')
        .find({}, { projection: { slug: 1, updatedAt: 1 } })
        .sort({ _id: 1 })
        .toArray();
    const before = await keys();
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await searchKeys.down(ctx);
    await of('products').updateMany({}, { $set: { words: ['lumatechtm'] } });
    expect(await ask()).not.toEqual(whole);
    for (let time = 0; time < 2; time += 1) await searchKeys.up(ctx);
    await close();
    expect(await ask()).toEqual(whole);
    expect(await keys()).toEqual(before);
  });

  it('creates nothing in a new database', async () => {
    const dbName = `${shop.dbName.slice(0, -11)}none3_products_db`;
    const { ctx, close } = await ownContext({ ...shop, dbName });
    await searchKeys.up(ctx);
    expect(await ctx.db.products.db.listCollections()).toEqual([]);
    await close();
  });
});
