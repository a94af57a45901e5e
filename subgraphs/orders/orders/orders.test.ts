import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { type Rig, startRig } from '../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../testing/shop.ts';

interface Page {
  edges: { cursor: string; node: { id: string; number: string; status: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const PAGE = 'edges { cursor node { id number status } } pageInfo { hasNextPage endCursor } totalCount';
const MINE = `query ($filter: OrderFilter, $sort: OrderSort! = NEWEST_FIRST, $first: Int, $after: String) {
  orders(filter: $filter, sort: $sort, first: $first, after: $after) { ${PAGE} }
}`;
const ALL = `query ($filter: OrderFilter, $first: Int) { orders(filter: $filter, first: $first) { ${PAGE} } }`;
const ORDER = `query ($id: ID!, $number: String!) {
  order(id: $id) { id customer { id } payments { id } checkout { status } items { name unitPrice { amount } lineTotal { amount } } }
  orderByNumber(number: $number) { id }
}`;
const OF_USER = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on User { id orders(filter: { kinds: [RETAIL] }, sort: OLDEST_FIRST) { totalCount } } ... on Order { id number }
} }`;

const PART_FIELDS = [
  'id',
  'orderNumber',
  'order { id number }',
  'seller { id }',
  'status',
  'items { id name sku quantity lineTotal { amount currency } returnableQuantity cancelledQuantity }',
  'totals { subtotal { amount } total { amount currency } }',
  'shippingAddress { city }',
  'shipments { id carrier trackingNumber shippedAt deliveredAt sellerOrder { id } }',
  'note',
  'version',
  'createdAt',
  'updatedAt',
  'commission { amount currency }',
  'earnings { amount currency }',
  'refunded { amount currency }',
  'returns { id }',
];

describe('orders', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const amina = aCustomer();
  const bilal = aCustomer();
  const placed: { id: string; number: string }[] = [];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
    for (const [viewer, item] of [
      [amina, lamp],
      [amina, rug],
      [amina, lamp],
      [bilal, lamp],
    ] as const) {
      await rig.add(viewer, item);
      const { data } = await rig.place(viewer);
      placed.push({ id: data.placeOrder.order?.id ?? '', number: data.placeOrder.order?.number ?? '' });
    }
    await rig.add(amina, rug);
    await rig.place(amina, { paymentToken: 'tok_declined' });
    await rig.run(amina, 'mutation { clearCart { userErrors { code } } }');
  });
  afterAll(() => rig.stop());

  const [first, second, third] = [0, 1, 2];
  const mine = async (variables: Record<string, unknown> = {}) =>
    (await rig.run<{ orders: Page }>(amina, MINE, variables)).data.orders;

  it('are listed for their customer, newest first, in pages with a total count', async () => {
    const page = await mine({ first: 3 });
    expect(page.totalCount).toBe(4);
    expect(page.edges.map(({ node }) => node.status)).toEqual(['FAILED', 'CONFIRMED', 'CONFIRMED']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    const rest = await mine({ first: 3, after: page.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([placed[first]?.id]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const oldest = await mine({ sort: 'OLDEST_FIRST', first: 2 });
    expect(oldest.edges.map(({ node }) => node.id)).toEqual([placed[first]?.id, placed[second]?.id]);
  });

  it('are filtered by status, payment, number and time', async () => {
    expect((await mine({ filter: { statuses: ['FAILED'] } })).totalCount).toBe(1);
    expect((await mine({ filter: { statuses: ['FAILED', 'CONFIRMED'] } })).totalCount).toBe(4);
    expect((await mine({ filter: { statuses: ['SHIPPED'] } })).totalCount).toBe(0);
    expect((await mine({ filter: { paymentStatuses: ['FAILED'] } })).totalCount).toBe(1);
    expect((await mine({ filter: { paymentStatuses: ['SUCCEEDED', 'REFUNDED'] } })).totalCount).toBe(3);
    expect((await mine({ filter: { kinds: ['AGENCY'] } })).totalCount).toBe(0);
    const one = await mine({ filter: { number: placed[third]?.number } });
    expect(one.edges.map(({ node }) => node.id)).toEqual([placed[third]?.id]);
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect((await mine({ filter: { statuses: [] } })).totalCount).toBe(0);
    expect((await mine({ filter: { kinds: ['RETAIL', 'AGENCY'] } })).totalCount).toBe(4);
    expect((await mine({ filter: { createdAt: { from: soon } } })).totalCount).toBe(0);
    expect((await mine({ filter: { createdAt: { before: soon } } })).totalCount).toBe(4);
    const unknown = await rig.run(amina, MINE, { filter: { statuses: ['LOST'] } });
    expect(unknown.errors).toHaveLength(1);
    const tooMany = await rig.run(amina, MINE, { first: 101 });
    expect(tooMany.errors[0]?.code).toBe('BAD_USER_INPUT');
  });

  it('of other customers are neither listed nor found', async () => {
    const foreign = await rig.run(amina, MINE, { filter: { customerId: bilal.userId } });
    expect(foreign.errors[0]?.code).toBe('FORBIDDEN');
    const bySeller = await rig.run(amina, MINE, { filter: { sellerId: 'selA' } });
    expect(bySeller.errors[0]?.code).toBe('FORBIDDEN');
    for (const filter of [{ agencyId: 'agy_1' }, { isHidden: true }])
      expect((await rig.run(amina, MINE, { filter })).errors[0]?.code).toBe('FORBIDDEN');
    const callers = [anonymous, sellerA, serviceViewer('users'), viewerOf('staff', { userId: 'nobody' })];
    const all = await Promise.all(callers.map((viewer) => rig.run(viewer, ALL)));
    expect(all.map(({ errors }) => errors[0]?.code)).toEqual([
      ...['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ]);
  });

  it('are all listed for an admin, also by customer and by seller', async () => {
    const count = async (filter: Record<string, unknown>) =>
      (await rig.run<{ orders: Page }>(admin, ALL, { filter, first: 1 })).data.orders.totalCount;
    expect(await count({})).toBe(5);
    expect(await count({ customerId: bilal.userId })).toBe(1);
    expect(await count({ sellerId: 'selB' })).toBe(2);
    expect(await count({ sellerId: 'selB', statuses: ['CONFIRMED'] })).toBe(1);
  });

  it('are visible to their customer, admins and services only', async () => {
    const see = async (viewer: Viewer) => {
      const variables = { id: placed[first]?.id, number: placed[first]?.number };
      const { data } = await rig.run<{ order: { id: string } | null; orderByNumber: { id: string } | null }>(
        viewer,
        ORDER,
        variables,
      );
      return [data.order?.id ?? null, data.orderByNumber?.id ?? null];
    };
    const id = placed[first]?.id;
    for (const viewer of [amina, admin, serviceViewer('notifications')])
      expect(await see(viewer)).toEqual([id, id]);
    for (const viewer of [bilal, sellerA, viewerOf('staff', { userId: amina.userId })]) {
      expect(await see(viewer)).toEqual([null, null]);
    }
    const hidden = await rig.run(anonymous, ORDER, { id, number: 'x' });
    expect(hidden.errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    const { data } = await rig.run(amina, ORDER, { id, number: 'SO-0' });
    expect(data).toEqual({
      order: {
        id,
        customer: { id: amina.userId },
        payments: [{ id: expect.stringMatching(/^pay_/) }],
        checkout: { status: 'COMPLETED' },
        items: [{ name: 'Lamp', unitPrice: { amount: '19.99' }, lineTotal: { amount: '19.99' } }],
      },
      orderByNumber: null,
    });
  });

  it('resolve references, and User.orders for that user and admins', async () => {
    const representations = [
      { __typename: 'User', id: amina.userId },
      { __typename: 'Order', id: placed[first]?.id },
    ];
    const read = (viewer: Viewer) => rig.run<{ _entities: unknown[] }>(viewer, OF_USER, { representations });
    const order = { id: placed[first]?.id, number: placed[first]?.number };
    const user = { id: amina.userId, orders: { totalCount: 4 } };
    expect((await read(amina)).data._entities).toEqual([user, order]);
    expect((await read(admin)).data._entities).toEqual([user, order]);
    const foreign = await read(bilal);
    expect(foreign.data._entities).toEqual([{ id: amina.userId, orders: null }, null]);
    expect(foreign.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });

  it('read the selected fields of their seller orders, whatever else is selected', async () => {
    const fields = PART_FIELDS.map((field) => field.split(' ')[0] ?? '');
    const sellerOrders = [
      `all: sellerOrders { ${PART_FIELDS.join(' ')} }`,
      ...PART_FIELDS.map((field, index) => `only${index}: sellerOrders { ${field} }`),
    ];
    const query = `query ($id: ID!) { order(id: $id) { ${sellerOrders.join(' ')} } }`;
    type Part = Record<string, unknown>;
    const { data, errors } = await rig.run<{ order: Record<string, Part[]> }>(admin, query, {
      id: placed[second]?.id,
    });
    expect(errors).toEqual([]);
    const [whole] = data.order.all ?? [];
    expect(whole).toMatchObject({
      id: expect.stringMatching(/^sor_/),
      totals: { total: { currency: 'EUR' } },
    });
    fields.forEach((field, index) => {
      expect(data.order[`only${index}`]).toEqual([{ [field]: whole?.[field] }]);
    });
  });
});
