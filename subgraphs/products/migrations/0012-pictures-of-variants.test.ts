import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { picturesOfVariants } from './0012-pictures-of-variants.ts';

describe('the migration to several pictures of a variant', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Cup', 'Bowl']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('keeps the picture of each, there and back, and repeats without harm', async () => {
    const variants = shop.mongo.db(shop.dbName).collection('variants');
    await variants.updateOne({}, { $set: { imageMediaIds: ['med_a'] } });
    const before = await variants.find().toArray();
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await picturesOfVariants.down(ctx);
    const old = await variants.find().toArray();
    expect(old.map(({ imageMediaId, imageMediaIds }) => [imageMediaId, imageMediaIds])).toEqual([
      ['med_a', undefined],
      [null, undefined],
    ]);
    for (let time = 0; time < 2; time += 1) await picturesOfVariants.up(ctx);
    expect(await variants.find().toArray()).toEqual(before);
    await close();
  });
});
