import { createHash } from 'node:crypto';
import { InputProblems, refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { CancelSellerOrderItemsInput } from '../../generated/resolvers.ts';
import { sellerOrderPayload } from '../../orders/events.ts';
import { timelineEntry } from '../../orders/order.model.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { keptOf, linesOfUnits, moveUnits, priceOfUnits, stockOf } from '../../orders/units.ts';
import { requestRestock } from '../restocks/restock.service.ts';
import { settleAndRestock } from './confirmed.ts';
import { readReason } from './reason.ts';
import { refundSellerOrders, unrefundedMinor } from './refund-shares.ts';
import {
  assertCancellable,
  type CancelledSellerOrder,
  cancelledSellerOrder,
  cancelRemainder,
  requireSellerOrder,
} from './seller-order.service.ts';

/** How many units of each item, by the id of the item. */
export type UnitsByItem = ReadonlyMap<string, number>;

/**
 * Cancels some units of a seller order before it is shipped; the customer can do so until the seller prepares it. Their
 * price with tax is refunded and they are restocked; with the last unit the seller order is cancelled. Raises Refusal
 * NOT_FOUND, INVALID_STATE, INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function cancelSellerOrderItems(
  ctx: Ctx,
  id: string,
  input: CancelSellerOrderItemsInput,
): Promise<CancelledSellerOrder> {
  const { idempotencyKey } = input;
  const reason = readReason(ctx, input.reason);
  // When this process dies before its answer is stored, the repeated work finds by this key what was done.
  const key = `items:${digest([ctx.viewer.kind, ctx.viewer.userId, id, idempotencyKey])}`;
  const call = { operation: 'cancelSellerOrderItems', idempotencyKey, input: { ...input, id } };
  await withIdempotencyKey(ctx, call, async () => {
    const refundId = await ctx.transaction(async () => {
      const sellerOrder = await requireSellerOrder(ctx, id);
      if (await ctx.db.restocks.exists({ _id: key })) return null;
      assertCancellable(sellerOrder);
      if (ctx.viewer.kind === 'customer' && sellerOrder.status !== 'CONFIRMED') throw alreadyInPreparation();
      const units = readUnits(sellerOrder, input.items);
      const isAll = sellerOrder.items.every((item) => keptOf(item) === (units.get(item.id) ?? 0));
      return isAll
        ? cancelRemainder(ctx, sellerOrder, reason, key)
        : cancelUnits(ctx, sellerOrder, units, reason, key);
    });
    await settleAndRestock(ctx, refundId, key);
    return null;
  });
  return cancelledSellerOrder(ctx, id, key);
}

const digest = (values: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url');

const alreadyInPreparation = () =>
  refusal(
    'INVALID_STATE',
    'The seller is already preparing this seller order. Ask the seller, or cancel the whole order.',
    ['id'],
  );

function readUnits(
  sellerOrder: SellerOrderDocument,
  items: CancelSellerOrderItemsInput['items'],
): UnitsByItem {
  const problems = new InputProblems();
  const units = new Map<string, number>();
  if (items.length === 0)
    problems.add('INVALID_INPUT', 'List at least one item to cancel units of.', ['input', 'items']);
  items.forEach(({ orderItemId, quantity }, at) => {
    const field = ['input', 'items', String(at)];
    const item = sellerOrder.items.find(({ id }) => id === orderItemId);
    if (!item)
      problems.add('NOT_FOUND', 'There is no item with this id in the seller order.', [
        ...field,
        'orderItemId',
      ]);
    else if (units.has(orderItemId))
      problems.add('INVALID_INPUT', 'The item is listed twice.', [...field, 'orderItemId']);
    else if (quantity < 1 || quantity > keptOf(item)) {
      const left = keptOf(item);
      problems.add(
        'INVALID_INPUT',
        `The quantity must be between 1 and ${left}, the units of this item that can be cancelled.`,
        [...field, 'quantity'],
      );
    }
    units.set(orderItemId, quantity);
  });
  problems.refuse();
  return units;
}

async function cancelUnits(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  units: UnitsByItem,
  reason: string,
  key: string,
): Promise<string | null> {
  const { orderId, sellerId, items, totals, status } = sellerOrder;
  const by = ctx.viewer.userId;
  const moves = [...units].map(([itemId, cancelled]) => ({ itemId, cancelled }));
  if (!(await moveUnits(ctx, sellerOrder, moves)))
    throw new Error(`seller order ${sellerOrder._id} changed while it was read`);
  const of = ({ id }: { id: string }) => units.get(id) ?? 0;
  const worth = items.reduce(
    (sum, item) => sum + priceOfUnits(item, totals.taxIncluded, item.quantity - keptOf(item), of(item)),
    0,
  );
  const amountMinor = Math.min(worth, unrefundedMinor(sellerOrder));
  const why = { reason, cause: 'SELLER_ORDER_CANCELLED', key, by } as const;
  const refund = await refundSellerOrders(ctx, orderId, [{ sellerOrder, amountMinor }], why);
  const lines = stockOf(items, of);
  await requestRestock(ctx, { orderId, restockId: key, lines, cause: 'ITEMS_CANCELLED' });
  const gone = linesOfUnits(items, of);
  const message = `${gone.map(({ quantity, snapshot }) => `${quantity} × ${snapshot.name}`).join(', ')}: ${reason}`;
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId },
      { $push: { timeline: timelineEntry(status, { sellerId, message }) } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) throw new Error(`order ${orderId} does not exist`);
  const cancelled = { ...sellerOrder, items: gone, totals: { ...totals, totalMinor: amountMinor } };
  await ctx.emit('order.cancelled', orderId, { ...sellerOrderPayload(order, cancelled), reason });
  return refund?._id ?? null;
}
