import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';
import { recoverRestocks, requestRestock, runRestock } from './restock.service.ts';

describe('a restock', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let made = 0;

  beforeAll(async () => {
    rig = await startRig([lamp]);
  });
  afterAll(() => rig.stop());

  /** Three sold units of which two are to go back; the restock's id. */
  async function requested(quantity = 2): Promise<string> {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    const { data } = await rig.place(customer);
    const orderId = data.placeOrder.order?.id ?? '';
    made += 1;
    const restockId = `test:${made}`;
    const lines = [{ lineId: 'l', variantId: lamp.variantId, quantity }];
    const request = () => requestRestock(rig.ctx, { orderId, restockId, lines, cause: 'RETURN' });
    await rig.ctx.transaction(request);
    await rig.ctx.transaction(request);
    return restockId;
  }

  const stored = (id: string) => rig.ctx.db.restocks.findById(id).lean().exec();
  const makeDue = (id: string) =>
    rig.ctx.db.restocks.updateOne({ _id: id }, { $set: { dueAt: new Date(Date.now() - 1) } });

  it('restocks its units once when it is requested twice and run concurrently', async () => {
    const id = await requested();
    const before = rig.shop.stockOf(lamp.variantId);
    await Promise.all(Array.from({ length: 5 }, () => runRestock(rig.ctx, id)));
    await recoverRestocks(rig.ctx);
    expect(rig.shop.stockOf(lamp.variantId)).toBe(before + 2);
    expect(await stored(id)).toMatchObject({ status: 'DONE', attempts: 1, dueAt: null });
  });

  it('is rolled back together with the change that caused it', async () => {
    const roll = rig.ctx.transaction(async () => {
      const lines = [{ lineId: 'l', variantId: lamp.variantId, quantity: 1 }];
      await requestRestock(rig.ctx, { orderId: 'ord', restockId: 'rolled', lines, cause: 'RETURN' });
      throw new Error('after all not');
    });
    await expect(roll).rejects.toThrow('after all not');
    expect(await stored('rolled')).toBeNull();
  });

  it('is not stored when it has no units', async () => {
    const id = await requested(0);
    expect(await stored(id)).toBeNull();
  });

  it.each(['before', 'after'] as const)(
    'is retried by the sweep, and has one effect, when the connection breaks %s the effect',
    async (when) => {
      const id = await requested();
      const before = rig.shop.stockOf(lamp.variantId);
      rig.shop.plan('restockOrder', when);
      await runRestock(rig.ctx, id);
      expect(await stored(id)).toMatchObject({ status: 'PENDING', attempts: 1, failure: null });
      const calls = rig.shop.calls.restockOrder;
      await recoverRestocks(rig.ctx);
      // Not due yet: the retry leaves products time to recover.
      expect(rig.shop.calls.restockOrder).toBe(calls);
      await makeDue(id);
      await recoverRestocks(rig.ctx);
      expect(rig.shop.stockOf(lamp.variantId)).toBe(before + 2);
      expect(await stored(id)).toMatchObject({ status: 'DONE', attempts: 2, dueAt: null });
    },
  );

  it('ends as FAILED with the reason when products refuses it', async () => {
    const id = await requested();
    const before = rig.shop.stockOf(lamp.variantId);
    rig.shop.plan('restockOrder', { refuse: 'INVALID_STATE' });
    await runRestock(rig.ctx, id);
    expect(await stored(id)).toMatchObject({
      status: 'FAILED',
      failure: 'INVALID_STATE: INVALID_STATE',
      dueAt: null,
    });
    await recoverRestocks(rig.ctx);
    expect(rig.shop.stockOf(lamp.variantId)).toBe(before);
  });
});
