import {
  type Connection,
  defineEntityLoader,
  type FieldNeeds,
  forbidden,
  haveWords,
  inRange,
  isAllowed,
  type PageArgs,
  readPage,
  readSearch,
  type Viewer,
} from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { customerOf } from '../common/checks.ts';
import { assertMaySearchPeople } from '../common/personal-data.ts';
import type { Ctx } from '../context.ts';
import type { OrderFilter, OrderSort } from '../generated/resolvers.ts';
import { awaitingApprovalOf } from './approval/awaiting.ts';
import type { OrderDocument } from './order.model.ts';
import { itemNeeds, totalsNeeds } from './order-needs.ts';

/** Callers to whom lists are not limited to orders of their own. */
const SEE_ALL = ['admin', 'key:order.read'] as const;

type Owned = Pick<OrderDocument, 'customerId' | 'agencyId' | 'deletedAt'>;

/**
 * Whether a caller may see a whole order: its customer, staff of its agency with `order.read`, admins, services,
 * and API keys with `order.read`.
 * Nobody sees a hidden order, except for admins who list the hidden ones.
 */
export function canSeeOrder(viewer: Viewer, order: Owned): boolean {
  if (order.deletedAt) return false;
  if (isAllowed(viewer, ['admin', 'service', 'key:order.read'])) return true;
  if (viewer.kind === 'staff') return order.agencyId !== null && order.agencyId === agencyRead(viewer);
  return viewer.kind === 'customer' && viewer.userId !== null && viewer.userId === order.customerId;
}

/** The agency whose orders a member of staff may read; null without one, or without the permission. */
function agencyRead({ agencyId, permissions }: Viewer): string | null {
  return permissions.includes('order.read') ? agencyId : null;
}

const needs: FieldNeeds = {
  agency: ['agencyId'],
  customer: ['customerId'],
  items: { ...itemNeeds, beside: ['currency'] },
  totals: { ...totalsNeeds, beside: ['currency'] },
  sellerOrders: [],
  payments: [],
  checkout: [],
  events: ['timeline'],
  hiddenAt: [],
  paymentDueAt: ['holdUntil'],
  refunded: ['currency'],
  returns: [],
};
const always = ['customerId', 'agencyId', 'deletedAt'];

const orderLoader = defineEntityLoader<Ctx, OrderDocument>({
  type: 'Order',
  model: (db) => db.orders,
  needs,
  always,
});

/** An order by id; null when the caller may not see it. */
export async function findVisibleOrder(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<OrderDocument | null> {
  const order = await orderLoader.load(ctx, id, info);
  return order && canSeeOrder(ctx.viewer, order) ? order : null;
}

/** An order by its number; null when the caller may not see it. */
export async function findOrderByNumber(ctx: Ctx, number: string): Promise<OrderDocument | null> {
  const order = await ctx.db.orders.findOne({ number }).lean().exec();
  return order && canSeeOrder(ctx.viewer, order) ? order : null;
}

interface ListArgs extends PageArgs {
  filter?: OrderFilter | null;
  sort?: OrderSort;
}

/**
 * The orders that a caller may list: all for admins and API keys, those of their agency for staff, their own for customers. Raises
 * FORBIDDEN when the filter names others.
 */
export function listVisibleOrders(ctx: Ctx, args: ListArgs, info: GraphQLResolveInfo) {
  const { viewer } = ctx;
  if (isAllowed(viewer, SEE_ALL)) return listOrders(ctx, args, info);
  if (viewer.kind === 'customer') return listOrders(ctx, args, info, customerOf(ctx));
  const own = agencyRead(viewer);
  const named = args.filter?.agencyId;
  if (own === null || (named && named !== own)) throw forbidden();
  return listOrders(ctx, { ...args, filter: { ...args.filter, agencyId: own } }, info);
}

/** A filter for hidden orders. `createdAt` matches all of them; it makes the index usable, for counting as well. */
const HIDDEN = { deletedAt: { $gt: new Date(0) }, createdAt: { $gt: new Date(0) } };

/** A filter for orders of one agency; `$gt` is redundant and lets the partial index of agency orders be used. */
export const ofAgency = (agencyId: string) => ({ agencyId: { $eq: agencyId, $gt: '' } });

/** Orders, those of one customer when `customerId` is given. Raises FORBIDDEN when the filter names somebody else. */
export async function listOrders(
  ctx: Ctx,
  args: ListArgs,
  info: GraphQLResolveInfo,
  customerId?: string,
): Promise<Connection<OrderDocument>> {
  const given = args.filter ?? {};
  if (customerId !== undefined && given.customerId && given.customerId !== customerId) throw forbidden();
  const { viewer } = ctx;
  const seesAll = isAllowed(viewer, SEE_ALL);
  if (!seesAll && given.sellerId) throw forbidden();
  if (viewer.kind !== 'admin' && given.isHidden) throw forbidden();
  if (!seesAll && viewer.kind !== 'staff' && given.agencyId) throw forbidden();
  const owner = customerId ?? given.customerId;
  const createdAt = inRange('createdAt', given.createdAt);
  const text = readSearch(given.search);
  assertMaySearchPeople(viewer, text);
  const filter: QueryFilter<OrderDocument> = {
    ...(owner ? { customerId: owner } : {}),
    ...(given.agencyId ? ofAgency(given.agencyId) : {}),
    ...(given.isHidden ? HIDDEN : { deletedAt: null }),
    ...(given.sellerId ? { 'parts.sellerId': given.sellerId } : {}),
    ...(given.statuses ? { status: { $in: given.statuses } } : {}),
    ...(given.paymentStatuses ? { paymentStatus: { $in: given.paymentStatuses } } : {}),
    ...(given.kinds ? { kind: { $in: given.kinds } } : {}),
    ...(given.number ? { number: given.number } : {}),
    ...(createdAt ? { createdAt } : {}),
    ...(text ? haveWords<OrderDocument>(searchOf(text, 'name'), 'beginning') : {}),
    ...(given.isAwaitingMyApproval == null ? {} : awaitingApprovalOf(viewer, given.isAwaitingMyApproval)),
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
