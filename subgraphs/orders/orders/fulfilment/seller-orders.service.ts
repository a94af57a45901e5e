import {
  type Connection,
  defineEntityLoader,
  defineProjectedLoader,
  type PageArgs,
  projection,
  readLean,
  readPage,
  type Viewer,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type { SellerOrderFilter } from '../../generated/resolvers.ts';
import { between } from '../orders.service.ts';
import { type SellerOrderDocument, VISIBLE_TO_SELLERS } from '../seller-order.model.ts';
import { earningsNeeds } from '../seller-order-earnings.ts';

type Seen = Pick<SellerOrderDocument, 'sellerId' | 'customerId' | 'status'>;

/** Whether a caller may see a part: its seller once the order is confirmed, its customer, admins and services. */
export function canSeePart({ kind, userId, sellerId }: Viewer, part: Seen): boolean {
  if (kind === 'admin' || kind === 'service') return true;
  if (kind === 'seller') return sellerId === part.sellerId && VISIBLE_TO_SELLERS.includes(part.status);
  return kind === 'customer' && userId !== null && userId === part.customerId;
}

const needs = {
  order: ['orderId'],
  seller: ['sellerId'],
  items: ['items', 'currency', 'orderId'],
  totals: ['totals', 'currency'],
  refunded: ['refundedMinor', 'currency'],
  returns: [],
  tracking: ['carrier', 'trackingNumber', 'shippedAt', 'deliveredAt'],
  commission: earningsNeeds,
  earnings: earningsNeeds,
};
const always = ['sellerId', 'customerId', 'status'];
const alwaysOfOrder = ['orderId', ...always];

const partLoader = defineEntityLoader<Ctx, SellerOrderDocument>({
  type: 'SellerOrder',
  model: (db) => db.sellerOrders,
  needs,
  always,
});

/** A part by id, null for whoever may not know of it. */
export async function findVisiblePart(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<SellerOrderDocument | null> {
  const part = await partLoader.load(ctx, id, info);
  return part && canSeePart(ctx.viewer, part) ? part : null;
}

const partsByOrder = defineProjectedLoader<Ctx, SellerOrderDocument[]>(async (db, orderIds, fields) => {
  const filter = { orderId: { $in: [...orderIds] } };
  const found = await readLean(db.sellerOrders, filter, { fields, sort: { _id: 1 } });
  return Map.groupBy(found, ({ orderId }) => orderId);
});

/** The parts of an order, for whoever may see the whole order: no wider than asked under `info`, or whole. */
export async function partsOfOrder(
  ctx: Ctx,
  orderId: string,
  info?: GraphQLResolveInfo,
): Promise<SellerOrderDocument[]> {
  const fields = info && projection(info, 'SellerOrder', needs, { always: alwaysOfOrder });
  return (await partsByOrder.load(ctx, orderId, fields)) ?? [];
}

interface ListArgs extends PageArgs {
  filter?: SellerOrderFilter | null;
}

/** Parts, of one seller when `sellerId` is given: those come into sight once their order is confirmed. */
export async function listSellerOrders(
  ctx: Ctx,
  args: ListArgs,
  info: GraphQLResolveInfo,
  sellerId?: string,
): Promise<Connection<SellerOrderDocument>> {
  const wanted = args.filter?.status;
  const inSight = ctx.viewer.kind === 'seller' ? VISIBLE_TO_SELLERS : null;
  const states = inSight ? inSight.filter((status) => !wanted || wanted.includes(status)) : wanted;
  const filter: QueryFilter<SellerOrderDocument> = {
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(states ? { status: { $in: states } } : {}),
    ...between(args.filter?.from, args.filter?.to),
  };
  return readPage(
    {
      model: ctx.db.sellerOrders,
      filter,
      sort: { field: 'createdAt', direction: -1 },
      read: { info, type: 'SellerOrder', needs, always },
    },
    args,
  );
}
