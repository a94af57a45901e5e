import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';

describe('a checkout that outlasts the wait', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '40' });
  });
  afterAll(() => rig.stop());

  /** Places an order whose checkout waits at a place until `go` is called. */
  async function heldAt(place: string, idempotencyKey: string) {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { promise, resolve: go } = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    rig.ctx.runtime.reach = (at) => {
      if (at !== place) return;
      reached.resolve();
      return promise;
    };
    const first = await rig.place(customer, { idempotencyKey });
    await reached.promise;
    return { customer, first: first.data.placeOrder, go };
  }

  it('is answered with its order as it is, continues, and is found again by its key', async () => {
    const { customer, go } = await heldAt('saga:PROCESS_PAYMENT:before', 'slow');
    const second = (await rig.place(customer, { idempotencyKey: 'slow' })).data.placeOrder;
    expect(second).toMatchObject({
      order: { status: 'PENDING', checkout: { status: 'RUNNING' } },
      userErrors: [],
    });
    go();
    await Promise.all(rig.ctx.runtime.drives);
    const { order } = (await rig.place(customer, { idempotencyKey: 'slow' })).data.placeOrder;
    expect(order).toMatchObject({
      id: second.order?.id,
      status: 'CONFIRMED',
      checkout: { status: 'COMPLETED' },
    });
  });

  it('is answered with REQUEST_IN_PROGRESS while its order is not stored', async () => {
    const { customer, first, go } = await heldAt('saga:CREATE_ORDER:before', 'slower');
    expect(first).toMatchObject({
      order: null,
      payment: null,
      cart: { itemCount: 1 },
      userErrors: [{ code: 'REQUEST_IN_PROGRESS', retryAfterSeconds: 1 }],
    });
    go();
    await Promise.all(rig.ctx.runtime.drives);
    const { order, userErrors } = (await rig.place(customer, { idempotencyKey: 'slower' })).data.placeOrder;
    expect([order?.status, userErrors]).toEqual(['CONFIRMED', []]);
    expect((await rig.moneyOf(order?.id ?? '')).liveCharges).toBe(1);
  });
});
