import {
  type Connection,
  defineEntityLoader,
  defineLoader,
  defineProjectedLoader,
  haveWords,
  inRange,
  isAllowed,
  load,
  type PageArgs,
  projection,
  readLean,
  readPage,
  readSearch,
  type Viewer,
} from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { assertMaySearchPeople } from '../../common/personal-data.ts';
import type { Ctx } from '../../context.ts';
import type { SellerOrderFilter, SellerOrderSort } from '../../generated/resolvers.ts';
import { type SellerOrderDocument, type ShipmentView, VISIBLE_TO_SELLERS } from '../seller-order.model.ts';
import { earningsNeeds } from '../seller-order-earnings.ts';

type Seen = Pick<SellerOrderDocument, 'sellerId' | 'customerId' | 'status'>;

/** Whether a caller may see a seller order: its seller once it is confirmed, its customer, admins, services and API keys. */
export function canSeeSellerOrder(viewer: Viewer, sellerOrder: Seen): boolean {
  if (isAllowed(viewer, ['admin', 'service', 'key:order.read', 'key:order.fulfil'])) return true;
  const { kind, userId, sellerId } = viewer;
  if (kind === 'seller')
    return sellerId === sellerOrder.sellerId && VISIBLE_TO_SELLERS.includes(sellerOrder.status);
  return kind === 'customer' && userId !== null && userId === sellerOrder.customerId;
}

const needs = {
  order: ['orderId'],
  seller: ['sellerId'],
  items: ['items', 'currency', 'orderId'],
  totals: ['totals', 'currency'],
  refunded: ['refundedMinor', 'currency'],
  returns: [],
  shipments: ['shipments'],
  commission: earningsNeeds,
  earnings: earningsNeeds,
};
const always = ['sellerId', 'customerId', 'status'];
const alwaysOfOrder = ['orderId', ...always];

const sellerOrderLoader = defineEntityLoader<Ctx, SellerOrderDocument>({
  type: 'SellerOrder',
  model: (db) => db.sellerOrders,
  needs,
  always,
});

/** A seller order by id; null when the caller may not see it. */
export async function findVisibleSellerOrder(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<SellerOrderDocument | null> {
  const sellerOrder = await sellerOrderLoader.load(ctx, id, info);
  return sellerOrder && canSeeSellerOrder(ctx.viewer, sellerOrder) ? sellerOrder : null;
}

const sellerOrdersByShipment = defineLoader<Ctx, string, SellerOrderDocument>(async (db, ids) => {
  const found = await db.sellerOrders
    .find({ 'shipments.id': { $in: [...ids] } })
    .lean()
    .exec();
  return new Map(found.flatMap((one) => one.shipments.map(({ id }) => [id, one] as const)));
});

/** A shipment by id; null unless the caller may see its seller order. */
export async function findVisibleShipment(ctx: Ctx, id: string): Promise<ShipmentView | null> {
  const sellerOrder = await load(ctx, sellerOrdersByShipment, id);
  if (!sellerOrder || !canSeeSellerOrder(ctx.viewer, sellerOrder)) return null;
  return shipmentsOf(sellerOrder).find((shipment) => shipment.id === id) ?? null;
}

/** The shipments of a seller order, with what their fields need. */
export const shipmentsOf = ({ _id, shipments }: SellerOrderDocument): ShipmentView[] =>
  shipments.map((shipment) => ({ ...shipment, sellerOrderId: _id }));

const sellerOrdersByOrder = defineProjectedLoader<Ctx, SellerOrderDocument[]>(
  async (db, orderIds, fields) => {
    const filter = { orderId: { $in: [...orderIds] } };
    const found = await readLean(db.sellerOrders, filter, { fields, sort: { _id: 1 } });
    return Map.groupBy(found, ({ orderId }) => orderId);
  },
);

/** The seller orders of an order, for a caller who may see all of it; only the fields selected in `info`, if given. */
export async function sellerOrdersOfOrder(
  ctx: Ctx,
  orderId: string,
  info?: GraphQLResolveInfo,
): Promise<SellerOrderDocument[]> {
  const fields = info && projection(info, 'SellerOrder', needs, { always: alwaysOfOrder });
  return (await sellerOrdersByOrder.load(ctx, orderId, fields)) ?? [];
}

/** The seller order that delivers an item of an order; null for sellers other than its own. */
export async function sellerOrderOfItem(
  ctx: Ctx,
  { orderId, sellerId }: { orderId: string; sellerId: string },
  info: GraphQLResolveInfo,
): Promise<SellerOrderDocument | null> {
  const all = await sellerOrdersOfOrder(ctx, orderId, info);
  const own = all.find((sellerOrder) => sellerOrder.sellerId === sellerId);
  return own && canSeeSellerOrder(ctx.viewer, own) ? own : null;
}

interface ListArgs extends PageArgs {
  filter?: SellerOrderFilter | null;
  sort?: SellerOrderSort;
}

/** Seller orders, those of one seller when `sellerId` is given. Sellers see theirs once the order is confirmed. */
export async function listSellerOrders(
  ctx: Ctx,
  args: ListArgs,
  info: GraphQLResolveInfo,
  sellerId?: string,
): Promise<Connection<SellerOrderDocument>> {
  const { statuses: wanted, orderNumber, productId, createdAt, search } = args.filter ?? {};
  const inSight = ctx.viewer.kind === 'seller' ? VISIBLE_TO_SELLERS : null;
  const statuses = inSight ? inSight.filter((status) => !wanted || wanted.includes(status)) : wanted;
  const within = inRange('createdAt', createdAt);
  const text = readSearch(search);
  assertMaySearchPeople(ctx.viewer, text);
  const filter: QueryFilter<SellerOrderDocument> = {
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(statuses ? { status: { $in: statuses } } : {}),
    ...(orderNumber ? { orderNumber } : {}),
    ...(productId ? { 'items.productId': productId } : {}),
    ...(within ? { createdAt: within } : {}),
    ...(text ? haveWords<SellerOrderDocument>(searchOf(text, 'name'), 'beginning') : {}),
  };
  return readPage(
    {
      model: ctx.db.sellerOrders,
      filter,
      sort: { field: 'createdAt', direction: args.sort === 'OLDEST_FIRST' ? 1 : -1 },
      read: { info, type: 'SellerOrder', needs, always },
    },
    args,
  );
}
