import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { versionsOfCategories } from './0013-versions-of-categories.ts';

describe('the migration to versions and counts of categories and tags', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.sell({ tags: ['blue'], categoryId: await shop.category('Home') });
  });
  afterAll(() => shop.stop());

  it('gives them to each that has none, there and back, and repeats without harm', async () => {
    const of = (name: string) => shop.mongo.db(shop.dbName).collection(name);
    const all = async () => [await of('categories').find().toArray(), await of('tags').find().toArray()];
    await of('tags').updateMany({}, { $set: { countedAt: null } });
    const before = await all();
    const { ctx, close } = await ownContext(shop);
    await versionsOfCategories.down(ctx);
    for (const name of ['categories', 'tags'])
      expect(await of(name).countDocuments({ version: { $exists: true } })).toBe(0);
    for (let time = 0; time < 2; time += 1) await versionsOfCategories.up(ctx);
    expect(await all()).toEqual(before);
    await of('categories').updateMany({}, { $set: { version: 7 } });
    await versionsOfCategories.up(ctx);
    expect((await of('categories').findOne())?.version).toBe(7);
    await close();
  });
});
