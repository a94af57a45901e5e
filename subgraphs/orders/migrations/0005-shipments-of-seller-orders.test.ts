import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FULFILLED, moveSellerOrder } from '../testing/fulfil.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, twoProducts } from '../testing/shop.ts';
import { shipmentsOfSellerOrders } from './0005-shipments-of-seller-orders.ts';

const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
let rig: Rig;

beforeAll(async () => {
  rig = await startRig([lamp, rug]);
});
afterAll(() => rig.stop());

it('turns carriers and tracking numbers into shipments, also when it runs twice, and back again when undone', async () => {
  const customer = aCustomer();
  await rig.add(customer, lamp);
  await rig.add(customer, rug);
  const { order } = (await rig.place(customer)).data.placeOrder;
  const stored = () =>
    rig.ctx.db.sellerOrders
      .find({ orderId: order?.id ?? '' })
      .sort({ _id: 1 })
      .lean()
      .exec();
  const [sent, kept] = await stored();
  for (const status of FULFILLED) await moveSellerOrder(rig, admin, sent?._id ?? '', status);
  const [before] = await stored();

  await shipmentsOfSellerOrders.down(rig.ctx);
  expect(await stored()).toMatchObject([
    { carrier: 'Atlas Parcel', trackingNumber: 'AP1' },
    { carrier: null, trackingNumber: null },
  ]);
  expect((await stored()).some((one) => 'shipments' in one)).toBe(false);

  for (let time = 0; time < 2; time += 1) await shipmentsOfSellerOrders.up(rig.ctx);
  const [first, second] = await stored();
  expect(first?.shipments).toEqual([
    { ...before?.shipments[0], id: sent?._id.replace('sor_', 'shp_'), requestKey: null },
  ]);
  expect(second?.shipments).toEqual([]);
  for (const one of [first, second]) expect(one).not.toHaveProperty('carrier');
  expect(second?._id).toBe(kept?._id);
});
