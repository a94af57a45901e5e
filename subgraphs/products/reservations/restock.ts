import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { moveStock } from '../inventory/movements.ts';
import { stockMutex } from '../inventory/stock.ts';
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
  for (const { variantId, quantity } of lines) {
    const moved = await moveStock(ctx, { variantId, kind: 'RESTOCK', quantity, onHand: quantity, orderId });
    if (!moved) throw new Error(`variant ${variantId} of order ${orderId} cannot be restocked`);
  }
  return reservation;
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
