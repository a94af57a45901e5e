import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { moveStock } from '../inventory/move-stock.ts';
import { stockMutex } from '../inventory/stock.ts';
import { splitParts } from '../locations/allocation.ts';
import { takeOffReturned } from '../search/sales/sales.service.ts';
import { mergeLines, mutexKeys, type OrderLine, restocked, sameLines } from './lines.ts';
import type { ReservationDocument, StockLine } from './reservation.model.ts';

/**
 * Returns sold units to stock, once per `restockId`. Raises Refusal NOT_FOUND, INVALID_STATE when the reservation was not
 * committed, INVALID_INPUT for more units than were sold and not returned before, and IDEMPOTENCY_CONFLICT when the id
 * was used with other lines.
 */
export async function restockOrder(
  ctx: Ctx,
  input: { orderId: string; restockId: string; lines: readonly OrderLine[] },
): Promise<ReservationDocument> {
  const { orderId, restockId } = input;
  const lines = mergeLines(input.lines);
  const done = await stockMutex(mutexKeys(orderId, lines), () =>
    ctx.transaction(() => putBack(ctx, orderId, restockId, lines)),
  );
  return done ?? answerAgain(ctx, orderId, restockId, lines);
}

async function putBack(
  ctx: Ctx,
  orderId: string,
  restockId: string,
  lines: StockLine[],
): Promise<ReservationDocument | null> {
  const reservation = await ctx.db.reservations
    .findOneAndUpdate(
      { _id: orderId, state: 'COMMITTED', 'restocks.restockId': { $ne: restockId } },
      { $push: { restocks: { restockId, lines } } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!reservation) return null;
  assertWithinTaken(reservation);
  const placed = lines.map((line) => whereTaken(reservation, restockId, line));
  if (placed.some(({ allocations }) => allocations)) {
    await ctx.db.reservations.updateOne(
      { _id: orderId },
      { $set: { 'restocks.$[one].lines': placed } },
      { arrayFilters: [{ 'one.restockId': restockId }] },
    );
  }
  for (const { variantId, quantity, allocations: parts } of placed) {
    const moved = await moveStock(ctx, {
      variantId,
      kind: 'RESTOCK',
      quantity,
      onHand: quantity,
      orderId,
      parts,
    });
    if (!moved) throw new Error(`variant ${variantId} of order ${orderId} cannot be restocked`);
  }
  await takeOffReturned(ctx, orderId, lines);
  return reservation;
}

/** The line with the locations to which its units return: those that they were taken from, less what returned before. */
function whereTaken({ lines, restocks }: ReservationDocument, restockId: string, line: StockLine): StockLine {
  const taken = lines.find(({ variantId }) => variantId === line.variantId)?.allocations;
  if (!taken) return line;
  const earlier = restocks
    .filter((restock) => restock.restockId !== restockId)
    .flatMap((restock) => restock.lines)
    .filter(({ variantId }) => variantId === line.variantId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  // Units return in the same order each time, so those that returned earlier are the last ones.
  const { kept } = splitParts(taken, earlier);
  return { ...line, allocations: splitParts(kept, line.quantity).taken };
}

/** Checks the sums after the restock was added; a refusal rolls it back. */
function assertWithinTaken(reservation: ReservationDocument): void {
  const taken = new Map(reservation.lines.map(({ variantId, quantity }) => [variantId, quantity]));
  for (const [variantId, back] of restocked(reservation)) {
    if (back <= (taken.get(variantId) ?? 0)) continue;
    throw refusal('INVALID_INPUT', `The order did not buy this many units of ${variantId}.`, [
      'input',
      'lines',
    ]);
  }
}

async function answerAgain(
  ctx: Ctx,
  orderId: string,
  restockId: string,
  lines: readonly StockLine[],
): Promise<ReservationDocument> {
  const reservation = await ctx.db.reservations.findById(orderId).lean();
  if (!reservation) throw refusal('NOT_FOUND', 'The order has no reservation.', ['input', 'orderId']);
  const earlier = reservation.restocks.find((one) => one.restockId === restockId);
  if (!earlier)
    throw refusal('INVALID_STATE', 'The reservation of the order was not committed.', ['input', 'orderId']);
  if (!sameLines(earlier.lines, lines)) {
    throw refusal('IDEMPOTENCY_CONFLICT', 'This restockId was used with other lines.', [
      'input',
      'restockId',
    ]);
  }
  return reservation;
}
