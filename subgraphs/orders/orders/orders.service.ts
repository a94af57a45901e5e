import {
  type Connection,
  defineEntityLoader,
  defineLoader,
  forbidden,
  type PageArgs,
  readPage,
  type Viewer,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { OrderFilter, OrderSort } from '../generated/resolvers.ts';
import type { SagaDocument } from '../saga/saga.model.ts';
import type { OrderDocument } from './order.model.ts';

/** Whether a caller may see an order whole: its customer, admins and services. */
export function canSeeOrder(viewer: Viewer, order: Pick<OrderDocument, 'customerId'>): boolean {
  if (viewer.kind === 'admin' || viewer.kind === 'service') return true;
  return viewer.kind === 'customer' && viewer.userId !== null && viewer.userId === order.customerId;
}

const needs = {
  customer: ['customerId'],
  items: ['items', 'currency'],
  totals: ['totals', 'currency'],
  sellerOrders: [],
  payments: [],
  saga: [],
};
const always = ['customerId'];

const orderLoader = defineEntityLoader<Ctx, OrderDocument>({
  type: 'Order',
  model: (ctx) => ctx.db.orders,
  needs,
  always,
});

/** An order by id, null for whoever may not know of it. */
export async function findVisibleOrder(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<OrderDocument | null> {
  const order = await orderLoader.load(ctx, id, info);
  return order && canSeeOrder(ctx.viewer, order) ? order : null;
}

/** An order by its number, null for whoever may not know of it. */
export async function findOrderByNumber(ctx: Ctx, number: string): Promise<OrderDocument | null> {
  const order = await ctx.db.orders.findOne({ number }).lean<OrderDocument>().exec();
  return order && canSeeOrder(ctx.viewer, order) ? order : null;
}

interface ListArgs extends PageArgs {
  filter?: OrderFilter | null;
  sort?: OrderSort;
}

/** Orders, of one customer when `customerId` is given. Raises FORBIDDEN when the filter names somebody else. */
export async function listOrders(
  ctx: Ctx,
  args: ListArgs,
  info: GraphQLResolveInfo,
  customerId?: string,
): Promise<Connection<OrderDocument>> {
  const given = args.filter ?? {};
  if (customerId !== undefined && given.customerId && given.customerId !== customerId) throw forbidden();
  if (ctx.viewer.kind !== 'admin' && given.sellerId) throw forbidden();
  const owner = customerId ?? given.customerId;
  const filter: QueryFilter<OrderDocument> = {
    ...(owner ? { customerId: owner } : {}),
    ...(given.sellerId ? { 'parts.sellerId': given.sellerId } : {}),
    ...(given.status ? { status: { $in: given.status } } : {}),
    ...(given.kind ? { kind: given.kind } : {}),
    ...(given.number ? { number: given.number } : {}),
    ...between(given.from, given.to),
  };
  return readPage(
    {
      model: ctx.db.orders,
      filter,
      sort: { field: 'createdAt', direction: args.sort === 'OLDEST_FIRST' ? 1 : -1 },
      read: { info, type: 'Order', needs, always },
    },
    args,
  );
}

/** A filter for what was placed at or after `from` and before `to`. */
export function between(from: Date | null | undefined, to: Date | null | undefined) {
  if (!from && !to) return {};
  return { createdAt: { ...(from ? { $gte: from } : {}), ...(to ? { $lt: to } : {}) } };
}

/** The checkouts of orders. */
export const sagaByOrder = defineLoader<Ctx, string, SagaDocument>(async (ctx, orderIds) => {
  const fields = { orderId: 1, state: 1 };
  const found = await ctx.db.sagas
    .find({ orderId: { $in: [...orderIds] } }, fields)
    .lean<SagaDocument[]>()
    .exec();
  return new Map(found.map((saga) => [saga.orderId, saga]));
});
