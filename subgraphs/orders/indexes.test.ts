import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, viewerOf } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { checkout } from './buying/checkout/checkout.saga.ts';
import { FULFILLED, moveSellerOrder } from './testing/fulfil.ts';
import { type Rig, startRig } from './testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from './testing/shop.ts';

const REST = '{ edges { node { id } } totalCount pageInfo { endCursor } }';
// Counting a whole collection has to read all of its index, so only filtered lists are counted here.
const PAGE = '{ edges { node { id } } pageInfo { endCursor } }';

describe('the queries of orders', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const customer = aCustomer();
  let rig: Rig;
  let order: { id: string; number: string };

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
    await rig.add(customer, lamp);
    await rig.add(customer, rug);
    order = await placed();
  });
  afterAll(() => rig.stop());

  async function placed(input: Record<string, unknown> = {}) {
    const { data } = await rig.place(customer, input);
    const made = data.placeOrder.order;
    if (!made) throw new Error(JSON.stringify(data.placeOrder));
    return made;
  }

  async function expectIndexed(work: () => Promise<unknown>, least: number) {
    const plans = await plansOf(rig.orders, work);
    expect(scansIn(plans)).toEqual([]);
    expect(plans.length).toBeGreaterThanOrEqual(least);
    return plans;
  }

  const lists: [string, Parameters<Rig['run']>[0], string][] = [
    ['orders of their customer', customer, `{ orders ${REST} }`],
    ['orders of their customer, oldest first', customer, `{ orders(sort: OLDEST_FIRST, last: 5) ${REST} }`],
    [
      'orders of their customer by status',
      customer,
      `{ orders(filter: { statuses: [PENDING, CONFIRMED] }) ${REST} }`,
    ],
    [
      'orders of their customer by time',
      customer,
      `{ orders(filter: { createdAt: { from: "2026-01-01T00:00:00Z" } }) ${REST} }`,
    ],
    ['orders', admin, `{ orders ${PAGE} }`],
    ['orders by status', admin, `{ orders(filter: { statuses: [CONFIRMED, FAILED] }) ${REST} }`],
    ['orders by kind', admin, `{ orders(filter: { kinds: [RETAIL, AGENCY] }) ${REST} }`],
    [
      'orders by kind, oldest first',
      admin,
      `{ orders(filter: { kinds: [AGENCY] }, sort: OLDEST_FIRST) ${REST} }`,
    ],
    ['orders by payment', admin, `{ orders(filter: { paymentStatuses: [PENDING, SUCCEEDED] }) ${REST} }`],
    ['orders by seller', admin, `{ orders(filter: { sellerId: "selA" }) ${REST} }`],
    ['orders by customer', admin, `{ orders(filter: { customerId: "${customer.userId}" }) ${REST} }`],
    ['orders by number', admin, `{ orders(filter: { number: "SO-2026-000001" }) ${REST} }`],
    ['sellerOrders', sellerA, `{ sellerOrders ${REST} }`],
    ['sellerOrders by state', sellerA, `{ sellerOrders(filter: { statuses: [CONFIRMED] }) ${REST} }`],
    ['sellerOrders, oldest first', sellerA, `{ sellerOrders(sort: OLDEST_FIRST, first: 5) ${REST} }`],
    [
      'sellerOrders by number',
      sellerA,
      `{ sellerOrders(filter: { orderNumber: "SO-2026-000001" }) ${REST} }`,
    ],
    ['sellerOrders by product', sellerA, `{ sellerOrders(filter: { productId: "p1" }) ${REST} }`],
    [
      'sellerOrders by time',
      sellerA,
      `{ sellerOrders(filter: { createdAt: { from: "2026-01-01T00:00:00Z" } }) ${REST} }`,
    ],
    [
      'all sellerOrders by number',
      admin,
      `{ sellerOrders(filter: { orderNumber: "SO-2026-000001" }) ${REST} }`,
    ],
    ['all sellerOrders by product', admin, `{ sellerOrders(filter: { productId: "p1" }) ${REST} }`],
    ['sellerOrders of all sellers', admin, `{ sellerOrders ${PAGE} }`],
    [
      'sellerOrders of all sellers by state',
      admin,
      `{ sellerOrders(filter: { statuses: [CONFIRMED] }) ${REST} }`,
    ],
    ['checkouts', admin, `{ checkouts ${PAGE} }`],
    ['checkouts, oldest first', admin, `{ checkouts(sort: OLDEST_FIRST) ${PAGE} }`],
    ['checkouts by status', admin, `{ checkouts(filter: { statuses: [COMPLETED, FAILED] }) ${REST} }`],
    [
      'checkouts by what they wait for',
      admin,
      `{ checkouts(filter: { statuses: [WAITING_PAYMENT, WAITING_APPROVAL, RUNNING] }) ${REST} }`,
    ],
    [
      'checkouts by time',
      admin,
      `{ checkouts(filter: { createdAt: { from: "2026-01-01T00:00:00Z" } }) ${REST} }`,
    ],
    ['checkouts of an order', admin, `{ checkouts(filter: { orderId: "ord_none" }) ${REST} }`],
  ];
  it.each(lists)('read %s from an index that sorts as well', async (_what, viewer, query) => {
    const plans = await expectIndexed(async () => {
      const { errors } = await rig.run(viewer, query);
      expect(errors).toEqual([]);
    }, 1);
    expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
  });

  it.each([
    ['a seller', sellerA],
    ['admins', admin],
  ])('find sellerOrders by text from an index, for %s', async (who, viewer) => {
    const [one] = await rig.ctx.db.sellerOrders.find({ sellerId: 'selA' }).limit(1).lean().exec();
    if (!one) throw new Error('no seller order');
    const others = Array.from({ length: 100 }, (_, at) => ({
      ...one,
      _id: `sor_${who}${at}`,
      orderId: `ord_${who}${at}`,
      createdAt: new Date(Date.UTC(2020, 0, 1, 0, at)),
    }));
    await rig.ctx.db.sellerOrders.insertMany(others, { timestamps: false });
    const plans = await expectIndexed(async () => {
      const { errors } = await rig.run(viewer, `{ sellerOrders(filter: { search: "nobody" }) ${PAGE} }`);
      expect(errors).toEqual([]);
    }, 1);
    expect(plans.map(({ examined }) => examined)).toEqual([0]);
  });

  it.each([
    [
      'customers',
      viewerOf('customer', { userId: 'aSeeker' }),
      { customerId: 'aSeeker' },
      '{ customerId: 1, words: 1 }',
    ],
    [
      'staff',
      viewerOf('staff', { userId: 'staff', agencyId: 'agy1', permissions: ['order.read'] }),
      { customerId: null, agencyId: 'agy1' },
      '{ agencyId: 1, words: 1 }',
    ],
    ['admins', admin, {}, ' { words: 1 }'],
  ] as const)('find orders by text from an index, for %s', async (who, viewer, owner, keys) => {
    const [one] = await rig.ctx.db.orders.find({ _id: order.id }).lean().exec();
    if (!one) throw new Error('no order');
    const copies = Array.from({ length: 200 }, (_, at) => {
      const own = at % 2 ? { ...owner, words: ['mine'] } : { words: [`${who}sought`] };
      const createdAt = new Date(Date.UTC(2020, 0, 1, 0, at));
      return { ...one, _id: `ord_${who}${at}`, number: `${who}-${at}`, createdAt, ...own };
    });
    await rig.ctx.db.orders.insertMany(copies, { timestamps: false });
    const search = viewer === admin ? 'nobody' : `${who}sought`;
    const plans = await expectIndexed(async () => {
      const query = `query ($search: String) { orders(filter: { search: $search }) ${PAGE} }`;
      expect((await rig.run(viewer, query, { search })).errors).toEqual([]);
    }, 1);
    expect(plans).toMatchObject([{ plan: expect.stringContaining(keys), examined: 0 }]);
  });

  it('read no more than the page, at any depth and among documents of others', async () => {
    const [model] = await rig.ctx.db.orders.find({ _id: order.id }).lean().exec();
    if (!model) throw new Error('no order');
    const many = viewerOf('customer', { userId: 'manyOrders' });
    await rig.ctx.db.orders.insertMany(
      Array.from({ length: 600 }, (_, at) => ({
        ...model,
        _id: `deep${at}`,
        number: `SO-0000-${at}`,
        customerId: at % 2 ? 'manyOrders' : `other${at}`,
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, at)),
      })),
      { timestamps: false },
    );
    const query = `query ($after: String) { orders(first: 100, after: $after) {
      edges { node { id } } pageInfo { endCursor hasNextPage }
    } }`;
    type Page = { orders: { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const first = await rig.run<Page>(many, query);
    const second = await rig.run<Page>(many, query, { after: first.data.orders.pageInfo.endCursor });
    const after = second.data.orders.pageInfo.endCursor;
    const plans = await expectIndexed(async () => {
      const third = await rig.run<Page>(many, query, { after });
      expect(third.data.orders.edges).toHaveLength(100);
      expect(third.data.orders.pageInfo.hasNextPage).toBe(false);
    }, 1);
    expect(plans.reduce((sum, { examined }) => sum + examined, 0)).toBeLessThanOrEqual(102);
  });

  it('find single documents by an index', async () => {
    const notifications = serviceViewer('notifications');
    await expectIndexed(async () => {
      const payment = await rig.ctx.db.payments.findOne({ orderId: order.id }).lean().exec();
      const item = await rig.ctx.db.carts.findById(customer.userId).lean().exec();
      expect(item).not.toBeNull();
      const answers = await Promise.all([
        rig.run(
          customer,
          `{ orderByNumber(number: "${order.number}") { id payments { id } sellerOrders { id } } }`,
        ),
        rig.run(
          customer,
          `{ order(id: "${order.id}") { checkout { status } sellerOrders { seller { id } } } }`,
        ),
        rig.run(
          customer,
          `{ payment(id: "${payment?._id}") { refunds { id } order { id } } cart { itemCount } }`,
        ),
        rig.run(
          notifications,
          `{ _entities(representations: [
            { __typename: "CartItem", id: "itm_none" }, { __typename: "Order", id: "${order.id}" }
            { __typename: "Payment", id: "${payment?._id}" }
          ]) { ... on Order { number } } }`,
        ),
        rig.run(serviceViewer('import'), `{ sellerTotals(sellerIds: ["selA"]) { orders } }`),
      ]);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    }, 9);
  });

  it('use indexes through a whole checkout, its payment, its delivery and its recovery', async () => {
    const plans = await expectIndexed(async () => {
      await rig.add(customer, lamp, 2);
      const waiting = await placed({ paymentToken: null });
      const input = { paymentToken: 'tok_visa', idempotencyKey: 'plan' };
      const pay =
        'mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) { order { status } } }';
      expect((await rig.run(customer, pay, { id: waiting.id, input })).data).toMatchObject({
        payOrder: { order: { status: 'CONFIRMED' } },
      });
      const key = { idempotencyKey: 'same-again' };
      await rig.add(customer, rug);
      await placed(key);
      await placed(key);
      const sellerOrder = await rig.ctx.db.sellerOrders.findOne({ orderId: waiting.id }).lean().exec();
      for (const status of FULFILLED)
        expect(await moveSellerOrder(rig, sellerA, sellerOrder?._id ?? '', status)).toMatchObject({
          refused: [],
        });
      await checkout.recover(rig.ctx);
    }, 60);
    const sweep = plans.filter(({ collection, command }) => collection === 'sagas' && command.filter?.dueAt);
    expect(sweep.map(({ plan, examined }) => [plan, examined])).toEqual([['IXSCAN { dueAt: 1 }', 0]]);
  });
});
