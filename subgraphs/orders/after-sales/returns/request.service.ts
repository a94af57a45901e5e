import { InputProblems, newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { RequestReturnInput } from '../../generated/resolvers.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { freeOf, moveUnits } from '../../orders/units.ts';
import { requireSellerOrder } from '../cancellation/seller-order.service.ts';
import { returnPayload } from './events.ts';
import { readNote, requireReturn } from './move.ts';
import type { ReturnDocument, ReturnItem } from './return.model.ts';
import { isReturnable } from './window.ts';

/** Most returns of one order, so that lists of them stay short. */
const MAX_RETURNS = 100;

/**
 * Requests a return of units of a delivered seller order, which sets them aside until it is decided. Raises Refusal
 * NOT_FOUND, INVALID_STATE outside the return window and for more than 100 returns, INVALID_INPUT for more units than are returnable,
 * IDEMPOTENCY_CONFLICT.
 */
export async function requestReturn(ctx: Ctx, input: RequestReturnInput): Promise<ReturnDocument> {
  const { idempotencyKey } = input;
  const note = readNote(input.note, ['input', 'note']);
  // When this process dies before its answer is stored, the repeated work finds by this key what was done.
  const requestKey = JSON.stringify([ctx.viewer.userId, idempotencyKey]);
  const id = await withIdempotencyKey(ctx, { operation: 'requestReturn', idempotencyKey, input }, () =>
    ctx.transaction(async () => {
      const earlier = await ctx.db.returns.findOne({ requestKey }).lean().exec();
      if (earlier) return earlier._id;
      const sellerOrder = await requireSellerOrder(ctx, input.sellerOrderId, ['input', 'sellerOrderId']);
      assertReturnable(ctx, sellerOrder);
      await assertFewReturns(ctx, sellerOrder);
      const one = newReturn(sellerOrder, readItems(sellerOrder, input.items), note, requestKey);
      const moves = one.items.map(({ orderItemId: itemId, quantity }) => ({ itemId, returning: quantity }));
      if (!(await moveUnits(ctx, sellerOrder, moves)))
        throw new Error(`seller order ${sellerOrder._id} changed while it was read`);
      await ctx.db.returns.create([one]);
      await ctx.emit('return.requested', one._id, returnPayload(one, note));
      return one._id;
    }),
  );
  return requireReturn(ctx, id);
}

function assertReturnable(ctx: Ctx, sellerOrder: SellerOrderDocument): void {
  const { RETURN_WINDOW_DAYS: days } = ctx.config;
  if (isReturnable(sellerOrder, days)) return;
  const message =
    sellerOrder.status === 'DELIVERED'
      ? `A return can be requested within ${days} days after the delivery.`
      : `The seller order is ${sellerOrder.status}; only a delivered one can be returned.`;
  throw refusal('INVALID_STATE', message, ['input', 'sellerOrderId']);
}

// The units of every return are moved in its order as well, so that of two at once one counts the other.
async function assertFewReturns({ db }: Ctx, { orderId }: SellerOrderDocument): Promise<void> {
  if ((await db.returns.countDocuments({ orderId }).limit(MAX_RETURNS)) < MAX_RETURNS) return;
  const message = `An order has at most ${MAX_RETURNS} returns, rejected and cancelled ones included.`;
  throw refusal('INVALID_STATE', message, ['input', 'sellerOrderId']);
}

function readItems(sellerOrder: SellerOrderDocument, given: RequestReturnInput['items']): ReturnItem[] {
  const problems = new InputProblems();
  const items: ReturnItem[] = [];
  if (given.length === 0)
    problems.add('INVALID_INPUT', 'List at least one item to return units of.', ['input', 'items']);
  given.forEach(({ orderItemId, quantity, reason }, at) => {
    const field = ['input', 'items', String(at)];
    const item = sellerOrder.items.find(({ id }) => id === orderItemId);
    if (!item) {
      problems.add('NOT_FOUND', 'There is no item with this id in the seller order.', [
        ...field,
        'orderItemId',
      ]);
      return;
    }
    if (items.some((one) => one.orderItemId === orderItemId)) {
      problems.add('INVALID_INPUT', 'The item is listed twice.', [...field, 'orderItemId']);
    } else if (quantity < 1 || quantity > freeOf(item)) {
      const message = `The quantity must be between 1 and ${freeOf(item)}, the returnable units of this item.`;
      problems.add('INVALID_INPUT', message, [...field, 'quantity']);
    }
    const { productId, variantId, snapshot } = item;
    const unknown = { acceptedQuantity: null, isRestocked: false };
    const { name, variantName, sku } = snapshot;
    items.push({ orderItemId, productId, variantId, name, variantName, sku, quantity, reason, ...unknown });
  });
  problems.refuse();
  return items;
}

function newReturn(
  sellerOrder: SellerOrderDocument,
  items: ReturnItem[],
  note: string | null,
  requestKey: string,
): ReturnDocument {
  const { orderId, orderNumber, sellerId, customerId, currency } = sellerOrder;
  if (customerId === null) throw new Error(`seller order ${sellerOrder._id} has no customer`);
  const now = new Date();
  return {
    _id: newId('ret'),
    orderId,
    orderNumber,
    sellerOrderId: sellerOrder._id,
    sellerId,
    customerId,
    status: 'REQUESTED',
    currency,
    items,
    note,
    cancellationNote: null,
    decisionNote: null,
    receiptNote: null,
    refundMinor: 0,
    shippingMinor: 0,
    refundId: null,
    restockId: null,
    history: [{ status: 'REQUESTED', occurredAt: now, by: customerId }],
    requestKey,
    receiptKey: null,
    dueAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
