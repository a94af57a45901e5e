import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { refunding } from '../../../testing/refunding.ts';
import { type Rig, startRig } from '../../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, twoProducts } from '../../../testing/shop.ts';

const LIST = `query ($filter: PaymentFilter, $sort: PaymentSort! = NEWEST_FIRST, $first: Int, $after: String) {
  payments(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount edges { node { id status } } pageInfo { endCursor hasNextPage }
  }
}`;
const OF_USER = `query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) {
  ... on User {
    payments { totalCount edges { node { id } } }
    oldest: payments(filter: { methods: [CARD] }, sort: OLDEST_FIRST, first: 1) { nodes { id } }
  }
} }`;
const DETAILS = `query ($id: ID!) { payment(id: $id) {
  attempts { number status attemptedAt } refunds { amount { amount } status cause reason failure createdAt }
  refundableAmount { amount } reference note order { id }
} }`;

interface Listed {
  payments: {
    totalCount: number;
    edges: { node: { id: string } }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}

describe('lists of payments', () => {
  const [lamp] = twoProducts() as [ShelfItem];
  const customer = aCustomer();
  const stranger = aCustomer();
  const paid: string[] = [];
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;
  let orderId = '';

  beforeAll(async () => {
    rig = await startRig([lamp]);
    shop = refunding(rig);
    for (const input of [
      {},
      { paymentToken: null },
      { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null },
      { paymentToken: 'tok_declined' },
    ]) {
      await rig.add(customer, lamp);
      const { data } = await rig.place(customer, input);
      paid.push(data.placeOrder.payment?.id ?? '');
      orderId = data.placeOrder.order?.id ?? '';
    }
    const other = await shop.paid([lamp], {}, stranger);
    paid.push(other.paymentId);
  });
  afterAll(() => rig.stop());

  async function list(viewer: Viewer, variables: Record<string, unknown> = {}) {
    const { data, errors } = await rig.run<Listed>(viewer, LIST, variables);
    return errors.length > 0
      ? errors.map(({ code }) => code)
      : data.payments.edges.map(({ node }) => paid.indexOf(node.id));
  }

  it('show customers their own and admins all, by status, payer, order, method and time', async () => {
    expect(await list(customer)).toEqual([3, 2, 1, 0]);
    expect(await list(customer, { sort: 'OLDEST_FIRST' })).toEqual([0, 1, 2, 3]);
    expect(await list(stranger)).toEqual([4]);
    expect(await list(admin)).toEqual([4, 3, 2, 1, 0]);
    expect(await list(admin, { filter: { userId: stranger.userId } })).toEqual([4]);
    expect(await list(admin, { filter: { statuses: ['PENDING'] } })).toEqual([2, 1]);
    expect(await list(admin, { filter: { statuses: ['SUCCEEDED', 'FAILED'] } })).toEqual([4, 3, 0]);
    expect(await list(admin, { filter: { methods: ['CASH_ON_DELIVERY'] } })).toEqual([2]);
    expect(await list(admin, { filter: { orderId } })).toEqual([3]);
    expect(await list(customer, { filter: { statuses: ['PENDING'], methods: ['CARD'] } })).toEqual([1]);
    const { createdAt } = await shop.payment(paid[2] ?? '');
    expect(await list(admin, { filter: { createdAt: { from: createdAt.toISOString() } } })).toEqual([
      4, 3, 2,
    ]);
    expect(await list(admin, { filter: { createdAt: { before: createdAt.toISOString() } } })).toEqual([1, 0]);
  });

  it('hide the payments of others, whatever the filter says', async () => {
    const others = { filter: { userId: stranger.userId } };
    expect(await list(customer, others)).toEqual(['FORBIDDEN']);
    expect(await list(customer, { filter: { userId: customer.userId } })).toEqual([3, 2, 1, 0]);
    const { orderId: foreign } = await shop.payment(paid[4] ?? '');
    expect(await list(customer, { filter: { orderId: foreign } })).toEqual([]);
    const staff = viewerOf('staff', { userId: 's', agencyId: 'a', permissions: ['payment.refund'] });
    for (const viewer of [sellerA, staff, serviceViewer('users')]) {
      expect(await list(viewer)).toEqual(['FORBIDDEN']);
    }
  });

  it('have pages, and are available as User.payments', async () => {
    const first = await rig.run<Listed>(customer, LIST, { first: 3 });
    expect(first.data.payments).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const after = first.data.payments.pageInfo.endCursor;
    expect(await list(customer, { first: 3, after })).toEqual([0]);
    const id = customer.userId;
    for (const viewer of [customer, admin]) {
      const { data } = await rig.run(viewer, OF_USER, { id });
      expect(data).toMatchObject({
        _entities: [{ payments: { totalCount: 4 }, oldest: { nodes: [{ id: paid[0] }] } }],
      });
    }
    const foreign = await rig.run(stranger, OF_USER, { id });
    expect([foreign.data, foreign.errors.map(({ code }) => code)]).toEqual([
      { _entities: [{ payments: null, oldest: null }] },
      ['FORBIDDEN', 'FORBIDDEN'],
    ]);
  });

  const filters: [string, Viewer, Record<string, unknown>][] = [
    ['own payments', customer, {}],
    ['own payments by status', customer, { statuses: ['PENDING', 'FAILED'] }],
    ['own payments by time', customer, { createdAt: { from: '2026-01-01T00:00:00Z' } }],
    ['all payments', admin, {}],
    ['all payments by status', admin, { statuses: ['SUCCEEDED', 'PENDING'] }],
    ['all payments by method', admin, { methods: ['CARD', 'INVOICE'] }],
    ['payments of one payer', admin, { userId: customer.userId }],
    ['payments of one order', admin, { orderId: 'ord_1' }],
  ];
  it.each(filters)('list %s by an index that also sorts', async (_what, viewer, filter) => {
    const query = LIST.replace('totalCount ', '');
    const plans = await plansOf(rig.orders, async () => {
      expect((await rig.run(viewer, query, { filter })).errors).toEqual([]);
    });
    expect(plans.length).toBeGreaterThanOrEqual(1);
    expect([scansIn(plans), plans.filter(({ sorted }) => sorted)]).toEqual([[], []]);
  });

  it('show the attempts, the refunds and the refundable amount of a payment', async () => {
    await shop.refund(paid[0] ?? '', { amount: '9.99', reason: ' Too dim ' });
    const seen = await rig.run(customer, DETAILS, { id: paid[0] });
    expect(seen.data).toMatchObject({
      payment: {
        attempts: [{ number: 1, status: 'AUTHORIZED', attemptedAt: expect.any(String) }],
        refunds: [
          {
            amount: { amount: '9.99' },
            status: 'SUCCEEDED',
            cause: 'MANUAL',
            reason: 'Too dim',
            failure: null,
          },
        ],
        refundableAmount: { amount: '10.00' },
        reference: null,
        note: null,
      },
    });
    expect((await rig.run(stranger, DETAILS, { id: paid[0] })).data).toEqual({ payment: null });
  });
});
