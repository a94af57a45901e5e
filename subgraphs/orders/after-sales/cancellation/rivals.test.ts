import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, sellerA, twoProducts } from '../../testing/shop.ts';
import { cancelConfirmed } from './confirmed.ts';

const MOVE = `mutation ($id: ID!, $input: UpdateSellerOrderStatusInput!) {
  updateSellerOrderStatus(id: $id, input: $input) { sellerOrder { status } userErrors { code } }
}`;
const CANCEL = 'mutation ($id: ID!) { cancelOrder(id: $id) { order { status } userErrors { code } } }';

interface Moved {
  updateSellerOrderStatus: { sellerOrder: { status: string } | null; userErrors: { code: string }[] };
}

/** Work that waits for a sign and then runs as its own request, whatever is around whoever gives the sign. */
function onSign<T>(work: () => Promise<T>) {
  const sign = Promise.withResolvers<void>();
  const done = sign.promise.then(work);
  return () => {
    sign.resolve();
    return done;
  };
}

describe('two who change one order at the same moment', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const wish = { reason: 'Changed my mind', by: null };
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
  });
  afterAll(() => rig.stop());

  async function ordered() {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    await rig.add(customer, rug);
    const { data } = await rig.place(customer);
    const id = data.placeOrder.order?.id ?? '';
    const sellerOrder = await rig.ctx.db.sellerOrders
      .findOne({ orderId: id, sellerId: 'selA' })
      .lean()
      .exec();
    const partId = sellerOrder?._id ?? '';
    await move(sellerA, partId, { status: 'PROCESSING' });
    return { customer, id, partId };
  }

  async function move(viewer: Viewer, id: string, input: Record<string, unknown>): Promise<string> {
    const { data } = await rig.run<Moved>(viewer, MOVE, { id, input });
    const { sellerOrder, userErrors } = data.updateSellerOrderStatus;
    return sellerOrder?.status ?? userErrors.map(({ code }) => code).join();
  }

  const SENT = { status: 'SHIPPED', carrier: 'Amana', trackingNumber: 'A1' };
  const restocks = (orderId: string) => rig.ctx.db.restocks.countDocuments({ orderId });
  const refunds = (orderId: string) => rig.ctx.db.refunds.countDocuments({ orderId });

  it('sent after the order was read and before it is called off: nothing is called off', async () => {
    const { id, partId } = await ordered();
    const ship = onSign(() => move(sellerA, partId, SENT));
    const looks: (string | undefined)[] = [];
    let shipped = '';
    const done = await rig.ctx.transaction(async () => {
      const sellerOrder = await rig.ctx.db.sellerOrders.findById(partId).lean().exec();
      looks.push(sellerOrder?.status);
      shipped = await ship();
      return cancelConfirmed(rig.ctx, id, wish);
    });
    // The first look was at what the seller then changed, so it had to be taken again.
    expect({ done, shipped, looks }).toEqual({
      done: false,
      shipped: 'SHIPPED',
      looks: ['PROCESSING', 'SHIPPED'],
    });
    expect([await restocks(id), await refunds(id)]).toEqual([0, 0]);
    expect(await rig.ctx.db.orders.findById(id).lean().exec()).toMatchObject({ status: 'PARTIALLY_SHIPPED' });
    expect(await rig.moneyOf(id)).toMatchObject({ liveCharges: 1 });
  });

  it('called off after the part was read and before it is sent: nothing is sent', async () => {
    const { customer, id, partId } = await ordered();
    const callOff = onSign(() => rig.run(customer, CANCEL, { id }));
    const looks: (string | undefined)[] = [];
    const moved = await rig.ctx.transaction(async () => {
      const sellerOrder = await rig.ctx.db.sellerOrders.findById(partId).lean().exec();
      looks.push(sellerOrder?.status);
      await callOff();
      const sent = { $set: { status: 'SHIPPED' as const } };
      return rig.ctx.db.sellerOrders.updateOne({ _id: partId, status: 'PROCESSING' }, sent);
    });
    expect({ matched: moved.matchedCount, looks }).toEqual({
      matched: 0,
      looks: ['PROCESSING', 'CANCELLED'],
    });
    expect([await restocks(id), await refunds(id)]).toEqual([1, 1]);
    expect(
      (await rig.eventsOf('order.cancelled')).filter(({ aggregateId }) => aggregateId === id),
    ).toHaveLength(1);
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    expect([rig.shop.stockOf(lamp.variantId), rig.shop.stockOf(rug.variantId)]).toEqual([99, 99]);
  });

  it('called off while somebody else calls it off: once', async () => {
    const { customer, id } = await ordered();
    const rival = onSign(() => rig.run(customer, CANCEL, { id }));
    const done = await rig.ctx.transaction(async () => {
      await rig.ctx.db.orders.findById(id).lean().exec();
      await rival();
      return cancelConfirmed(rig.ctx, id, wish);
    });
    expect(done).toBe(false);
    expect([await restocks(id), await refunds(id)]).toEqual([1, 1]);
    expect(await rig.moneyOf(id)).toMatchObject({ netMinor: 0 });
  });
});
