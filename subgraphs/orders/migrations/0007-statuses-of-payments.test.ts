import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { refunding } from '../testing/refunding.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { type ShelfItem, twoProducts } from '../testing/shop.ts';
import { statusesOfPayments } from './0007-statuses-of-payments.ts';

const [lamp] = twoProducts() as [ShelfItem];
let rig: Rig;

beforeAll(async () => {
  rig = await startRig([lamp]);
});
afterAll(() => rig.stop());

it('stores the status of the payment with its order, also when it runs twice, and forgets it when undone', async () => {
  const { paymentId, orderId } = await refunding(rig).paid([lamp]);
  const stored = async () => [
    await rig.ctx.db.orders.findById(orderId).lean().exec(),
    await rig.ctx.db.payments.findById(paymentId).lean().exec(),
  ];
  const before = await stored();
  expect(before[0]).toMatchObject({ paymentStatus: 'SUCCEEDED' });

  await statusesOfPayments.down(rig.ctx);
  const [order, payment] = await stored();
  expect(order).not.toHaveProperty('paymentStatus');
  expect(payment).not.toHaveProperty('version');
  expect(payment).toHaveProperty('attempts.0.at');

  for (let time = 0; time < 2; time += 1) await statusesOfPayments.up(rig.ctx);
  expect(await stored()).toEqual(before);
});
