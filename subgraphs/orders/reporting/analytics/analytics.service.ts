import { defineLoader, type Money } from '@souk/subgraph';
import type { PipelineStage } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type { SellerOrderStatus } from '../../orders/seller-order.model.ts';
import { type AnalyticsInterval, bucketsBetween } from './buckets.ts';

const SOLD: readonly SellerOrderStatus[] = ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED'];
const TOP = 10;

/** Sums of a period; amounts in minor units. */
interface Sums {
  revenue: number;
  refunds: number;
  orderCount: number;
  unitCount: number;
}

export interface TopProduct {
  productId: string;
  unitCount: number;
  revenue: Money;
}

/** The sales of a seller in one currency. */
export interface SellerSales {
  currency: string | null;
  currencies: string[];
  revenue: Money | null;
  refunds: Money | null;
  averageOrderValue: Money | null;
  orderCount: number;
  unitCount: number;
  series: { startsAt: Date; revenue: Money; refunds: Money; orderCount: number; unitCount: number }[];
  topProducts: TopProduct[];
}

export interface AnalyticsPeriod {
  from: Date;
  before: Date;
  interval: AnalyticsInterval;
  currency?: string | null | undefined;
}

const liveUnits = {
  $subtract: ['$$this.quantity', { $add: [orZero('cancelledQuantity'), orZero('returnedQuantity')] }],
};

function orZero(field: string) {
  return { $ifNull: [`$$this.${field}`, 0] };
}

const sums = {
  revenue: { $sum: { $subtract: ['$totals.totalMinor', '$refundedMinor'] } },
  refunds: { $sum: '$refundedMinor' },
  orderCount: { $sum: 1 },
  unitCount: {
    $sum: { $reduce: { input: '$items', initialValue: 0, in: { $add: ['$$value', liveUnits] } } },
  },
};

/** The sales of a seller in a period, by bucket. Raises BAD_USER_INPUT for an empty period or more than 400 buckets. */
export async function salesOf(ctx: Ctx, sellerId: string, period: AnalyticsPeriod): Promise<SellerSales> {
  const starts = bucketsBetween(period.from, period.before, period.interval);
  const sold = {
    sellerId,
    status: { $in: [...SOLD] },
    createdAt: { $gte: period.from, $lt: period.before },
  };
  const present = await ctx.db.sellerOrders.aggregate<{ _id: string }>([
    { $match: sold },
    { $group: { _id: '$currency', orders: { $sum: 1 } } },
    { $sort: { orders: -1, _id: 1 } },
  ]);
  const currencies = present.map(({ _id }) => _id);
  const currency = period.currency ?? currencies[0] ?? null;
  const [found] =
    currency === null ? [] : await ctx.db.sellerOrders.aggregate<Found>(inOne({ ...sold, currency }, period));
  return salesFrom(found ?? { buckets: [], top: [] }, currency, currencies, starts);
}

interface Found {
  buckets: (Sums & { _id: Date })[];
  top: { _id: string; unitCount: number; revenue: number }[];
}

function inOne(match: PipelineStage.Match['$match'], { interval }: AnalyticsPeriod): PipelineStage[] {
  const unit = interval.toLowerCase() as Lowercase<AnalyticsInterval>;
  const bucket = { $dateTrunc: { date: '$createdAt', unit, startOfWeek: 'monday' } };
  const live = { $subtract: ['$items.quantity', { $add: [ofLine('cancelled'), ofLine('returned')] }] };
  return [
    { $match: match },
    {
      $facet: {
        buckets: [{ $group: { _id: bucket, ...sums } }],
        top: [
          { $unwind: '$items' },
          { $set: { live } },
          {
            $group: {
              _id: '$items.productId',
              unitCount: { $sum: '$live' },
              revenue: { $sum: { $multiply: ['$live', '$items.unitPriceMinor'] } },
            },
          },
          { $match: { unitCount: { $gt: 0 } } },
          { $sort: { revenue: -1, _id: 1 } },
          { $limit: TOP },
        ],
      },
    },
  ];
}

function ofLine(fate: 'cancelled' | 'returned') {
  return { $ifNull: [`$items.${fate}Quantity`, 0] };
}

function salesFrom(found: Found, currency: string | null, currencies: string[], starts: Date[]): SellerSales {
  const code = currency ?? '';
  const money = (amountMinor: number): Money => ({ amountMinor, currency: code });
  const total: Sums = { revenue: 0, refunds: 0, orderCount: 0, unitCount: 0 };
  for (const bucket of found.buckets) {
    for (const name of ['revenue', 'refunds', 'orderCount', 'unitCount'] as const)
      total[name] += bucket[name];
  }
  const byStart = new Map(found.buckets.map((bucket) => [bucket._id.getTime(), bucket]));
  const inCurrency = <Value>(value: Value) => (currency === null ? null : value);
  return {
    currency,
    currencies,
    revenue: inCurrency(money(total.revenue)),
    refunds: inCurrency(money(total.refunds)),
    averageOrderValue: inCurrency(money(total.orderCount ? Math.round(total.revenue / total.orderCount) : 0)),
    orderCount: total.orderCount,
    unitCount: total.unitCount,
    series: inCurrency(starts.map((start) => bucketFrom(start, byStart.get(start.getTime()), money))) ?? [],
    topProducts: found.top.map(({ _id, unitCount, revenue }) => ({
      productId: _id,
      unitCount,
      revenue: money(revenue),
    })),
  };
}

function bucketFrom(startsAt: Date, sums: Sums | undefined, money: (amountMinor: number) => Money) {
  const { revenue = 0, refunds = 0, orderCount = 0, unitCount = 0 } = sums ?? {};
  return { startsAt, revenue: money(revenue), refunds: money(refunds), orderCount, unitCount };
}

/** Which units to count: of a product, in a period, of one seller unless it is null. */
export interface UnitsRequest {
  productId: string;
  sellerId: string | null;
  from: number | null;
  before: number | null;
}

/** Units sold of products, by the JSON of a {@link UnitsRequest}; one read for each period and seller. */
export const unitsSold = defineLoader<Ctx, string, number>(async (db, keys) => {
  const asked = keys.map((key) => ({ key, ...(JSON.parse(key) as UnitsRequest) }));
  const counts = new Map<string, number>();
  const groups = Map.groupBy(asked, ({ from, before, sellerId }) => JSON.stringify([from, before, sellerId]));
  for (const group of groups.values()) {
    const { from, before, sellerId } = group[0] ?? { from: null, before: null, sellerId: null };
    const ids = group.map(({ productId }) => productId);
    const placed = {
      ...(from === null ? {} : { $gte: new Date(from) }),
      ...(before === null ? {} : { $lt: new Date(before) }),
    };
    const found = await db.sellerOrders.aggregate<{ _id: string; units: number }>([
      {
        $match: {
          'items.productId': { $in: ids },
          status: { $in: [...SOLD] },
          ...(sellerId === null ? {} : { sellerId }),
          ...(from === null && before === null ? {} : { createdAt: placed }),
        },
      },
      { $unwind: '$items' },
      { $match: { 'items.productId': { $in: ids } } },
      {
        $group: {
          _id: '$items.productId',
          units: {
            $sum: { $subtract: ['$items.quantity', { $add: [ofLine('cancelled'), ofLine('returned')] }] },
          },
        },
      },
    ]);
    const byId = new Map(found.map(({ _id, units }) => [_id, units]));
    for (const { key, productId } of group) counts.set(key, byId.get(productId) ?? 0);
  }
  return counts;
});
