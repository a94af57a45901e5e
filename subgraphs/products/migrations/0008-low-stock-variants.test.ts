import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { ana, openShop, type Shop } from '../testing/shop.ts';
import { lowStockVariants } from './0008-low-stock-variants.ts';

describe('the migration to counts of variants that are low on stock', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.sell({ name: 'Plenty', initialStock: 9, lowStockThreshold: 2 });
    await shop.sell({ name: 'Few', initialStock: 2, lowStockThreshold: 2 });
    const gone = await shop.sell({ name: 'Gone', initialStock: 0 });
    await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }', {
      id: gone.id,
    });
  });
  afterAll(() => shop.stop());

  it('counts what new products count, there and back, and repeats without harm', async () => {
    const products = shop.mongo.db(shop.dbName).collection('products');
    const before = await products.find().toArray();
    expect(before.map(({ lowStockVariants: count }) => count)).toEqual([0, 1, 0]);
    const { ctx, close } = await ownContext(shop);
    await lowStockVariants.down(ctx);
    expect(await products.countDocuments({ lowStockVariants: { $exists: true } })).toBe(0);
    for (let time = 0; time < 2; time += 1) await lowStockVariants.up(ctx);
    expect(await products.find().toArray()).toEqual(before);
    await close();
  });
});
