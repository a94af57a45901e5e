import { createHash } from 'node:crypto';
import { InputProblems, refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { CancelOrderItemsInput } from '../../generated/resolvers.ts';
import { partPayload } from '../../orders/events.ts';
import { entry } from '../../orders/order.model.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { keptOf, linesOfUnits, moveUnits, priceOfUnits, stockOf } from '../../orders/units.ts';
import { requestRestock } from '../restocks/restock.service.ts';
import { carryOut } from './confirmed.ts';
import { readReason } from './reason.ts';
import { giveBack, leftOf } from './refund-shares.ts';
import {
  answerOf,
  assertCancellable,
  type CancelledPart,
  callOffPart,
  partOf,
} from './seller-order.service.ts';

/** How many units of each line, by the line's id. */
export type UnitsByLine = ReadonlyMap<string, number>;

/**
 * Calls some units of a part off before it is sent: by its seller and admins until then, by its customer until the
 * seller prepares it. Their price, tax and all, goes back and they go back on the shelf; with the last unit the whole
 * part is called off. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function cancelOrderItems(ctx: Ctx, input: CancelOrderItemsInput): Promise<CancelledPart> {
  const { sellerOrderId: id, idempotencyKey } = input;
  const reason = readReason(ctx, input.reason, ['input', 'reason']);
  // Should this process die before the answer is kept, the work is begun again and finds what it did by this name.
  const key = `items:${digest([ctx.viewer.kind, ctx.viewer.userId, id, idempotencyKey])}`;
  await withIdempotencyKey(ctx, { operation: 'cancelOrderItems', idempotencyKey, input }, async () => {
    const refundId = await ctx.transaction(async () => {
      const part = await partOf(ctx, id, ['input', 'sellerOrderId']);
      if (await ctx.db.restocks.exists({ _id: key })) return null;
      assertCancellable(part, ['input', 'sellerOrderId']);
      if (ctx.viewer.kind === 'customer' && part.status !== 'CONFIRMED') throw inPreparation();
      const units = readUnits(part, input.lines);
      const isAll = part.items.every((item) => keptOf(item) === (units.get(item.id) ?? 0));
      return isAll ? callOffPart(ctx, part, reason, key) : callOffUnits(ctx, part, units, reason, key);
    });
    await carryOut(ctx, refundId, key);
    return null;
  });
  return answerOf(ctx, id, key);
}

const digest = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const inPreparation = () =>
  refusal(
    'INVALID_STATE',
    'The seller is preparing this part already; ask the seller, or cancel the order.',
    ['input', 'sellerOrderId'],
  );

function readUnits(part: SellerOrderDocument, lines: CancelOrderItemsInput['lines']): UnitsByLine {
  const problems = new InputProblems();
  const units = new Map<string, number>();
  if (lines.length === 0) problems.add('INVALID_INPUT', 'Name what is to be called off.', ['input', 'lines']);
  lines.forEach(({ itemId, quantity }, at) => {
    const field = ['input', 'lines', String(at)];
    const item = part.items.find(({ id }) => id === itemId);
    if (!item) problems.add('NOT_FOUND', 'There is no such line.', [...field, 'itemId']);
    else if (units.has(itemId))
      problems.add('INVALID_INPUT', 'The line is named twice.', [...field, 'itemId']);
    else if (quantity < 1 || quantity > keptOf(item)) {
      const left = keptOf(item);
      problems.add('INVALID_INPUT', `Of this line ${left} can be called off.`, [...field, 'quantity']);
    }
    units.set(itemId, quantity);
  });
  problems.refuse();
  return units;
}

async function callOffUnits(
  ctx: Ctx,
  part: SellerOrderDocument,
  units: UnitsByLine,
  reason: string,
  key: string,
): Promise<string | null> {
  const { orderId, sellerId, items, totals, status } = part;
  const by = ctx.viewer.userId;
  const moves = [...units].map(([itemId, cancelled]) => ({ itemId, cancelled }));
  if (!(await moveUnits(ctx, part, moves))) throw new Error(`part ${part._id} changed while it was read`);
  const of = ({ id }: { id: string }) => units.get(id) ?? 0;
  const worth = items.reduce(
    (sum, item) => sum + priceOfUnits(item, totals.taxIncluded, item.quantity - keptOf(item), of(item)),
    0,
  );
  const amountMinor = Math.min(worth, leftOf(part));
  const why = { reason, cause: 'PART_CANCELLED', key, by } as const;
  const refund = await giveBack(ctx, orderId, [{ part, amountMinor }], why);
  const lines = stockOf(items, of);
  await requestRestock(ctx, { orderId, restockId: key, lines, cause: 'ITEMS_CANCELLED' });
  const gone = linesOfUnits(items, of);
  const message = `${gone.map(({ quantity, snapshot }) => `${quantity} × ${snapshot.name}`).join(', ')}: ${reason}`;
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId },
      { $push: { timeline: entry(status, { sellerId, message }) } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) throw new Error(`order ${orderId} is gone`);
  const told = { ...part, items: gone, totals: { ...totals, totalMinor: amountMinor } };
  await ctx.emit('order.cancelled', orderId, { ...partPayload(order, told), reason });
  return refund?._id ?? null;
}
