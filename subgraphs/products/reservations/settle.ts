import { isDuplicate, refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import { type Movement, move } from '../inventory/movements.ts';
import { stockMutex } from '../inventory/stock.ts';
import { mutexKeys } from './lines.ts';
import type { ReservationDocument, ReservationState, StockLine } from './reservation.model.ts';

/**
 * Takes held units off the shelf. Settling twice changes nothing.
 * Raises Refusal NOT_FOUND, or INVALID_STATE when the hold was let go.
 */
export async function commit(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
  const found = await read(ctx, orderId);
  if (!found) throw refusal('NOT_FOUND', 'The order holds no stock.', ['orderId']);
  const committed =
    found.state === 'HELD' ? await settleInTurn(ctx, found, 'COMMITTED') : inState(found, 'COMMITTED');
  if (committed) return committed;
  throw refusal('INVALID_STATE', 'The stock was let go already.', ['orderId']);
}

/**
 * Gives held units back. For an order that never held any it leaves a mark, by which a hold that comes late is
 * refused. Raises Refusal INVALID_STATE when the units were taken already.
 */
export async function release(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
  const found = (await read(ctx, orderId)) ?? (await leaveMark(ctx, orderId));
  const released =
    found.state === 'HELD' ? await settleInTurn(ctx, found, 'RELEASED') : inState(found, 'RELEASED');
  if (released) return released;
  throw refusal('INVALID_STATE', 'The stock was taken already; put it back by restocking.', ['orderId']);
}

/** Gives back what an order still holds, if anything, within the running transaction. For event consumers. */
export async function releaseLeftOver(ctx: Ctx, orderId: string): Promise<void> {
  await settle(ctx, { _id: orderId }, 'RELEASED');
}

/**
 * Gives back every hold whose time is up; how many there were. A hold that is just being taken stays taken, and one
 * that cannot be given back is logged and does not keep the others.
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
      ctx.log.error({ err: error, orderId: _id }, 'reservations: a hold past its time cannot be given back');
    }
  }
  if (freed > 0) ctx.log.info({ freed }, 'reservations: holds past their time');
  return freed;
}

async function settleInTurn(
  ctx: Ctx,
  { _id, lines }: ReservationDocument,
  state: 'COMMITTED' | 'RELEASED',
): Promise<ReservationDocument | null> {
  const settled = await stockMutex(mutexKeys(_id, lines), () =>
    ctx.transaction(() => settle(ctx, { _id }, state)),
  );
  // Somebody else settled it in between; what they made of it decides.
  return settled ?? inState(await read(ctx, _id), state);
}

/** Ends a hold: the state changes once, by one conditional update, and the stock follows it. */
async function settle(
  ctx: Ctx,
  which: QueryFilter<ReservationDocument> & { _id: string },
  state: 'COMMITTED' | 'RELEASED',
): Promise<ReservationDocument | null> {
  const settled = await ctx.db.reservations
    .findOneAndUpdate({ ...which, state: 'HELD' }, { $set: { state } }, { returnDocument: 'after' })
    .lean();
  for (const line of settled?.lines ?? []) {
    const moved = await move(ctx, { ...effectOf(state, line), orderId: which._id });
    if (!moved) throw new Error(`variant ${line.variantId} holds less than order ${which._id} reserved`);
  }
  return settled;
}

function effectOf(state: 'COMMITTED' | 'RELEASED', { variantId, quantity }: StockLine): Movement {
  return state === 'COMMITTED'
    ? { variantId, type: 'COMMIT', quantity, onHand: -quantity, reserved: -quantity }
    : { variantId, type: 'RELEASE', quantity, reserved: -quantity };
}

async function leaveMark(ctx: Ctx, orderId: string): Promise<ReservationDocument> {
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
