import { isDuplicate, refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import { type Movement, moveStock } from '../inventory/move-stock.ts';
import { stockMutex } from '../inventory/stock.ts';
import { mutexKeys } from './lines.ts';
import type { ReservationDocument, ReservationState, StockLine } from './reservation.model.ts';

/**
 * Sells the reserved units to the order. Repeating it changes nothing.
 * Raises Refusal NOT_FOUND, and INVALID_STATE for a released reservation.
 */
export async function commitReservation(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
  const found = await read(ctx, orderId);
  if (!found) throw refusal('NOT_FOUND', 'The order has no reservation.', ['orderId']);
  const committed =
    found.state === 'HELD' ? await settleExclusively(ctx, found, 'COMMITTED') : inState(found, 'COMMITTED');
  if (committed) return committed;
  throw refusal('INVALID_STATE', 'The reservation was already released.', ['orderId']);
}

/**
 * Releases the reserved units. For an order without a reservation it stores a released one, by which a late reservation
 * is refused. Raises Refusal INVALID_STATE for a committed reservation.
 */
export async function releaseReservation(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
  const found = (await read(ctx, orderId)) ?? (await storeReleased(ctx, orderId));
  const released =
    found.state === 'HELD' ? await settleExclusively(ctx, found, 'RELEASED') : inState(found, 'RELEASED');
  if (released) return released;
  throw refusal(
    'INVALID_STATE',
    'The reservation was already committed. Use restockOrder to return the units.',
    ['orderId'],
  );
}

/** Releases the reservation of an order if it is still HELD, within the running transaction. For event consumers. */
export async function releaseLeftOver(ctx: Ctx, orderId: string): Promise<void> {
  await settle(ctx, { _id: orderId }, 'RELEASED');
}

/**
 * Releases all expired reservations and returns how many. One that is being committed concurrently stays committed; one
 * that cannot be released is logged and does not stop the others.
 */
export async function expireHolds(ctx: Ctx, now = new Date()): Promise<number> {
  let freed = 0;
  const due = ctx.db.reservations
    .find({ state: 'HELD', expiresAt: { $lte: now } })
    .sort({ expiresAt: 1 })
    .lean()
    .cursor();
  for await (const { _id, lines } of due) {
    try {
      const released = await stockMutex(mutexKeys(_id, lines), () =>
        ctx.transaction(() => settle(ctx, { _id, expiresAt: { $lte: now } }, 'RELEASED')),
      );
      if (released) freed += 1;
    } catch (error) {
      ctx.log.error(
        { err: error, orderId: _id },
        'reservations: an expired reservation could not be released',
      );
    }
  }
  if (freed > 0) ctx.log.info({ freed }, 'reservations: expired reservations were released');
  return freed;
}

async function settleExclusively(
  ctx: Ctx,
  { _id, lines }: ReservationDocument,
  state: 'COMMITTED' | 'RELEASED',
): Promise<ReservationDocument | null> {
  const settled = await stockMutex(mutexKeys(_id, lines), () =>
    ctx.transaction(() => settle(ctx, { _id }, state)),
  );
  // It was settled concurrently; the resulting state decides.
  return settled ?? inState(await read(ctx, _id), state);
}

/** Settles a reservation: one conditional update changes the state once, then the stock follows. */
async function settle(
  ctx: Ctx,
  which: QueryFilter<ReservationDocument> & { _id: string },
  state: 'COMMITTED' | 'RELEASED',
): Promise<ReservationDocument | null> {
  const settled = await ctx.db.reservations
    .findOneAndUpdate({ ...which, state: 'HELD' }, { $set: { state } }, { returnDocument: 'after' })
    .lean();
  for (const line of settled?.lines ?? []) {
    const moved = await moveStock(ctx, { ...effectOf(state, line), orderId: which._id });
    if (!moved) throw new Error(`variant ${line.variantId} holds less than order ${which._id} reserved`);
  }
  return settled;
}

function effectOf(
  state: 'COMMITTED' | 'RELEASED',
  { variantId, quantity, allocations }: StockLine,
): Movement {
  const line = { variantId, quantity, parts: allocations };
  return state === 'COMMITTED'
    ? { ...line, kind: 'COMMIT', onHand: -quantity, reserved: -quantity }
    : { ...line, kind: 'RELEASE', reserved: -quantity };
}

async function storeReleased(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
  try {
    const mark = await ctx.db.reservations.insertOne({ _id: orderId, state: 'RELEASED', lines: [] });
    return mark.toObject();
  } catch (error) {
    const rival = isDuplicate(error) ? await read(ctx, orderId) : null;
    if (!rival) throw error;
    return rival;
  }
}

const read = (ctx: Ctx, orderId: string) => ctx.db.reservations.findById(orderId).lean().exec();

const inState = (reservation: ReservationDocument | null, state: ReservationState) =>
  reservation?.state === state ? reservation : null;
