import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import {
  type AgencyOrderView,
  anAgency,
  approve,
  callOrderMutation,
  placedAgencyOrder,
} from '../../testing/agencies.ts';
import { ADDRESS, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, twoProducts } from '../../testing/shop.ts';

describe('updateOrder of an address or a note', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  let rig: Rig;
  beforeAll(async () => {
    lamp.onHand = 1_000;
    const taxes = {
      TAX_STRATEGY: 'by-country',
      TAX_RATES: '{"MA":2000,"FR":1000,"TN":2000}',
      TAX_INCLUDED: 'false',
    };
    rig = await startRig([lamp, rug], { ...taxes, CHECKOUT_WAIT_MS: '60000' });
  });
  afterAll(() => rig.stop());

  const update = (by: Viewer, { id, version }: Pick<AgencyOrderView, 'id' | 'version'>, input: object) =>
    callOrderMutation(rig, by, 'updateOrder', { id, input: { version, ...input } });
  const lines = (...named: [ShelfItem, number][]) =>
    named.map(([{ variantId }, quantity]) => ({ variantId, quantity }));
  const stored = async (id: string) => {
    const order = await rig.ctx.db.orders.findById(id).lean().exec();
    if (!order) throw new Error('the order is gone');
    return order;
  };
  describe('with another address or note', () => {
    it('changes them everywhere within the same tax area, and restarts the approval with the address', async () => {
      const { creator, responsable } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 2, lamp);
      await approve(rig, responsable, order.id);
      const { version } = await stored(order.id);
      const input = { note: ' By Friday ', address: { ...ADDRESS, city: 'Meknes' } };
      const { order: after } = await update(creator, { ...order, version }, input);
      expect(after).toMatchObject({
        ...{ status: 'AWAITING_RESPONSABLE', note: 'By Friday', version: version + 1, revision: 1 },
        shippingAddress: { city: 'Meknes' },
        totals: order.totals,
      });
      const sellerOrder = await rig.ctx.db.sellerOrders.findOne({ orderId: order.id }).lean().exec();
      expect(sellerOrder?.shippingAddress?.city).toBe('Meknes');
      expect((await rig.sagaOf(order.id))?.data).toMatchObject({
        note: 'By Friday',
        address: { city: 'Meknes' },
      });
      const cleared = await update(creator, { ...order, version: version + 1 }, { note: null });
      expect(cleared.order).toMatchObject({ note: null, revision: 1 });
      await approve(rig, responsable, order.id);
      const same = { address: { ...ADDRESS, city: 'Meknes' } };
      const kept = await update(creator, { ...order, version: version + 3 }, same);
      expect(kept.order).toMatchObject({ status: 'AWAITING_DIRECTOR', revision: 1 });
    });

    it('taxes an agency order again and restarts its approval in another tax area', async () => {
      const { creator, responsable, director } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 10, lamp);
      await approve(rig, responsable, order.id);
      const { version } = await stored(order.id);
      const moved = await update(creator, { ...order, version }, { address: { ...ADDRESS, country: 'FR' } });
      expect(order.totals.total.amount).toBe('239.88');
      expect(moved.order).toMatchObject({
        ...{ status: 'AWAITING_RESPONSABLE', revision: 1 },
        totals: { total: { amount: '219.89' } },
        payments: [{ amount: { amount: '219.89' } }],
        sellerOrders: [{ totals: { total: { amount: '219.89' } } }],
      });
      await approve(rig, responsable, order.id);
      const done = await approve(rig, director, order.id);
      expect(done.order?.status).toBe('CONFIRMED');
    });

    it('accepts another tax area for a customer only when the total stays the same', async () => {
      const customer = aCustomer();
      await rig.add(customer, lamp, 2);
      const { data } = await rig.place(customer, { paymentToken: null });
      const { id } = data.placeOrder.order ?? { id: '' };
      const { version } = await stored(id);
      const to = (country: string) => ({ address: { ...ADDRESS, country } });
      expect((await update(customer, { id, version }, to('FR'))).code).toBe('PRICE_CHANGED');
      expect((await update(customer, { id, version }, { lines: lines([lamp, 1]) })).code).toBe(
        'INVALID_INPUT',
      );
      lamp.priceMinor += 500;
      const same = await update(customer, { id, version }, to('TN'));
      lamp.priceMinor -= 500;
      expect(same.order).toMatchObject({
        status: 'WAITING_PAYMENT',
        revision: 1,
        shippingAddress: { country: 'TN' },
      });
      const pay = `mutation ($id: ID!, $input: PayOrderInput!) {
        payOrder(id: $id, input: $input) { order { status shippingAddress { country } } } }`;
      const input = { paymentToken: 'tok_visa', idempotencyKey: 'moved' };
      expect((await rig.run(customer, pay, { id, input })).data).toEqual({
        payOrder: { order: { status: 'CONFIRMED', shippingAddress: { country: 'TN' } } },
      });
      expect((await rig.moneyOf(id)).netMinor).toBe(4_798);
      const late = await update(customer, { id, version: (await stored(id)).version }, { note: 'late' });
      expect(late.code).toBe('INVALID_STATE');
    });
  });

  it('is allowed for the customer, the creator and admins, with the present version', async () => {
    const { id: agencyId, creator, director } = anAgency(rig);
    const order = await placedAgencyOrder(rig, creator, 1, lamp);
    const note = { note: 'x' };
    expect((await update(director, order, note)).code).toBe('FORBIDDEN');
    expect((await update(anAgency(rig).creator, order, note)).code).toBe('NOT_FOUND');
    expect((await update(aCustomer(), order, note)).code).toBe('NOT_FOUND');
    expect((await update(sellerA, order, note)).code).toBe('FORBIDDEN');
    expect((await update(creator, { ...order, version: 1 }, note)).code).toBe('VERSION_CONFLICT');
    expect((await update(creator, order, { note: 'n'.repeat(1_001) })).code).toBe('INVALID_INPUT');
    expect((await update(creator, order, { lines: [] })).code).toBe('INVALID_INPUT');
    expect((await update(creator, order, { address: { ...ADDRESS, country: 'Morocco' } })).code).toBe(
      'INVALID_INPUT',
    );
    expect((await stored(order.id)).version).toBe(order.version);
    const rivals = await Promise.all(
      [creator, admin, creator, admin].map((by, at) => update(by, order, { note: `n${at}` })),
    );
    expect(rivals.map(({ code }) => code).toSorted()).toEqual([
      ...['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT', null],
    ]);
    expect((await stored(order.id)).agencyId).toBe(agencyId);
  });
});
