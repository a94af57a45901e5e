import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../testing/shop.ts';
import { idsOfCartItems } from './0008-ids-of-cart-items.ts';

const CANCEL =
  'mutation ($id: ID!) { cancelOrder(id: $id, input: { idempotencyKey: "cancel" }) { order { status } userErrors { code } } }';

const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
let rig: Rig;

beforeAll(async () => {
  rig = await startRig([lamp, rug]);
});
afterAll(() => rig.stop());

it('renames the items of carts and of what unfinished orders took from them, there and back', async () => {
  const customer = aCustomer();
  await rig.add(customer, lamp, 2);
  const { order } = (await rig.place(customer, { paymentToken: null })).data.placeOrder;
  await rig.add(customer, rug);
  const ids = async () => {
    const cart = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
    const saga = await rig.sagaOf(order?.id ?? '');
    return [...(cart?.items ?? []), ...(saga?.data.cartLines ?? [])].map(({ id }) => id);
  };
  const before = await ids();
  const old = before.map((id) => id.replace('cri_', 'itm_'));
  expect(old).not.toEqual(before);
  await idsOfCartItems.down(rig.ctx);
  expect(await ids()).toEqual(old);
  for (let time = 0; time < 2; time += 1) await idsOfCartItems.up(rig.ctx);
  expect(await ids()).toEqual(before);

  await rig.run(customer, CANCEL, { id: order?.id });
  const cart = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
  expect(cart?.items.map(({ id }) => id).toSorted()).toEqual(before.toSorted());
});
