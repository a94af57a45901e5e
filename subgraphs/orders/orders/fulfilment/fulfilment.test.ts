import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer } from '@souk/subgraph';
import { FULFILLED, type Fulfilled, MOVES, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';

const PARTS = `query ($filter: SellerOrderFilter) { sellerOrders(filter: $filter) {
  totalCount edges { node { id status seller { id } order { id } items { seller { id } } totals { total { amount } } } }
} }`;
const PART = 'query ($id: ID!) { sellerOrder(id: $id) { id orderNumber shippingAddress { recipient } } }';

interface Parts {
  sellerOrders: {
    totalCount: number;
    edges: {
      node: { id: string; seller: { id: string }; order: null; items: { seller: { id: string } }[] };
    }[];
  };
}

describe('fulfilment', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
  });
  afterAll(() => rig.stop());

  async function order(input: Record<string, unknown> = {}) {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    await rig.add(customer, rug);
    const { data } = await rig.place(customer, input);
    const id = data.placeOrder.order?.id ?? '';
    const sellerOrders = await rig.ctx.db.sellerOrders.find({ orderId: id }).lean().exec();
    const idOf = (sellerId: string) =>
      sellerOrders.find((sellerOrder) => sellerOrder.sellerId === sellerId)?._id ?? '';
    return { customer, id, a: idOf('selA'), b: idOf('selB') };
  }

  async function move(viewer: Viewer, id: string, to: Fulfilled, input: Record<string, unknown> = {}) {
    const { sellerOrder, refused } = await moveSellerOrder(rig, viewer, id, to, input);
    return sellerOrder?.status ?? refused.join(', ');
  }

  const statusOf = async (id: string) => (await rig.ctx.db.orders.findById(id).lean().exec())?.status;

  it('moves each seller order through its statuses, derives the status of the order, and emits events', async () => {
    const { customer, id, a, b } = await order();
    expect(await move(sellerA, a, 'PROCESSING')).toBe('PROCESSING');
    expect(await statusOf(id)).toBe('PROCESSING');
    expect(await move(sellerA, a, 'SHIPPED', { note: 'Handle with care' })).toBe('SHIPPED');
    expect(await statusOf(id)).toBe('PARTIALLY_SHIPPED');
    await move(admin, b, 'PROCESSING');
    await move(admin, b, 'SHIPPED');
    expect(await statusOf(id)).toBe('SHIPPED');
    await move(sellerA, a, 'DELIVERED');
    expect(await statusOf(id)).toBe('SHIPPED');
    await move(sellerB, b, 'DELIVERED');
    expect(await statusOf(id)).toBe('DELIVERED');
    const events = await rig.eventsOf('order.processing', 'order.shipped', 'order.delivered');
    const own = events.filter(({ aggregateId }) => aggregateId === id);
    expect(own.map(({ type, payload }) => `${type} ${payload.sellerId} ${payload.status}`)).toEqual([
      'order.processing selA PROCESSING',
      'order.shipped selA PARTIALLY_SHIPPED',
      'order.processing selB PARTIALLY_SHIPPED',
      'order.shipped selB SHIPPED',
      'order.delivered selA SHIPPED',
      'order.delivered selB DELIVERED',
    ]);
    expect(own[1]?.payload).toMatchObject({
      carrier: 'Atlas Parcel',
      trackingNumber: 'AP1',
      total: { amountMinor: 1_999, currency: 'EUR' },
      lines: [{ sellerId: 'selA', name: 'Lamp' }],
    });
    const seen = await rig.run<{ order: { events: { status: string; seller: { id: string } | null }[] } }>(
      customer,
      'query ($id: ID!) { order(id: $id) { events { status seller { id } carrier message } } }',
      { id },
    );
    expect(seen.data.order.events).toHaveLength(8);
    expect(seen.data.order.events[3]).toEqual({
      status: 'SHIPPED',
      seller: { id: 'selA' },
      carrier: 'Atlas Parcel',
      message: 'Handle with care',
    });
  });

  it('answers the whole order to admins, and to sellers their seller order alone', async () => {
    const { id, a, b } = await order();
    const own = await moveSellerOrder(rig, sellerA, a, 'PROCESSING');
    expect(own).toMatchObject({ sellerOrder: { id: a, order: null }, order: null, refused: [] });
    const office = await moveSellerOrder(rig, admin, b, 'PROCESSING');
    expect(office).toMatchObject({
      sellerOrder: { id: b },
      order: { id, status: 'PROCESSING' },
      refused: [],
    });
  });

  it('refuses to skip or reverse a status, and to ship without tracking', async () => {
    const { a, id } = await order();
    expect(await move(sellerA, a, 'SHIPPED')).toBe('INVALID_STATE id');
    expect(await move(sellerA, a, 'DELIVERED')).toBe('INVALID_STATE id');
    await move(sellerA, a, 'PROCESSING');
    const nameless = { carrier: ' ', trackingNumber: 'x'.repeat(121), note: 'x'.repeat(1_001) };
    expect(await move(sellerA, a, 'SHIPPED', nameless)).toBe(
      'INVALID_INPUT carrier, INVALID_INPUT trackingNumber, INVALID_INPUT note',
    );
    expect(await move(sellerA, a, 'PROCESSING', { note: 'x'.repeat(1_001) })).toBe('INVALID_INPUT note');
    expect(await statusOf(id)).toBe('PROCESSING');
    await move(sellerA, a, 'SHIPPED');
    expect(await move(sellerA, a, 'PROCESSING')).toBe('INVALID_STATE id');
    expect(await rig.ctx.db.sellerOrders.findById(a).lean().exec()).toMatchObject({
      status: 'SHIPPED',
      shipments: [{ carrier: 'Atlas Parcel', trackingNumber: 'AP1', deliveredAt: null }],
    });
  });

  it('ships once for each idempotency key, also when a process dies before it answered', async () => {
    const { a, id } = await order();
    await move(sellerA, a, 'PROCESSING');
    const key = { idempotencyKey: `ship-${a}` };
    const first = await moveSellerOrder(rig, sellerA, a, 'SHIPPED', key);
    expect(first.refused).toEqual([]);
    expect(await moveSellerOrder(rig, sellerA, a, 'SHIPPED', key)).toEqual(first);
    expect(await move(sellerA, a, 'SHIPPED', { ...key, carrier: 'Another' })).toBe(
      'IDEMPOTENCY_CONFLICT idempotencyKey',
    );
    await rig.ctx.db.requests.deleteMany({});
    expect(await moveSellerOrder(rig, sellerA, a, 'SHIPPED', key)).toEqual(first);
    expect(await move(sellerA, a, 'SHIPPED')).toBe('INVALID_STATE id');
    const events = (await rig.eventsOf('order.shipped')).filter(({ aggregateId }) => aggregateId === id);
    expect(events).toHaveLength(1);
  });

  it('keeps a seller order as it is when it is started or delivered again', async () => {
    const { a, id } = await order();
    for (const status of FULFILLED) await move(sellerA, a, status);
    const before = await rig.ctx.db.sellerOrders.findById(a).lean().exec();
    expect(before?.shipments).toMatchObject([{ deliveredAt: before?.deliveredAt }]);
    expect(await move(sellerA, a, 'DELIVERED', { note: 'Again' })).toBe('DELIVERED');
    expect(await rig.ctx.db.sellerOrders.findById(a).lean().exec()).toEqual(before);
    const events = (await rig.eventsOf('order.delivered')).filter(({ aggregateId }) => aggregateId === id);
    expect(events).toHaveLength(1);
  });

  it('makes one change of 50 concurrent calls, and concurrent updates of different seller orders', async () => {
    const { a, b, id } = await order();
    const version = async () => (await rig.ctx.db.sellerOrders.findById(a).lean().exec())?.version ?? 0;
    const before = await version();
    const steps = await Promise.all(Array.from({ length: 50 }, () => move(sellerA, a, 'PROCESSING')));
    expect(new Set(steps)).toEqual(new Set(['PROCESSING']));
    expect(await version()).toBe(before + 1);
    await move(sellerB, b, 'PROCESSING');
    expect(await Promise.all([move(sellerA, a, 'SHIPPED'), move(sellerB, b, 'SHIPPED')])).toEqual([
      'SHIPPED',
      'SHIPPED',
    ]);
    expect(await statusOf(id)).toBe('SHIPPED');
    const events = (await rig.eventsOf('order.processing')).filter(({ aggregateId }) => aggregateId === id);
    expect(events).toHaveLength(2);
  });

  it('records cash as received once every seller order is delivered', async () => {
    const { a, b, id } = await order({ paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    const payment = () => rig.ctx.db.payments.findOne({ orderId: id }).lean().exec();
    for (const sellerOrder of [a, b]) {
      expect(await payment()).toMatchObject({ status: 'PENDING', capturedMinor: 0 });
      for (const status of FULFILLED) await move(admin, sellerOrder, status);
    }
    expect(await payment()).toMatchObject({ status: 'SUCCEEDED', capturedMinor: 12_049 });
    const paid = (await rig.eventsOf('payment.succeeded')).filter(({ payload }) => payload.orderId === id);
    expect(paid).toHaveLength(1);
  });

  it('shows sellers their own seller order and nothing else of an order', async () => {
    const { id, a, b, customer } = await order();
    const own = await rig.run<Parts>(sellerA, PARTS);
    expect(new Set(own.data.sellerOrders.edges.map(({ node }) => node.seller.id))).toEqual(new Set(['selA']));
    expect(
      own.data.sellerOrders.edges
        .flatMap(({ node }) => node.items)
        .every(({ seller }) => seller.id === 'selA'),
    ).toBe(true);
    expect(own.data.sellerOrders.edges.every(({ node }) => node.order === null)).toBe(true);
    const see = async (viewer: Viewer, sellerOrder: string) =>
      (await rig.run<{ sellerOrder: { id: string } | null }>(viewer, PART, { id: sellerOrder })).data
        .sellerOrder?.id ?? null;
    expect(await see(sellerA, a)).toBe(a);
    expect(await see(sellerA, b)).toBeNull();
    expect(await see(customer, a)).toBe(a);
    expect(await see(aCustomer(), a)).toBeNull();
    expect(await see(admin, b)).toBe(b);
    expect(await move(sellerA, b, 'PROCESSING')).toBe('NOT_FOUND id');
    const all = await rig.run<Parts>(admin, PARTS, { filter: { statuses: ['CONFIRMED'] } });
    expect(all.data.sellerOrders.edges.filter(({ node }) => [a, b].includes(node.id))).toHaveLength(2);
    expect(await statusOf(id)).toBe('CONFIRMED');
  });

  it('lists seller orders by number, product, time and text, in both orders', async () => {
    const [first, second] = [await order(), await order()];
    const numberOf = async (id: string) => (await rig.ctx.db.orders.findById(id).lean().exec())?.number ?? '';
    const number = await numberOf(first.id);
    const list = async (viewer: Viewer, filter: object, sort = 'NEWEST_FIRST') => {
      const { data, errors } = await rig.run<{ sellerOrders: { nodes: { id: string }[] } }>(
        viewer,
        `query ($filter: SellerOrderFilter, $sort: SellerOrderSort!) {
          sellerOrders(filter: $filter, sort: $sort, first: 100) { nodes { id } }
        }`,
        { filter, sort },
      );
      return errors[0]?.code ?? data.sellerOrders.nodes.map(({ id }) => id);
    };
    expect(await list(sellerA, { orderNumber: number })).toEqual([first.a]);
    expect(new Set(await list(admin, { orderNumber: number }))).toEqual(new Set([first.a, first.b]));
    const ofLamps = await list(sellerA, { productId: lamp.productId });
    expect(ofLamps.slice(0, 2)).toEqual([second.a, first.a]);
    const oldest = await list(sellerA, { productId: lamp.productId }, 'OLDEST_FIRST');
    expect(oldest).toEqual([...ofLamps].reverse());
    expect(await list(sellerA, { productId: rug.productId })).toEqual([]);
    expect(await list(sellerB, { search: `rug ${number}` })).toEqual([first.b]);
    expect(await list(sellerA, { search: `rug ${number}` })).toEqual([]);
    expect(await list(sellerA, { search: 'la' })).toEqual(ofLamps);
    expect(await list(sellerA, { search: 'x'.repeat(101) })).toBe('BAD_USER_INPUT');
    const { createdAt } = (await rig.ctx.db.sellerOrders.findById(second.a).lean().exec()) ?? {};
    expect(await list(sellerA, { createdAt: { from: createdAt?.toISOString() } })).toEqual([second.a]);
    expect(await list(sellerA, { createdAt: { from: createdAt, before: createdAt } })).toBe('BAD_USER_INPUT');
  });

  it('leads from an item to its seller order', async () => {
    const { customer, id, a, b } = await order();
    const query = 'query ($id: ID!) { order(id: $id) { items { seller { id } sellerOrder { id status } } } }';
    const { data } = await rig.run<{
      order: { items: { seller: { id: string }; sellerOrder: { id: string } | null }[] };
    }>(customer, query, { id });
    const led = data.order.items.map(({ seller, sellerOrder }) => [seller.id, sellerOrder?.id]);
    expect(Object.fromEntries(led)).toEqual({ selA: a, selB: b });
  });

  it('hides orders from their sellers until they are confirmed', async () => {
    const waiting = await order({ paymentToken: null });
    const failed = await order({ paymentToken: 'tok_declined' });
    const own = await rig.run<Parts>(sellerA, PARTS, { filter: { statuses: ['PENDING', 'FAILED'] } });
    expect(own.data.sellerOrders.totalCount).toBe(0);
    for (const { a } of [waiting, failed]) {
      expect((await rig.run(sellerA, PART, { id: a })).data).toEqual({ sellerOrder: null });
      expect(await move(sellerA, a, 'PROCESSING')).toBe('NOT_FOUND id');
      expect(await move(admin, a, 'PROCESSING')).toBe('INVALID_STATE id');
    }
  });

  it('requires a seller or an admin, and that seller for Seller.orders', async () => {
    const callers = [anonymous, aCustomer(), serviceViewer('media')];
    const input = { carrier: 'A', trackingNumber: '1', idempotencyKey: 'k' };
    for (const operation of [PARTS, ...Object.values(MOVES)]) {
      const variables = { id: 'x', ...(operation === MOVES.SHIPPED ? { input } : {}) };
      const answers = await Promise.all(callers.map((viewer) => rig.run(viewer, operation, variables)));
      expect(answers.map(({ errors }) => errors[0]?.code)).toEqual([
        'UNAUTHENTICATED',
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
    }
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Seller { id orders(filter: { statuses: [CONFIRMED, PROCESSING, SHIPPED, DELIVERED] }, sort: OLDEST_FIRST) { totalCount } }
    } }`;
    const representations = [{ __typename: 'Seller', id: 'selA' }];
    const read = (viewer: Viewer) =>
      rig.run<{ _entities: { orders: { totalCount: number } | null }[] }>(viewer, query, { representations });
    const visible = (await rig.run<Parts>(sellerA, PARTS)).data.sellerOrders.totalCount;
    expect((await read(sellerA)).data._entities[0]?.orders?.totalCount).toBe(visible);
    expect((await read(sellerB)).data._entities[0]?.orders).toBeNull();
    expect((await read(anonymous)).errors[0]?.code).toBe('FORBIDDEN');
  });
});
