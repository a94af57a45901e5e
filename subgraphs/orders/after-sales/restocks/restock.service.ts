import { setTimeout as sleep } from 'node:timers/promises';
import type { StockLine } from '../../clients/offer.ts';
import { restock } from '../../clients/products.ts';
import { forEachDue } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { RestockCause, RestockDocument } from './restock.model.ts';

// Longer than a call to products may take: nobody else tries in the meantime.
const TRY_MS = 15_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
const LONGEST_WAIT_MS = 3_000;

interface RestockRequest {
  orderId: string;
  /** Names the restock for ever: asked for again under it, it is the same one. */
  restockId: string;
  lines: readonly StockLine[];
  cause: RestockCause;
}

/**
 * Writes down that sold units are to go back on the shelf, with the change that brought it about. Joins a
 * transaction. Whoever asks calls {@link runRestock} after the commit; otherwise the sweep does.
 */
export async function requestRestock(ctx: Ctx, request: RestockRequest): Promise<void> {
  const { restockId, orderId, cause } = request;
  const lines = request.lines.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return;
  const fresh = { orderId, lines, cause, status: 'PENDING', failure: null, attempts: 0, dueAt: new Date() };
  await ctx.db.restocks.updateOne({ _id: restockId }, { $setOnInsert: fresh }, { upsert: true });
}

/**
 * Has products put the units back, once whoever calls and how often. Outside of any transaction. A fault leaves it
 * for the sweep; a refusal ends it as FAILED, in the log and in the document, for a person to look at.
 */
export async function runRestock(ctx: Ctx, restockId: string): Promise<void> {
  const taken = await ctx.db.restocks
    .findOneAndUpdate(
      { _id: restockId, status: 'PENDING', dueAt: { $lte: new Date() } },
      { $set: { dueAt: new Date(Date.now() + TRY_MS) }, $inc: { attempts: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!taken) return;
  const end = (set: Partial<RestockDocument>) =>
    ctx.db.restocks.updateOne({ _id: restockId, status: 'PENDING' }, { $set: set });
  try {
    const [error] = await restock(ctx, taken.orderId, restockId, taken.lines);
    if (!error) {
      await end({ status: 'DONE', dueAt: null });
      return;
    }
    ctx.log.error({ restockId, orderId: taken.orderId, code: error.code }, 'orders: a restock was refused');
    await end({ status: 'FAILED', failure: `${error.code}: ${error.message}`, dueAt: null });
  } catch (error) {
    const { message } = error as Error;
    ctx.log.warn({ restockId, orderId: taken.orderId, error: message }, 'orders: a restock is tried again');
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (taken.attempts - 1));
    await end({ dueAt: new Date(Date.now() + pause) });
  }
}

/** Takes up every restock that is due: left by a dead process, or waiting for its next try. */
export async function recoverRestocks(ctx: Ctx): Promise<void> {
  await forEachDue(ctx.db.restocks, 1, (id) => runRestock(ctx, id));
}

/** The same as {@link runRestock}, waited for no longer than a caller likes to; what takes longer goes on by itself. */
export async function restockSoon(ctx: Ctx, restockId: string): Promise<void> {
  const { drives } = ctx.runtime;
  const running = runRestock(ctx, restockId).catch((error: Error) => {
    ctx.log.error({ err: error, restockId }, 'orders: a restock is left to the sweep');
  });
  drives.add(running);
  void running.then(() => drives.delete(running));
  await Promise.race([running, sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
}
