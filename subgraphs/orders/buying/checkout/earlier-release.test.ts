import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { checkout } from './checkout.saga.ts';

describe('a checkout that an earlier release began', () => {
  const [lamp] = twoProducts() as [ShelfItem];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '30' });
  });
  afterAll(() => rig.stop());

  /** A checkout of one lamp that stopped in its first step, with the total as an amount alone, and is taken up again. */
  async function takenUp(expectedTotal: string) {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { runtime } = rig.ctx;
    runtime.reach = (place) => {
      if (place !== 'saga:VALIDATE:before') return;
      runtime.reach = () => {};
      throw new Error(`died at ${place}`);
    };
    await rig.place(customer);
    await Promise.all(runtime.drives);
    const { customerId, past } = { customerId: customer.userId, past: new Date(Date.now() - 1) };
    await rig.ctx.db.sagas.updateOne(
      { customerId },
      { $set: { 'data.expectedTotal': expectedTotal, dueAt: past } },
    );
    await checkout.recover(rig.ctx);
    return rig.ctx.db.sagas.findOne({ customerId }).lean().exec();
  }

  it('is finished at the total that its buyer agreed to', async () => {
    const saga = await takenUp('19.99');
    expect(saga?.state).toBe('COMPLETED');
    expect((await rig.moneyOf(saga?.orderId ?? '')).netMinor).toBe(1_999);
  });

  it.each(['19.98', '19.991', 'much'])('is refused where they agreed to %s', async (amount) => {
    const saga = await takenUp(amount);
    expect(saga).toMatchObject({
      state: 'COMPENSATED',
      failure: { userErrors: [{ code: 'PRICE_CHANGED' }] },
    });
    expect(await rig.ctx.db.orders.exists({ _id: saga?.orderId })).toBeNull();
  });
});
