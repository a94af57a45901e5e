import { InputProblems, refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ReceiveReturnInput } from '../../generated/resolvers.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { grossOf, keptOf, priceOfUnits, stockOf } from '../../orders/units.ts';
import { settleAndRestock } from '../cancellation/confirmed.ts';
import { refundSellerOrders, unrefundedMinor } from '../cancellation/refund-shares.ts';
import { requestRestock } from '../restocks/restock.service.ts';
import { completeReturn } from './complete.ts';
import { returnPayload } from './events.ts';
import { moveReturn, readNote, releaseUnits, requireReturn } from './move.ts';
import type { ReturnDocument, ReturnItem } from './return.model.ts';

/**
 * Records the parcel of a return: accepted units are refunded and, where asked for, restocked. The return is complete
 * once both are done. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function receiveReturn(
  ctx: Ctx,
  id: string,
  input: ReceiveReturnInput,
): Promise<ReturnDocument> {
  const { idempotencyKey } = input;
  const receiptNote = readNote(input.note, ['input', 'note']);
  await withIdempotencyKey(
    ctx,
    { operation: 'receiveReturn', idempotencyKey, input: { id, ...input } },
    async () => {
      await ctx.transaction(() => receive(ctx, id, input, receiptNote));
      const { refundId, restockId } = await requireReturn(ctx, id);
      await settleAndRestock(ctx, refundId, restockId);
      await completeReturn(ctx, id);
      return null;
    },
  );
  return requireReturn(ctx, id);
}

async function receive(ctx: Ctx, id: string, input: ReceiveReturnInput, receiptNote: string | null) {
  const { isShippingRefunded, idempotencyKey: receiptKey } = input;
  const before = await requireReturn(ctx, id);
  // An earlier process did this and died before its answer was stored.
  if (before.receiptKey === receiptKey) return;
  const items = readItems(before, input.items);
  const dueAt = new Date();
  const one = await moveReturn(ctx, id, 'RECEIVED', { items, receiptNote, receiptKey, dueAt });
  const accepted = new Map(
    items.map(({ orderItemId, acceptedQuantity }) => [orderItemId, acceptedQuantity ?? 0]),
  );
  const sellerOrder = await releaseUnits(ctx, one, (itemId) => accepted.get(itemId) ?? 0);
  const worth = await worthOf(ctx, sellerOrder, accepted, isShippingRefunded);
  const refund = await refundSellerOrders(
    ctx,
    sellerOrder.orderId,
    [{ sellerOrder, amountMinor: worth.refundMinor + worth.shippingMinor }],
    { reason: `Return ${id}`, cause: 'RETURN', key: `return:${id}`, by: ctx.viewer.userId },
  );
  const shelved = items.filter(({ isRestocked, acceptedQuantity }) => isRestocked && acceptedQuantity);
  const restockId = shelved.length > 0 ? `return:${id}` : null;
  if (restockId !== null) {
    const units = new Map(
      shelved.map(({ orderItemId, acceptedQuantity }) => [orderItemId, acceptedQuantity ?? 0]),
    );
    const stock = stockOf(sellerOrder.items, (item) => units.get(item.id) ?? 0);
    await requestRestock(ctx, { orderId: sellerOrder.orderId, restockId, lines: stock, cause: 'RETURN' });
  }
  const result = { ...worth, refundId: refund?._id ?? null, restockId };
  await ctx.db.returns.updateOne({ _id: id }, { $set: result });
  await ctx.emit('return.received', id, returnPayload({ ...one, ...result }, receiptNote));
}

function readItems(one: ReturnDocument, given: ReceiveReturnInput['items']): ReturnItem[] {
  const problems = new InputProblems();
  const at = new Map(given.map(({ orderItemId }, index) => [orderItemId, index]));
  if (
    at.size !== given.length ||
    given.some(({ orderItemId }) => one.items.every((item) => item.orderItemId !== orderItemId))
  ) {
    throw refusal('INVALID_INPUT', 'List each item of the return once, and no other item.', [
      'input',
      'items',
    ]);
  }
  const items = one.items.map((item) => {
    const index = at.get(item.orderItemId);
    const found = index === undefined ? undefined : given[index];
    if (!found) {
      problems.add('INVALID_INPUT', `Say how many units of ${item.name} are accepted; 0 for none.`, [
        'input',
        'items',
      ]);
      return item;
    }
    const { acceptedQuantity, isRestocked } = found;
    if (acceptedQuantity < 0 || acceptedQuantity > item.quantity) {
      const message = `The accepted quantity must be between 0 and ${item.quantity}.`;
      problems.add('INVALID_INPUT', message, ['input', 'items', String(index), 'acceptedQuantity']);
    }
    return { ...item, acceptedQuantity, isRestocked };
  });
  problems.refuse();
  return items;
}

/** The refund for units and for shipping in minor units, capped at what the seller order had left before. */
async function worthOf(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  accepted: ReadonlyMap<string, number>,
  withShipping: boolean,
): Promise<{ refundMinor: number; shippingMinor: number }> {
  const { items, totals } = sellerOrder;
  const units = items.reduce((sum, item) => {
    const gone = item.quantity - keptOf(item);
    return sum + priceOfUnits(item, totals.taxIncluded, gone, accepted.get(item.id) ?? 0);
  }, 0);
  const refundMinor = Math.min(units, unrefundedMinor(sellerOrder));
  if (!withShipping) return { refundMinor, shippingMinor: 0 };
  const before = await ctx.db.returns.exists({ sellerOrderId: sellerOrder._id, shippingMinor: { $gt: 0 } });
  const goods = items.reduce((sum, item) => sum + grossOf(item, totals.taxIncluded), 0);
  const shipping = before ? 0 : totals.totalMinor - goods;
  return { refundMinor, shippingMinor: Math.min(shipping, unrefundedMinor(sellerOrder) - refundMinor) };
}
