import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/own-context.ts';
import { openShop, type Shop } from '../testing/shop.ts';
import { inventoryTransactions } from './0007-inventory-transactions.ts';

describe('the migration of movements of stock', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Cup', 'Bowl']) await shop.sell({ name });
  });
  afterAll(() => shop.stop());

  it('names seller and kind of each, there and back, and repeats without harm', async () => {
    const collection = shop.mongo.db(shop.dbName).collection('inventoryTransactions');
    const stored = () => collection.find().sort({ _id: 1 }).toArray();
    const before = await stored();
    expect(before).toMatchObject(Array(2).fill({ sellerId: 'sel_ana', kind: 'INITIAL' }));
    const { ctx, close } = await ownContext(shop);
    for (let time = 0; time < 2; time += 1) await inventoryTransactions.down(ctx);
    const old = await stored();
    expect(old.map(({ type, kind, sellerId }) => [type, kind, sellerId])).toEqual(
      Array(2).fill(['INITIAL', undefined, undefined]),
    );
    for (let time = 0; time < 2; time += 1) await inventoryTransactions.up(ctx);
    expect(await stored()).toEqual(before);
    await close();
  });

  it('creates nothing in a new database', async () => {
    const dbName = `${shop.dbName.slice(0, -11)}none7_products_db`;
    const { ctx, close } = await ownContext({ ...shop, dbName });
    await inventoryTransactions.up(ctx);
    await inventoryTransactions.down(ctx);
    expect(await ctx.db.inventoryTransactions.db.listCollections()).toEqual([]);
    await close();
  });
});
