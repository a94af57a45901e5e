import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { FULFILLED, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';
import { recoverCancellations } from '../cancellation/recover.ts';
import { recoverRestocks } from '../restocks/restock.service.ts';
import { recoverReturns } from './complete.ts';

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
  async function run(
    viewer: Viewer,
    operation: string,
    variables: object = {},
  ): Promise<Record<string, Record<string, unknown>>> {
    const { data, errors } = await rig.run<Record<string, Record<string, unknown>>>(viewer, operation, {
      ...variables,
    });
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
      const input = {
        sellerOrderId: order.sellerOrder,
        items: [{ orderItemId: order.item, quantity: 2, reason: 'OTHER' }],
        idempotencyKey: 'r1',
      };
      const asked = await run(
        customer,
        `mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { return { id } ${errors} } }`,
        { input },
      );
      const { id } = (asked.requestReturn?.return ?? { id: '' }) as { id: string };
      await run(sellerA, `mutation { approveReturn(id: "${id}", input: {}) { ${errors} } }`);
      const parcel = {
        items: [{ orderItemId: order.item, acceptedQuantity: 1, isRestocked: true }],
        isShippingRefunded: true,
        idempotencyKey: 'r2',
      };
      const received = await run(
        sellerA,
        `mutation ($id: ID!, $input: ReceiveReturnInput!) { receiveReturn(id: $id, input: $input) {
          return { status refund { id } items { orderItem { quantity } } } sellerOrder { id } ${errors}
        } }`,
        { id, input: parcel },
      );
      expect(received.receiveReturn?.return).toMatchObject({ status: 'COMPLETED' });
      await run(customer, `{ return(id: "${id}") { refund { status } sellerOrder { status } } }`);
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
      await run(
        customer,
        `mutation { cancelSellerOrderItems(id: "${other.sellerOrder}", input: { idempotencyKey: "i1", items: [{ orderItemId: "${other.item}", quantity: 1 }] }) { refund { id } ${errors} } }`,
      );
      await run(admin, `mutation { cancelSellerOrder(id: "${rugs?._id}") { refund { id } ${errors} } }`);
      const last = await run(
        customer,
        `mutation { cancelOrder(id: "${other.id}", input: { idempotencyKey: "c1" }) { order { status } ${errors} } }`,
      );
      expect(last.cancelOrder?.order).toEqual({ status: 'CANCELLED' });
    }, 40);
  });

  it.each<[string, Viewer, object]>([
    ['of the customer', customer, {}],
    ['of the customer in an order', customer, { filter: { orderId: 'ord_1' } }],
    ['of the seller', sellerA, {}],
    ['of the seller by status', sellerA, { filter: { statuses: ['REQUESTED', 'APPROVED'] } }],
    ['of the seller by the number of an order', sellerA, { filter: { orderNumber: 'SO-2026-000001' } }],
    ['of all sellers', admin, {}],
    ['of all sellers, oldest first', admin, { sort: 'OLDEST_FIRST' }],
    ['of all sellers by status', admin, { filter: { statuses: ['COMPLETED'] } }],
    ['of one seller', admin, { filter: { sellerId: 'selA', createdAt: { from: '2026-01-01T00:00:00Z' } } }],
    ['of an order', admin, { filter: { orderId: 'ord_1' } }],
    ['of the number of an order', admin, { filter: { orderNumber: 'SO-2026-000001' } }],
  ])('the list of returns %s uses an index that sorts as well', async (_name, viewer, variables) => {
    const list = `query ($filter: ReturnFilter, $sort: ReturnSort! = NEWEST_FIRST) {
      returns(filter: $filter, sort: $sort) { nodes { id } pageInfo { endCursor } }
    }`;
    const plans = await expectIndexed(() => run(viewer, list, variables), 1);
    expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
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
