import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { FULFILLED, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';
import { recoverCancellations } from '../cancellation/recover.ts';
import { recoverRestocks } from '../restocks/restock.service.ts';
import { recoverReturns } from './complete.ts';

const PAGE = '{ edges { node { id } } pageInfo { endCursor } }';

describe('database access of cancellations and returns', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const customer = aCustomer();
  let rig: Rig;
  let order: { id: string; sellerOrder: string; item: string };

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
    order = await placed();
    for (const status of FULFILLED) await moveSellerOrder(rig, sellerA, order.sellerOrder, status);
  });
  afterAll(() => rig.stop());

  async function placed() {
    await rig.add(customer, lamp, 3);
    await rig.add(customer, rug);
    const { data } = await rig.place(customer);
    const id = data.placeOrder.order?.id ?? '';
    const sellerOrder = await rig.ctx.db.sellerOrders
      .findOne({ orderId: id, sellerId: 'selA' })
      .lean()
      .exec();
    return { id, sellerOrder: sellerOrder?._id ?? '', item: sellerOrder?.items[0]?.id ?? '' };
  }

  /** Runs an operation that must neither fail nor be refused. */
  async function run(viewer: Viewer, operation: string): Promise<Record<string, Record<string, unknown>>> {
    const { data, errors } = await rig.run<Record<string, Record<string, unknown>>>(viewer, operation);
    expect({ errors, refused: JSON.stringify(data).includes('"code"') }).toEqual({
      errors: [],
      refused: false,
    });
    return data;
  }

  async function expectIndexed(work: () => Promise<unknown>, least: number) {
    const plans = await plansOf(rig.orders, work);
    expect(scansIn(plans)).toEqual([]);
    expect(plans.length).toBeGreaterThanOrEqual(least);
    return plans;
  }

  const errors = 'userErrors { code message }';

  it('uses indexes for a return, from the request to the refund', async () => {
    await expectIndexed(async () => {
      const input = `sellerOrderId: "${order.sellerOrder}", idempotencyKey: "r1"
        lines: [{ itemId: "${order.item}", quantity: 2, reason: OTHER }]`;
      const asked = await run(
        customer,
        `mutation { requestReturn(input: { ${input} }) { returnRequest { id } ${errors} } }`,
      );
      const { id } = (asked.requestReturn?.returnRequest ?? { id: '' }) as { id: string };
      await run(sellerA, `mutation { approveReturn(id: "${id}") { ${errors} } }`);
      const receipt = `idempotencyKey: "r2", refundShipping: true
        lines: [{ itemId: "${order.item}", quantityAccepted: 1, restock: true }]`;
      const received = await run(
        sellerA,
        `mutation { receiveReturn(id: "${id}", input: { ${receipt} }) { returnRequest { status refund { id } } ${errors} } }`,
      );
      expect(received.receiveReturn?.returnRequest).toMatchObject({ status: 'COMPLETED' });
      await run(customer, `{ returnRequest(id: "${id}") { refund { status } sellerOrder { status } } }`);
      await run(
        customer,
        `{ order(id: "${order.id}") { refunded { amount } returns { id } items { returnableQuantity } } }`,
      );
    }, 30);
  });

  it('uses indexes for the cancellation of units, of a seller order and of an order', async () => {
    const other = await placed();
    const rugs = await rig.ctx.db.sellerOrders.findOne({ orderId: other.id, sellerId: 'selB' }).lean().exec();
    await expectIndexed(async () => {
      const units = `sellerOrderId: "${other.sellerOrder}", idempotencyKey: "i1", lines: [{ itemId: "${other.item}", quantity: 1 }]`;
      await run(customer, `mutation { cancelOrderItems(input: { ${units} }) { refund { id } ${errors} } }`);
      await run(admin, `mutation { cancelSellerOrder(id: "${rugs?._id}") { refund { id } ${errors} } }`);
      const last = await run(
        customer,
        `mutation { cancelOrder(id: "${other.id}") { order { status } ${errors} } }`,
      );
      expect(last.cancelOrder?.order).toEqual({ status: 'CANCELLED' });
    }, 40);
  });

  it.each<[string, Viewer, string]>([
    ['myReturns', customer, `{ myReturns ${PAGE} }`],
    ['sellerReturns', sellerA, `{ sellerReturns ${PAGE} }`],
    ['sellerReturns by status', sellerA, `{ sellerReturns(filter: { status: [REQUESTED] }) ${PAGE} }`],
    ['sellerReturns for admins', admin, `{ sellerReturns ${PAGE} }`],
    [
      'sellerReturns for admins by status',
      admin,
      `{ sellerReturns(filter: { status: [COMPLETED] }) ${PAGE} }`,
    ],
  ])('%s uses an index', async (_name, viewer, query) => {
    await expectIndexed(() => run(viewer, query), 1);
  });

  it('sweeps use an index and examine nothing when nothing is due', async () => {
    const plans = await expectIndexed(async () => {
      await recoverCancellations(rig.ctx);
      await recoverRestocks(rig.ctx);
      await recoverReturns(rig.ctx);
    }, 3);
    const due = plans.filter(({ command }) => command.filter?.dueAt);
    expect(due.map(({ collection, plan, examined }) => [collection, plan, examined])).toEqual([
      ['cancellations', 'IXSCAN { dueAt: 1 }', 0],
      ['restocks', 'IXSCAN { dueAt: 1 }', 0],
      ['returns', 'IXSCAN { dueAt: 1 }', 0],
    ]);
  });
});
