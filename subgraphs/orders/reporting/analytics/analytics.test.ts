import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';

const SALES = `query ($r: [_Any!]!, $orderedAt: DateTimeRangeInput!, $interval: AnalyticsInterval!, $currency: CurrencyCode) {
  _entities(representations: $r) { ... on Seller { salesAnalytics(orderedAt: $orderedAt, interval: $interval, currency: $currency) {
    currency currencies revenue { amount } refunds { amount } orderCount unitCount averageOrderValue { amount }
    series { startsAt revenue { amount } refunds { amount } orderCount unitCount }
    topProducts { product { id } unitCount revenue { amount currency } }
  } } }
}`;
const UNITS = `query ($r: [_Any!]!, $orderedAt: DateTimeRangeInput) {
  _entities(representations: $r) { ... on Product { unitsSold(orderedAt: $orderedAt) } }
}`;

interface Sales {
  series: { startsAt: string; revenue: { amount: string }; orderCount: number }[];
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

  async function salesOf(viewer: Viewer, given: { before?: string } & Record<string, unknown> = {}) {
    const { before, ...rest } = given;
    const usual = {
      orderedAt: { from: '2026-03-01T00:00:00Z', before: before ?? '2026-04-01T00:00:00Z' },
      interval: 'MONTH',
      currency: null,
    };
    const { data, errors } = await rig.run<{ _entities: { salesAnalytics: Sales | null }[] | null }>(
      viewer,
      SALES,
      {
        r: [{ __typename: 'Seller', id: 'selA' }],
        ...usual,
        ...rest,
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
      orderCount: 2,
      unitCount: 4,
      averageOrderValue: { amount: '34.99' },
      series: [
        {
          startsAt: '2026-03-01T00:00:00.000Z',
          revenue: { amount: '69.98' },
          refunds: { amount: '9.98' },
          orderCount: 2,
          unitCount: 4,
        },
      ],
      topProducts: [
        { product: { id: lamp.productId }, unitCount: 4, revenue: { amount: '79.96', currency: 'EUR' } },
      ],
    });
    const inDollars = await salesOf(sellerA, { currency: 'USD' });
    expect(inDollars.sales).toMatchObject({ currency: 'USD', revenue: { amount: '39.98' }, orderCount: 1 });
  });

  it('has a bucket for every day, including days without sales', async () => {
    const { sales } = await salesOf(admin, { interval: 'DAY', before: '2026-04-02T00:00:00Z' });
    expect(sales?.series).toHaveLength(32);
    const sold = sales?.series.filter(({ orderCount }) => orderCount > 0);
    expect(sold?.map(({ startsAt, orderCount }) => [startsAt.slice(0, 10), orderCount])).toEqual([
      ['2026-03-01', 2],
      ['2026-04-01', 1],
    ]);
    const weeks = await salesOf(admin, { interval: 'WEEK' });
    // 1 March 2026 is a Sunday: its week started in February.
    expect(
      weeks.sales?.series.map(({ startsAt, orderCount }) => [startsAt.slice(0, 10), orderCount]),
    ).toEqual([
      ['2026-02-23', 2],
      ['2026-03-02', 0],
      ['2026-03-09', 0],
      ['2026-03-16', 0],
      ['2026-03-23', 0],
      ['2026-03-30', 0],
    ]);
  });

  it('is empty and has no currency when nothing was sold', async () => {
    const { sales } = await salesOf(sellerA, {
      orderedAt: { from: '2020-01-01T00:00:00Z', before: '2020-02-01T00:00:00Z' },
    });
    expect(sales).toEqual({
      currency: null,
      currencies: [],
      revenue: null,
      refunds: null,
      averageOrderValue: null,
      orderCount: 0,
      unitCount: 0,
      series: [],
      topProducts: [],
    });
  });

  it('is allowed for the seller and admins, and refuses too many buckets and an open range', async () => {
    expect(await salesOf(sellerB)).toEqual({ sales: null, codes: ['FORBIDDEN'] });
    expect(await salesOf(aCustomer())).toEqual({ sales: null, codes: ['FORBIDDEN'] });
    expect((await salesOf(sellerA, { before: '2026-03-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
    const open = { orderedAt: { from: '2026-03-01T00:00:00Z' } };
    expect((await salesOf(sellerA, open)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await salesOf(sellerA, { interval: 'DAY', before: '2028-03-01T00:00:00Z' })).codes).toEqual([
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
      const { data } = await rig.run(sellerA, UNITS, { r, orderedAt: { from: '2026-03-01T00:00:00Z' } });
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
