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
import type { ReturnDocument, ReturnLine } from './return.model.ts';

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
  const { refundShipping, idempotencyKey: receiptKey } = input;
  const before = await requireReturn(ctx, id);
  // An earlier process did this and died before its answer was stored.
  if (before.receiptKey === receiptKey) return;
  const lines = readLines(before, input.lines);
  const dueAt = new Date();
  const one = await moveReturn(ctx, id, 'RECEIVED', { lines, receiptNote, receiptKey, dueAt });
  const accepted = new Map(lines.map(({ itemId, quantityAccepted }) => [itemId, quantityAccepted ?? 0]));
  const sellerOrder = await releaseUnits(ctx, one, (itemId) => accepted.get(itemId) ?? 0);
  const worth = await worthOf(ctx, sellerOrder, accepted, refundShipping);
  const refund = await refundSellerOrders(
    ctx,
    sellerOrder.orderId,
    [{ sellerOrder, amountMinor: worth.refundMinor + worth.shippingMinor }],
    { reason: `Return ${id}`, cause: 'RETURN', key: `return:${id}`, by: ctx.viewer.userId },
  );
  const shelved = lines.filter(({ restock, quantityAccepted }) => restock && quantityAccepted);
  const restockId = shelved.length > 0 ? `return:${id}` : null;
  if (restockId !== null) {
    const units = new Map(shelved.map(({ itemId, quantityAccepted }) => [itemId, quantityAccepted ?? 0]));
    const stock = stockOf(sellerOrder.items, (item) => units.get(item.id) ?? 0);
    await requestRestock(ctx, { orderId: sellerOrder.orderId, restockId, lines: stock, cause: 'RETURN' });
  }
  const result = { ...worth, refundId: refund?._id ?? null, restockId };
  await ctx.db.returns.updateOne({ _id: id }, { $set: result });
  await ctx.emit('return.received', id, returnPayload({ ...one, ...result }, receiptNote));
}

function readLines(one: ReturnDocument, given: ReceiveReturnInput['lines']): ReturnLine[] {
  const problems = new InputProblems();
  const at = new Map(given.map(({ itemId }, index) => [itemId, index]));
  if (
    at.size !== given.length ||
    given.some(({ itemId }) => one.lines.every((line) => line.itemId !== itemId))
  ) {
    throw refusal('INVALID_INPUT', 'List each line of the return once, and no other line.', [
      'input',
      'lines',
    ]);
  }
  const lines = one.lines.map((line) => {
    const index = at.get(line.itemId);
    const found = index === undefined ? undefined : given[index];
    if (!found) {
      problems.add('INVALID_INPUT', `Say how many units of ${line.name} are accepted; 0 for none.`, [
        'input',
        'lines',
      ]);
      return line;
    }
    const { quantityAccepted, restock } = found;
    if (quantityAccepted < 0 || quantityAccepted > line.quantity) {
      const message = `The accepted quantity must be between 0 and ${line.quantity}.`;
      problems.add('INVALID_INPUT', message, ['input', 'lines', String(index), 'quantityAccepted']);
    }
    return { ...line, quantityAccepted, restock };
  });
  problems.refuse();
  return lines;
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
