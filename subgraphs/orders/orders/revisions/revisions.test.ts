import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import {
  type AgencyOrderView,
  aMember,
  anAgency,
  approve,
  callOrderMutation,
  placedAgencyOrder,
  reject,
} from '../../testing/agencies.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { admin, type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { recoverRevisions } from './revise.ts';

describe('updateOrder', () => {
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
  const heldFor = (id: string) =>
    Object.fromEntries((rig.shop.holds.get(id)?.lines ?? []).map((line) => [line.variantId, line.quantity]));
  const eventsOf = async (id: string) =>
    (await rig.orders.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

  describe('with other lines', () => {
    it('reserves exactly the new lines, at their prices, and restarts the approval', async () => {
      const { creator, responsable, director } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 10, lamp);
      await approve(rig, responsable, order.id);
      const accepted = await stored(order.id);
      const changed = await update(
        creator,
        { ...order, version: accepted.version },
        {
          lines: lines([lamp, 4], [rug, 2]),
        },
      );
      expect(changed.code).toBeNull();
      expect(changed.order).toMatchObject({
        ...{ status: 'AWAITING_RESPONSABLE', revision: 1, version: accepted.version + 1 },
        // (4 x 19.99 + 2 x 100.50) plus 20 % tax.
        totals: { total: { amount: '337.15' } },
        payments: [{ status: 'PENDING', amount: { amount: '337.15' } }],
        approvals: [{ stage: 'RESPONSABLE', revision: 0 }],
      });
      expect(changed.order?.items[0]?.id).toBe(order.items[0]?.id);
      expect(
        changed.order?.sellerOrders.map(({ seller, totals }) => [seller.id, totals.total.amount]).toSorted(),
      ).toEqual([
        ['selA', '95.95'],
        ['selB', '241.20'],
      ]);
      expect(heldFor(order.id)).toEqual({ [lamp.variantId]: 4, [rug.variantId]: 2 });
      expect((await approve(rig, director, order.id)).code).toBe('INVALID_STATE');

      const before = [rig.shop.stockOf(lamp.variantId), rig.shop.stockOf(rug.variantId)];
      await approve(rig, responsable, order.id);
      const done = await approve(rig, director, order.id);
      expect(done.order).toMatchObject({ status: 'CONFIRMED', revision: 1 });
      expect([rig.shop.stockOf(lamp.variantId), rig.shop.stockOf(rug.variantId)]).toEqual([
        (before[0] ?? 0) - 4,
        (before[1] ?? 0) - 2,
      ]);
      expect(await eventsOf(order.id)).toEqual([
        ...['order.created', 'order.approval_requested', 'order.accepted_by_responsable'],
        ...['order.approval_requested', 'order.accepted_by_responsable', 'order.accepted_by_director'],
        'order.confirmed',
      ]);
    });

    it('counts units that the order has reserved as available, up to the last unit', async () => {
      const { creator } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 100, lamp);
      const most = 100 + rig.shop.stockOf(lamp.variantId) - rig.shop.heldOf(lamp.variantId);
      const all = await update(creator, order, { lines: lines([lamp, most]) });
      expect(all.code).toBeNull();
      expect(heldFor(order.id)).toEqual({ [lamp.variantId]: most });
      const one = await update(
        creator,
        { ...order, version: order.version + 1 },
        { lines: lines([lamp, 1]) },
      );
      expect(one.order?.revision).toBe(2);
      expect(heldFor(order.id)).toEqual({ [lamp.variantId]: 1 });
    });

    it.each(['before the call to products', 'by products'])(
      'leaves the order unchanged when the stock is short, as noticed %s',
      async (when) => {
        const { creator, responsable } = anAgency(rig);
        const order = await placedAgencyOrder(rig, creator, 5, lamp);
        const before = await stored(order.id);
        const wanted = when === 'by products' ? 6 : 9_999;
        if (when === 'by products') rig.shop.plan('reviseReservation', { refuse: 'OUT_OF_STOCK' });
        const short = await update(creator, order, { lines: lines([lamp, wanted]) });
        expect([short.order, short.code]).toEqual([null, 'OUT_OF_STOCK']);
        if (when !== 'by products') {
          expect(short.userErrors).toMatchObject([
            {
              ...{
                field: ['input', 'lines', '0', 'quantity'],
                variant: { id: lamp.variantId },
                cartItem: null,
              },
              requestedQuantity: wanted,
            },
          ]);
        }
        const after = await stored(order.id);
        expect(after).toEqual({
          ...before,
          revisionsBegun: when === 'by products' ? 1 : 0,
          updatedAt: expect.any(Date),
        });
        expect(heldFor(order.id)).toEqual({ [lamp.variantId]: 5 });
        expect((await approve(rig, responsable, order.id)).code).toBeNull();
      },
    );

    it('is finished by the sweep when products is down, and refuses decisions meanwhile', async () => {
      const { creator, responsable } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 5, lamp);
      for (const mishap of ['before', 'after'] as const) {
        const { version } = await stored(order.id);
        const units = mishap === 'before' ? 7 : 3;
        rig.shop.plan('reviseReservation', mishap);
        const lost = await update(creator, { ...order, version }, { lines: lines([lamp, units]) });
        expect(lost.code).toBe('SERVICE_UNAVAILABLE');
        for (const refused of [
          await approve(rig, responsable, order.id),
          await reject(rig, responsable, order.id, { reason: 'no' }),
          await update(creator, { ...order, version }, { note: 'late' }),
        ]) {
          expect(refused.code).toBe('INVALID_STATE');
        }
        await rig.ctx.db.orders.updateOne({ _id: order.id }, { $set: { 'pending.dueAt': new Date(1) } });
        await Promise.all([recoverRevisions(rig.ctx), recoverRevisions(rig.ctx)]);
        const after = await stored(order.id);
        expect([after.pending, after.version, after.items[0]?.quantity]).toEqual([null, version + 1, units]);
        expect(heldFor(order.id)).toEqual({ [lamp.variantId]: units });
      }
      expect(await eventsOf(order.id)).toEqual([
        'order.created',
        ...Array(3).fill('order.approval_requested'),
      ]);
    });

    it('lets one win of a revision and a concurrent acceptance, which never counts for other lines', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { id: agencyId, creator } = anAgency(rig);
        const order = await placedAgencyOrder(rig, creator, 5, lamp);
        const [changed, accepted] = await Promise.all([
          update(creator, order, { lines: lines([lamp, 6]) }),
          approve(rig, aMember(rig, agencyId, 'RESPONSABLE'), order.id),
        ]);
        const after = await stored(order.id);
        expect([changed.code, accepted.code].filter((code) => code === null)).toHaveLength(1);
        expect(changed.code === null ? accepted.code : changed.code).toMatch(
          /^(INVALID_STATE|VERSION_CONFLICT)$/,
        );
        expect(after.status).toBe(changed.code === null ? 'AWAITING_RESPONSABLE' : 'AWAITING_DIRECTOR');
        expect(heldFor(order.id)).toEqual({ [lamp.variantId]: changed.code === null ? 6 : 5 });
      }
    });

    it('releases everything when the order is cancelled half way', async () => {
      const { creator } = anAgency(rig);
      const order = await placedAgencyOrder(rig, creator, 5, lamp);
      rig.shop.plan('reviseReservation', 'after');
      await update(creator, order, { lines: lines([lamp, 8]) });
      expect(heldFor(order.id)).toEqual({ [lamp.variantId]: 8 });
      const stop = `mutation { cancelOrder(id: "${order.id}", input: { reason: "No more", idempotencyKey: "stop" }) { order { status } } }`;
      const cancelled = await rig.run(admin, stop);
      expect(cancelled.data).toEqual({ cancelOrder: { order: { status: 'CANCELLED' } } });
      await rig.ctx.db.orders.updateOne({ _id: order.id }, { $set: { 'pending.dueAt': new Date(1) } });
      await recoverRevisions(rig.ctx);
      const after = await stored(order.id);
      expect([after.status, after.pending, after.items[0]?.quantity]).toEqual(['CANCELLED', null, 5]);
      expect(rig.shop.holds.get(order.id)?.state).toBe('RELEASED');
    });
  });
});
