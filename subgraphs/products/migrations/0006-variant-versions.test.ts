import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { variantVersions } from './0006-variant-versions.ts';

describe('the migration to versions of variants', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Cup', 'Bowl']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('gives a version to each that has none, there and back, and repeats without harm', async () => {
    const variants = shop.mongo.db(shop.dbName).collection('variants');
    await variants.updateOne({}, { $set: { version: 4 } });
    const before = await variants.find().toArray();
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await variantVersions.up(ctx);
    expect(await variants.find().toArray()).toEqual(before);
    await variantVersions.down(ctx);
    expect(await variants.countDocuments({ version: { $exists: true } })).toBe(0);
    await variantVersions.up(ctx);
    expect((await variants.find().toArray()).map(({ version }) => version)).toEqual([1, 1]);
    await close();
  });
});
