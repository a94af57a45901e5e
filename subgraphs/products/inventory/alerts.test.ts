// One alert for each fall to the threshold and each fall to nothing, no matter who moves the stock and how many do at once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { correct, createLocation, MAIN, transfer } from '../locations/testing/locations.ts';
import { linesOf, release, reserve } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';

describe('alerts of low stock', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const alerts = async (variantId: string) =>
    (await shop.events())
      .filter(({ aggregateId, type }) => aggregateId === variantId && type.startsWith('inventory.'))
      .map(({ type }) => type.replace('inventory.', ''));
  const rush = (variantId: string, round: string, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, n) => reserve(shop, `${round}-${n}`, linesOf([variantId, 1]))),
    );

  it('come once per fall, also of 30 orders at once, and again after a refill', async () => {
    const { variantId } = await shop.sell({ initialStock: 12, lowStockThreshold: 5 });
    await rush(variantId, 'first', 30);
    expect(await alerts(variantId)).toEqual(['low_stock', 'out_of_stock']);
    await correct(shop, variantId, 3);
    expect(await alerts(variantId)).toHaveLength(2);
    await rush(variantId, 'second', 10);
    expect(await alerts(variantId)).toEqual(['low_stock', 'out_of_stock', 'out_of_stock']);
    await correct(shop, variantId, 20);
    await rush(variantId, 'third', 15);
    expect(await alerts(variantId)).toEqual(['low_stock', 'out_of_stock', 'out_of_stock', 'low_stock']);
  });

  it('do not come while stock stays above or below the threshold', async () => {
    const { variantId } = await shop.sell({ initialStock: 9, lowStockThreshold: 5 });
    await rush(variantId, 'above', 3);
    expect(await alerts(variantId)).toEqual([]);
    await rush(variantId, 'below', 3);
    await release(shop, 'below-0');
    await rush(variantId, 'still', 1);
    expect(await alerts(variantId)).toEqual(['low_stock']);
  });

  it('are about all locations together: one for an order over several, none for units that move', async () => {
    const north = await createLocation(shop, 'North');
    const { variantId } = await shop.sell({ initialStock: 4, lowStockThreshold: 3 });
    await correct(shop, variantId, 4, north);
    await transfer(shop, variantId, 4, MAIN, north);
    await transfer(shop, variantId, 3, north, MAIN);
    expect(await alerts(variantId)).toEqual([]);
    await reserve(shop, 'over-both', linesOf([variantId, 8]));
    expect(await alerts(variantId)).toEqual(['out_of_stock']);
  });
});
