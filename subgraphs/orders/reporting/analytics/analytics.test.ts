import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';

const SALES = `query ($r: [_Any!]!, $from: DateTime!, $to: DateTime!, $interval: AnalyticsInterval!, $currency: CurrencyCode) {
  _entities(representations: $r) { ... on Seller { salesAnalytics(from: $from, to: $to, interval: $interval, currency: $currency) {
    currency currencies revenue { amount } refunds { amount } orders units averageOrderValue { amount }
    series { start revenue { amount } refunds { amount } orders units }
    topProducts { product { id } units revenue { amount currency } }
  } } }
}`;
const UNITS = `query ($r: [_Any!]!, $from: DateTime, $to: DateTime) {
  _entities(representations: $r) { ... on Product { unitsSold(from: $from, to: $to) } }
}`;

interface Sales {
  series: { start: string; revenue: { amount: string }; orders: number }[];
}

describe('sales analytics', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let model: SellerOrderDocument;
  let made = 0;

  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    await rig.place(customer);
    const [sellerOrder] = await rig.ctx.db.sellerOrders.find().lean().exec();
    if (!sellerOrder) throw new Error('nothing was placed');
    model = sellerOrder;
    await rig.ctx.db.sellerOrders.deleteMany({});
    await store('2026-03-01T00:00:00.000Z', {});
    await store('2026-03-01T23:59:59.999Z', { refundedMinor: 998 });
    await store('2026-03-04T12:00:00.000Z', { currency: 'USD' });
    await store('2026-03-05T12:00:00.000Z', { status: 'CANCELLED', refundedMinor: model.totals.totalMinor });
    await store('2026-03-06T12:00:00.000Z', { status: 'PENDING' });
    await store('2026-03-07T12:00:00.000Z', { sellerId: 'selB' });
    await store('2026-04-01T00:00:00.000Z', { status: 'DELIVERED' });
  });
  afterAll(() => rig.stop());

  async function store(at: string, rest: Partial<SellerOrderDocument>): Promise<void> {
    made += 1;
    const document = {
      ...model,
      ...rest,
      _id: `part${made}`,
      orderId: `order${made}`,
      createdAt: new Date(at),
    };
    await rig.ctx.db.sellerOrders.insertMany([document], { timestamps: false });
  }

  async function salesOf(viewer: Viewer, given: object = {}) {
    const usual = {
      from: '2026-03-01T00:00:00Z',
      to: '2026-04-01T00:00:00Z',
      interval: 'MONTH',
      currency: null,
    };
    const { data, errors } = await rig.run<{ _entities: { salesAnalytics: Sales | null }[] | null }>(
      viewer,
      SALES,
      {
        r: [{ __typename: 'Seller', id: 'selA' }],
        ...usual,
        ...given,
      },
    );
    return { sales: data?._entities?.[0]?.salesAnalytics ?? null, codes: errors.map(({ code }) => code) };
  }

  it('sums the orders of the period, less refunds, in the most frequent currency', async () => {
    const { sales } = await salesOf(sellerA);
    expect(sales).toEqual({
      currency: 'EUR',
      currencies: ['EUR', 'USD'],
      revenue: { amount: '69.98' },
      refunds: { amount: '9.98' },
      orders: 2,
      units: 4,
      averageOrderValue: { amount: '34.99' },
      series: [
        {
          start: '2026-03-01T00:00:00.000Z',
          revenue: { amount: '69.98' },
          refunds: { amount: '9.98' },
          orders: 2,
          units: 4,
        },
      ],
      topProducts: [
        { product: { id: lamp.productId }, units: 4, revenue: { amount: '79.96', currency: 'EUR' } },
      ],
    });
    const inDollars = await salesOf(sellerA, { currency: 'USD' });
    expect(inDollars.sales).toMatchObject({ currency: 'USD', revenue: { amount: '39.98' }, orders: 1 });
  });

  it('has a bucket for every day, including days without sales', async () => {
    const { sales } = await salesOf(admin, { interval: 'DAY', to: '2026-04-02T00:00:00Z' });
    expect(sales?.series).toHaveLength(32);
    const sold = sales?.series.filter(({ orders }) => orders > 0);
    expect(sold?.map(({ start, orders }) => [start.slice(0, 10), orders])).toEqual([
      ['2026-03-01', 2],
      ['2026-04-01', 1],
    ]);
    const weeks = await salesOf(admin, { interval: 'WEEK' });
    // 1 March 2026 is a Sunday: its week started in February.
    expect(weeks.sales?.series.map(({ start, orders }) => [start.slice(0, 10), orders])).toEqual([
      ['2026-02-23', 2],
      ['2026-03-02', 0],
      ['2026-03-09', 0],
      ['2026-03-16', 0],
      ['2026-03-23', 0],
      ['2026-03-30', 0],
    ]);
  });

  it('is empty and has no currency when nothing was sold', async () => {
    const { sales } = await salesOf(sellerA, { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' });
    expect(sales).toEqual({
      currency: null,
      currencies: [],
      revenue: null,
      refunds: null,
      averageOrderValue: null,
      orders: 0,
      units: 0,
      series: [],
      topProducts: [],
    });
  });

  it('is allowed for the seller and admins, and refuses too many buckets', async () => {
    expect(await salesOf(sellerB)).toEqual({ sales: null, codes: ['FORBIDDEN'] });
    expect(await salesOf(aCustomer())).toEqual({ sales: null, codes: ['FORBIDDEN'] });
    expect((await salesOf(sellerA, { to: '2026-03-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await salesOf(sellerA, { interval: 'DAY', to: '2028-03-01T00:00:00Z' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('counts the units of products for their seller, in one read by an index', async () => {
    const r = [lamp, rug].map(({ productId }) => ({
      __typename: 'Product',
      id: productId,
      seller: { id: 'selA' },
    }));
    const plans = await plansOf(rig.orders, async () => {
      const { data } = await rig.run(sellerA, UNITS, { r, from: '2026-03-01T00:00:00Z' });
      expect(data).toEqual({ _entities: [{ unitsSold: 8 }, { unitsSold: 0 }] });
    });
    expect(plans).toHaveLength(1);
    expect(scansIn(plans)).toEqual([]);
    const { errors } = await rig.run(sellerB, UNITS, { r });
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });

  it('shows no seller the units of another, even for a forged seller of the product', async () => {
    const soldBy = (id: string) => ({ r: [{ __typename: 'Product', id: lamp.productId, seller: { id } }] });
    // The same lamp is in orders of both sellers.
    expect((await rig.run(sellerB, UNITS, soldBy('selB'))).data).toEqual({ _entities: [{ unitsSold: 2 }] });
    expect((await rig.run(sellerA, UNITS, soldBy('selA'))).data).toEqual({ _entities: [{ unitsSold: 8 }] });
    expect((await rig.run(admin, UNITS, soldBy('selA'))).data).toEqual({ _entities: [{ unitsSold: 10 }] });
  });

  it('reads the seller orders of a seller by an index', async () => {
    const plans = await plansOf(rig.orders, () => salesOf(sellerA));
    expect(plans).toHaveLength(2);
    expect(scansIn(plans)).toEqual([]);
  });
});
