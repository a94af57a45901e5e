import { type Connection, defineEntityLoader, defineLoader, type PageArgs, readPage } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type { ReturnFilter } from '../../generated/resolvers.ts';
import { sellerOrdersOfOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import type { ItemView } from '../../orders/order.model.ts';
import { between } from '../../orders/order.service.ts';
import { canSeeReturn } from './move.ts';
import type { ReturnDocument } from './return.model.ts';
import { returnableUnits } from './window.ts';

const returns = defineEntityLoader<Ctx, ReturnDocument>({
  type: 'ReturnRequest',
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
}

/** Returns, newest first, of one customer or one seller when one is given. */
export function listReturns(
  ctx: Ctx,
  { filter: given, ...page }: ListArgs,
  of: Pick<QueryFilter<ReturnDocument>, 'customerId' | 'sellerId'>,
): Promise<Connection<ReturnDocument>> {
  const filter: QueryFilter<ReturnDocument> = {
    ...of,
    ...(given?.status ? { status: { $in: given.status } } : {}),
    ...between(given?.from, given?.to),
  };
  return readPage({ model: ctx.db.returns, filter, sort: { field: 'createdAt', direction: -1 } }, page);
}

/** How many units of a line a return can be requested for now. */
export async function returnableOf(ctx: Ctx, item: ItemView): Promise<number> {
  const sellerOrders = await sellerOrdersOfOrder(ctx, item.orderId);
  const sellerOrder = sellerOrders.find(({ sellerId }) => sellerId === item.sellerId);
  return sellerOrder ? returnableUnits(sellerOrder, item, ctx.config.RETURN_WINDOW_DAYS) : 0;
}
