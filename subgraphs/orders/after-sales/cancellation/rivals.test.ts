import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, sellerA, twoProducts } from '../../testing/shop.ts';
import { cancelConfirmed } from './confirmed.ts';

const CANCEL =
  'mutation ($id: ID!) { cancelOrder(id: $id, input: { idempotencyKey: "cancel" }) { order { status } userErrors { code } } }';

/** Work that waits for a signal and then runs in a request of its own, outside the context of the caller. */
function onSignal<T>(work: () => Promise<T>) {
  const signal = Promise.withResolvers<void>();
  const done = signal.promise.then(work);
  return () => {
    signal.resolve();
    return done;
  };
}

describe('concurrent changes of one order', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const request = { reason: 'Changed my mind', by: null };
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
    const sellerOrderId = sellerOrder?._id ?? '';
    await moveSellerOrder(rig, sellerA, sellerOrderId, 'PROCESSING');
    return { customer, id, sellerOrderId };
  }

  const restocks = (orderId: string) => rig.ctx.db.restocks.countDocuments({ orderId });
  const refunds = (orderId: string) => rig.ctx.db.refunds.countDocuments({ orderId });

  it('cancels nothing when a seller order ships between the read and the cancellation', async () => {
    const { id, sellerOrderId } = await ordered();
    const ship = onSignal(() => moveSellerOrder(rig, sellerA, sellerOrderId, 'SHIPPED'));
    const looks: (string | undefined)[] = [];
    let shipped: string | undefined;
    const done = await rig.ctx.transaction(async () => {
      const sellerOrder = await rig.ctx.db.sellerOrders.findById(sellerOrderId).lean().exec();
      looks.push(sellerOrder?.status);
      shipped = (await ship()).sellerOrder?.status;
      return cancelConfirmed(rig.ctx, id, request);
    });
    // The first read was of what the seller then changed, so the transaction had to retry.
    expect({ done, shipped, looks }).toEqual({
      done: false,
      shipped: 'SHIPPED',
      looks: ['PROCESSING', 'SHIPPED'],
    });
    expect([await restocks(id), await refunds(id)]).toEqual([0, 0]);
    expect(await rig.ctx.db.orders.findById(id).lean().exec()).toMatchObject({ status: 'PARTIALLY_SHIPPED' });
    expect(await rig.moneyOf(id)).toMatchObject({ liveCharges: 1 });
  });

  it('ships nothing when the order is cancelled between the read and the shipment', async () => {
    const { customer, id, sellerOrderId } = await ordered();
    const cancel = onSignal(() => rig.run(customer, CANCEL, { id }));
    const looks: (string | undefined)[] = [];
    const moved = await rig.ctx.transaction(async () => {
      const sellerOrder = await rig.ctx.db.sellerOrders.findById(sellerOrderId).lean().exec();
      looks.push(sellerOrder?.status);
      await cancel();
      const sent = { $set: { status: 'SHIPPED' as const } };
      return rig.ctx.db.sellerOrders.updateOne({ _id: sellerOrderId, status: 'PROCESSING' }, sent);
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

  it('cancels an order once when two people cancel it at the same time', async () => {
    const { customer, id } = await ordered();
    const rival = onSignal(() => rig.run(customer, CANCEL, { id }));
    const done = await rig.ctx.transaction(async () => {
      await rig.ctx.db.orders.findById(id).lean().exec();
      await rival();
      return cancelConfirmed(rig.ctx, id, request);
    });
    expect(done).toBe(false);
    expect([await restocks(id), await refunds(id)]).toEqual([1, 1]);
    expect(await rig.moneyOf(id)).toMatchObject({ netMinor: 0 });
  });
});
