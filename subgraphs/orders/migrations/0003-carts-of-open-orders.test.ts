import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../testing/shop.ts';
import { cartsOfOpenOrders } from './0003-carts-of-open-orders.ts';

const CANCEL =
  'mutation ($id: ID!) { cancelOrder(id: $id, input: { idempotencyKey: "cancel" }) { order { status } userErrors { code } } }';

const [lamp] = twoProducts() as [ShelfItem];
let rig: Rig;

beforeAll(async () => {
  rig = await startRig([lamp]);
});
afterAll(() => rig.stop());

it('moves the lines of unfinished orders out of carts, also when it runs twice, and back again when undone', async () => {
  const customer = aCustomer();
  const items = async () => (await rig.ctx.db.carts.findById(customer.userId).lean().exec())?.items;
  await rig.add(customer, lamp, 2);
  const before = await items();
  const { order } = (await rig.place(customer, { paymentToken: null })).data.placeOrder;
  await cartsOfOpenOrders.down(rig.ctx);
  expect(await items()).toEqual(before);
  expect((await rig.sagaOf(order?.id ?? ''))?.data).not.toHaveProperty('cartLines');

  for (let time = 0; time < 2; time += 1) await cartsOfOpenOrders.up(rig.ctx);
  expect(await items()).toEqual([]);
  expect((await rig.sagaOf(order?.id ?? ''))?.data.cartLines).toMatchObject([{ quantity: 2 }]);
  await rig.run(customer, CANCEL, { id: order?.id });
  expect(await items()).toEqual(before);
});
