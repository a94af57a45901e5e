import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { sellerEligibilities } from './0005-seller-eligibilities.ts';

describe('the migration to sellerEligibilities', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await shop.sell();
  });
  afterAll(() => shop.stop());

  const stored = (name: string) => shop.mongo.db(shop.dbName).collection(name).find().toArray();

  it('moves every document there and back, and repeats without harm', async () => {
    const before = await stored('sellerEligibilities');
    expect(before).toMatchObject([{ approved: true, suspended: false }]);
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await sellerEligibilities.down(ctx);
    expect(await stored('sellerRights')).toEqual(before);
    expect(await stored('sellerEligibilities')).toEqual([]);
    for (let time = 0; time < 2; time += 1) await sellerEligibilities.up(ctx);
    expect(await stored('sellerEligibilities')).toEqual(before);
    expect(await stored('sellerRights')).toEqual([]);
    await close();
  });

  it('creates nothing in a new database', async () => {
    const dbName = `${shop.dbName.slice(0, -11)}none5_products_db`;
    const { ctx, close } = await ownContext({ ...shop, dbName });
    await sellerEligibilities.up(ctx);
    await sellerEligibilities.down(ctx);
    expect(await ctx.db.sellerEligibilities.db.listCollections()).toEqual([]);
    await close();
  });
});
