// The units of a reservation that expires can be sold again within a minute, by the sweep of a subgraph at work.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { linesOf, reserve } from '../testing/reserving.ts';
import { openShop, type Shop } from '../testing/shop.ts';

const LIMIT_MS = 60_000;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ work: true });
});
afterAll(() => shop.stop());

it(
  'frees expired units within a minute',
  async () => {
    const { variantId } = await shop.sell({ initialStock: 3 });
    const expiresAt = Date.now() + 1_500;
    await reserve(shop, 'unpaid', linesOf([variantId, 2]), new Date(expiresAt).toISOString());
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 2, available: 1 });
    while ((await shop.stock(variantId)).reserved > 0 && Date.now() < expiresAt + LIMIT_MS) await sleep(50);
    const tookMs = Date.now() - expiresAt;
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    expect(tookMs).toBeLessThan(LIMIT_MS);
    process.stdout.write(`expired units were free after ${(tookMs / 1_000).toFixed(1)} s\n`);
  },
  2 * LIMIT_MS,
);
