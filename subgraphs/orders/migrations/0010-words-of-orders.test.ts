import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { refunding } from '../testing/refunding.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { type ShelfItem, twoProducts } from '../testing/shop.ts';
import { wordsOfOrders } from './0010-words-of-orders.ts';

const [lamp] = twoProducts() as [ShelfItem];
let rig: Rig;

beforeAll(async () => {
  rig = await startRig([lamp]);
});
afterAll(() => rig.stop());

it('stores the words of orders, also when it runs twice, and removes them when undone', async () => {
  const { orderId } = await refunding(rig).paid([lamp]);
  const stored = () => rig.ctx.db.orders.findById(orderId).lean().exec();
  const before = await stored();
  expect(before?.words).toContain('lamp');

  await wordsOfOrders.down(rig.ctx);
  expect(await stored()).not.toHaveProperty('words');

  for (let time = 0; time < 2; time += 1) await wordsOfOrders.up(rig.ctx);
  expect(await stored()).toEqual(before);
});
