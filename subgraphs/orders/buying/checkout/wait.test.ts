import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';

const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '40' });
});
afterAll(() => rig.stop());

it('answers a checkout that outlasts the wait as it is, continues it, and finds it again by its key', async () => {
  const customer = aCustomer();
  await rig.add(customer, lamp);
  rig.payments.fault({ kind: 'delay', ms: 400, operations: ['authorize'], times: 1 });
  const { data } = await rig.place(customer, { idempotencyKey: 'slow' });
  expect(data.placeOrder).toMatchObject({ saga: { state: 'RUNNING' }, userErrors: [] });
  await Promise.all(rig.ctx.runtime.drives);
  const again = await rig.place(customer, { idempotencyKey: 'slow' });
  expect(again.data.placeOrder).toMatchObject({
    order: { status: 'CONFIRMED' },
    saga: { state: 'COMPLETED' },
  });
  expect(again.data.placeOrder.saga?.id).toBe(data.placeOrder.saga?.id);
});
