import {
  type Connection,
  defineEntityLoader,
  defineLoader,
  forbidden,
  inRange,
  isAllowed,
  load,
  type PageArgs,
  readPage,
  type Viewer,
} from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type { ReturnFilter, ReturnSort } from '../../generated/resolvers.ts';
import { sellerOrdersOfOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import type { ItemView } from '../../orders/order.model.ts';
import { canSeeReturn } from './move.ts';
import type { ReturnDocument, ReturnItemView } from './return.model.ts';
import { returnableUnits } from './window.ts';

const returns = defineEntityLoader<Ctx, ReturnDocument>({
  type: 'Return',
  model: (db) => db.returns,
  needs: {},
});

/** A return by id; null when the caller may not see it. */
export async function findVisibleReturn(ctx: Ctx, id: string): Promise<ReturnDocument | null> {
  const found = await returns.load(ctx, id);
  return found && canSeeReturn(ctx.viewer, found) ? found : null;
}

/** The returns of orders, oldest first. The caller has checked that the viewer may see the order. */
export const returnsByOrder = defineLoader<Ctx, string, ReturnDocument[]>(async (db, orderIds) => {
  const filter = { orderId: { $in: [...orderIds] } };
  const found = await db.returns.find(filter).sort({ createdAt: 1 }).lean().exec();
  return Map.groupBy(found, ({ orderId }) => orderId);
});

/** The returns of seller orders, oldest first. */
export const returnsBySellerOrder = defineLoader<Ctx, string, ReturnDocument[]>(
  async (db, sellerOrderIds) => {
    const filter = { sellerOrderId: { $in: [...sellerOrderIds] } };
    const found = await db.returns.find(filter).sort({ createdAt: 1 }).lean().exec();
    return Map.groupBy(found, ({ sellerOrderId }) => sellerOrderId);
  },
);

interface ListArgs extends PageArgs {
  filter?: ReturnFilter | null;
  sort?: ReturnSort;
}

/**
 * The returns that the caller may see: of a customer, of a seller, or all for admins and API keys. Raises FORBIDDEN for a seller who
 * names another one.
 */
export async function listReturns(
  ctx: Ctx,
  { filter: given, sort, ...page }: ListArgs,
): Promise<Connection<ReturnDocument>> {
  const { statuses, orderId, orderNumber, sellerId } = given ?? {};
  const createdAt = inRange('createdAt', given?.createdAt);
  const filter: QueryFilter<ReturnDocument> = {
    ...(sellerId ? { sellerId } : {}),
    ...ownOf(ctx.viewer, sellerId),
    ...(statuses ? { status: { $in: statuses } } : {}),
    ...(orderId ? { orderId } : {}),
    ...(orderNumber ? { orderNumber } : {}),
    ...(createdAt ? { createdAt } : {}),
  };
  const direction = sort === 'OLDEST_FIRST' ? 1 : -1;
  return readPage({ model: ctx.db.returns, filter, sort: { field: 'createdAt', direction } }, page);
}

function ownOf(
  viewer: Viewer,
  named: string | null | undefined,
): Pick<QueryFilter<ReturnDocument>, 'customerId' | 'sellerId'> {
  const { kind, userId, sellerId } = viewer;
  if (isAllowed(viewer, ['admin', 'key:return.read', 'key:return.manage'])) return {};
  if (kind === 'customer' && userId !== null) return { customerId: userId };
  if (kind === 'seller' && sellerId !== null && (named ?? sellerId) === sellerId) return { sellerId };
  throw forbidden();
}

const itemsBySellerOrder = defineLoader<Ctx, string, ItemView[]>(async (db, ids) => {
  const found = await db.sellerOrders
    .find({ _id: { $in: [...ids] } }, { items: 1, currency: 1, orderId: 1 })
    .lean()
    .exec();
  return new Map(
    found.map(({ _id, items, currency, orderId }) => [
      _id,
      items.map((item) => ({ ...item, currency, orderId })),
    ]),
  );
});

/** The item of the seller order that units of a return are part of. Raises Error when there is none. */
export async function orderItemOf(
  ctx: Ctx,
  { sellerOrderId, orderItemId }: ReturnItemView,
): Promise<ItemView> {
  const items = await load(ctx, itemsBySellerOrder, sellerOrderId);
  const item = items?.find(({ id }) => id === orderItemId);
  if (!item) throw new Error(`seller order ${sellerOrderId} has no item ${orderItemId}`);
  return item;
}

/** How many units of a line a return can be requested for now. */
export async function returnableOf(ctx: Ctx, item: ItemView): Promise<number> {
  const sellerOrders = await sellerOrdersOfOrder(ctx, item.orderId);
  const sellerOrder = sellerOrders.find(({ sellerId }) => sellerId === item.sellerId);
  return sellerOrder ? returnableUnits(sellerOrder, item, ctx.config.RETURN_WINDOW_DAYS) : 0;
}
