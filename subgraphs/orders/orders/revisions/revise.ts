import { Refusal, refusal } from '@souk/subgraph';
import { reviseReservation } from '../../clients/products.ts';
import type { Address } from '../../common/address.ts';
import { dueByNow } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';
import { refusalOf } from '../../pricing/lines/shortages.ts';
import type { PendingRevision } from '../approval/approval.model.ts';
import type { OrderDocument } from '../order.model.ts';
import { wordsOfOrder } from '../order-words.ts';
import { stockOf } from '../units.ts';
import { versionConflict, writeRevision } from './write.ts';

const SWEEP = 100;

/** Rolls a revision back whose checkout was stopped meanwhile. */
class Overtaken extends Error {}

/**
 * Replaces the lines of an agency order in three steps, safe against the death of the process after each: the order is
 * marked with the pending revision, products reserves exactly its stock or keeps the old reservation, and the order shows
 * the revision or drops it. A marked order cannot be decided on. Raises Refusal VERSION_CONFLICT, OUT_OF_STOCK,
 * INVALID_STATE when the order was cancelled meanwhile; SERVICE_UNAVAILABLE when products does not answer, in which case
 * the sweep finishes the revision.
 */
export async function reviseLines(
  ctx: Ctx,
  order: OrderDocument,
  {
    address,
    note,
    draft,
    lines,
  }: { address: Address; note: string | null; draft: PricedLines; lines: NamedLine[] },
): Promise<OrderDocument> {
  const number = order.revisionsBegun + 1;
  const pending: PendingRevision = {
    ...{ number, address, note },
    draft,
    by: ctx.viewer.userId ?? '',
    dueAt: new Date(Date.now() + ctx.config.SAGA_LEASE_MS),
  };
  const { _id, version } = order;
  const marked = await ctx.db.orders.updateOne(
    { _id, version, pending: null },
    { $set: { pending, revisionsBegun: number } },
  );
  if (marked.matchedCount === 0) throw versionConflict();
  const { reach } = ctx.runtime;
  await reach('saga:REVISE_ORDER:before');
  return finish(ctx, order, pending, lines);
}

/** Finishes revisions whose process died or could not reach products. */
export async function recoverRevisions(ctx: Ctx): Promise<void> {
  const due = await ctx.db.orders
    .find({ 'pending.dueAt': dueByNow() }, { number: 1, pending: 1 })
    .limit(SWEEP)
    .lean()
    .exec();
  for (const order of due) {
    const { _id, pending } = order;
    if (!pending) continue;
    try {
      await finish(ctx, order, pending);
    } catch (error) {
      const { message } = error as Error;
      // A refusal ends the revision as well: the order stays as it was.
      if (error instanceof Refusal) ctx.log.info({ orderId: _id, message }, 'orders: a revision was dropped');
      else
        ctx.log.warn(
          { err: error, orderId: _id },
          'orders: a revision could not be finished and will be retried',
        );
    }
  }
}

async function finish(
  ctx: Ctx,
  { _id: orderId, number: orderNumber }: Pick<OrderDocument, '_id' | 'number'>,
  pending: PendingRevision,
  named: readonly NamedLine[] | null = null,
): Promise<OrderDocument> {
  const { number, draft, address, note } = pending;
  const lines = stockOf(draft.items, ({ quantity }) => quantity);
  const { userErrors, shortages } = await reviseReservation(ctx, orderId, number, lines);
  if (userErrors.length > 0) {
    await drop(ctx, orderId, number);
    const isShort = userErrors.some(({ code }) => code === 'OUT_OF_STOCK');
    throw isShort ? (refusalOf(shortages, draft.items, { named }) ?? outOfStock()) : wasCancelled();
  }
  await ctx.runtime.reach('saga:REVISE_ORDER:after');
  const words = wordsOfOrder({ number: orderNumber, items: draft.items, shippingAddress: address });
  try {
    return await ctx.transaction(async () => {
      const shown = await writeRevision(
        ctx,
        { _id: orderId, 'pending.number': number },
        { address, note, priced: draft },
        // Only lines of agency orders are revised.
        { revision: number, kind: 'AGENCY', words },
      );
      if (!shown) return sameAgain(ctx, orderId, number);
      const parked = await ctx.db.sagas.exists({ orderId, state: 'WAITING', lease: null, stop: null });
      if (!parked) throw new Overtaken();
      return shown;
    });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    // Compensating the checkout releases whatever is reserved.
    await drop(ctx, orderId, number);
    throw wasCancelled();
  }
}

/** The order, when another process has just finished the same revision. Raises Refusal when it was dropped. */
async function sameAgain(ctx: Ctx, orderId: string, number: number): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(orderId).lean().exec();
  if (!order || order.revision < number) throw wasCancelled();
  return order;
}

/** Drops a pending revision; the order is as before, with the same version. */
async function drop(ctx: Ctx, orderId: string, number: number): Promise<void> {
  await ctx.db.orders.updateOne({ _id: orderId, 'pending.number': number }, { $set: { pending: null } });
}

const outOfStock = () =>
  refusal('OUT_OF_STOCK', 'There is not enough stock for these lines.', ['input', 'lines']);

const wasCancelled = () =>
  refusal('INVALID_STATE', 'The order was cancelled before it could be changed.', ['id']);
