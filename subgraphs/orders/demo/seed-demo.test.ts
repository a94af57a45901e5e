import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoMarket } from '@souk/demo';
import { viewerOf } from '@souk/subgraph';
import { deriveOrderStatus } from '../orders/fulfilment/machine.ts';
import { type Rig, startRig } from '../testing/rig.ts';

describe('the demo orders', () => {
  const now = new Date();
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([]);
    await rig.orders.running.seedDemo(now);
  });
  afterAll(() => rig.stop());

  it('are stored completely, once, and without events', async () => {
    const expected = demoMarket(now).orders;
    await rig.orders.running.seedDemo(now);
    const { orders, sellerOrders, payments, refunds } = rig.ctx.db;
    expect(await orders.countDocuments()).toBe(expected.length);
    expect(await sellerOrders.countDocuments()).toBe(expected.flatMap(({ parts }) => parts).length);
    expect(await payments.countDocuments()).toBe(expected.length);
    expect(await refunds.countDocuments()).toBe(expected.flatMap(({ payment }) => payment.refunds).length);
    expect(await rig.orders.events()).toEqual([]);
  });

  it('have totals and statuses that match their seller orders', async () => {
    const orders = await rig.ctx.db.orders.find().lean().exec();
    const sellerOrders = await rig.ctx.db.sellerOrders.find().lean().exec();
    for (const order of orders) {
      const own = sellerOrders.filter(({ orderId }) => orderId === order._id);
      expect(own.reduce((sum, { totals }) => sum + totals.totalMinor, 0)).toBe(order.totals.totalMinor);
      expect(deriveOrderStatus(own.map(({ status }) => status))).toBe(order.status);
    }
  });

  it('are in the ledger, which adds up to zero, with payouts for every closed month', async () => {
    const { ledgerEntries, payments, payoutStatements } = rig.ctx.db;
    const entries = await ledgerEntries.find().lean().exec();
    const sellerOrders = await rig.ctx.db.sellerOrders.find().lean().exec();
    const taken = await payments
      .find({ capturedMinor: { $gt: 0 } })
      .lean()
      .exec();
    const sum = (found: readonly { amountMinor: number }[]) =>
      found.reduce((total, { amountMinor }) => total + amountMinor, 0);
    expect(sum(entries)).toBe(0);
    const held = entries.filter(({ account }) => account.startsWith('clearing:'));
    expect(sum(held)).toBe(
      taken.reduce((total, { capturedMinor, refundedMinor }) => total + capturedMinor - refundedMinor, 0),
    );
    const earning = new Set(taken.map(({ orderId }) => orderId));
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
    for (const sellerId of new Set(sellerOrders.map((sellerOrder) => sellerOrder.sellerId))) {
      const own = sellerOrders.filter(
        (sellerOrder) => sellerOrder.sellerId === sellerId && earning.has(sellerOrder.orderId),
      );
      const net = own.reduce(
        (total, { totals, commissionMinor, refundedMinor, commissionRefundedMinor }) =>
          total + totals.totalMinor - commissionMinor - refundedMinor + commissionRefundedMinor,
        0,
      );
      const statements = await payoutStatements.find({ sellerId }).sort({ number: 1 }).lean().exec();
      const paid = statements.reduce((total, { paidMinor }) => total + paidMinor, 0);
      const account = entries.filter((entry) => entry.account === `seller:${sellerId}`);
      expect(0 - sum(account)).toBe(net - paid);
      const open = account.filter(({ statementId }) => statementId === null);
      expect(open.every(({ at }) => at >= month)).toBe(true);
      expect(statements.map(({ number }) => number)).toEqual(statements.map((_, at) => at + 1));
    }
    expect(await payoutStatements.countDocuments({ paidMinor: { $gt: 0 } })).toBeGreaterThan(40);
  });

  it('are readable by their customers in every field', async () => {
    const [order] = demoMarket(now).orders;
    const answer = await rig.run(
      viewerOf('customer', { userId: order?.customerId ?? '' }),
      `query ($id: ID!) { order(id: $id) {
        number status customer { id } totals { total { amount } } note paymentDueAt failureReason version kind
        items { id name variantName sku image { id } unitPrice { amount } product { id } variant { id } seller { id } }
        sellerOrders { id status shipments { carrier trackingNumber shippedAt deliveredAt } note }
        payments { method status refunds { amount { amount } reason } attempts { number } }
        shippingAddress { recipient line1 city country phone } events { status occurredAt } checkout { status } createdAt updatedAt
      } }`,
      { id: order?.id },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({ order: { number: order?.number, checkout: null, version: 1 } });
  });
});
