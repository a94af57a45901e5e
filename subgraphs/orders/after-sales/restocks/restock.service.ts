import { setTimeout as sleep } from 'node:timers/promises';
import type { StockLine } from '../../clients/offer.ts';
import { restockOrder } from '../../clients/products.ts';
import { forEachDue } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import type { RestockCause, RestockDocument } from './restock.model.ts';

// Longer than a call to products may take, so that no second attempt runs beside it.
const TRY_MS = 15_000;
const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 300_000;
const MAX_WAIT_MS = 3_000;

interface RestockRequest {
  orderId: string;
  /** The idempotency key: a second request with it is the same restock. */
  restockId: string;
  lines: readonly StockLine[];
  cause: RestockCause;
}

/**
 * Stores that sold units are to be restocked, together with the change that caused it. Joins a transaction. The caller
 * runs {@link runRestock} after the commit; otherwise the sweep does.
 */
export async function requestRestock(ctx: Ctx, request: RestockRequest): Promise<void> {
  const { restockId, orderId, cause } = request;
  const lines = request.lines.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return;
  const fresh = { orderId, lines, cause, status: 'PENDING', failure: null, attempts: 0, dueAt: new Date() };
  await ctx.db.restocks.updateOne({ _id: restockId }, { $setOnInsert: fresh }, { upsert: true });
}

/**
 * Has products restock the units, once however often it is called. Outside of any transaction. After a fault the sweep
 * retries; a refusal ends it as FAILED, with an error in the log for an operator.
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
    const [error] = await restockOrder(ctx, taken.orderId, restockId, taken.lines);
    if (!error) {
      await end({ status: 'DONE', dueAt: null });
      return;
    }
    ctx.log.error({ restockId, orderId: taken.orderId, code: error.code }, 'orders: a restock was refused');
    await end({ status: 'FAILED', failure: `${error.code}: ${error.message}`, dueAt: null });
  } catch (error) {
    const { message } = error as Error;
    ctx.log.warn({ restockId, orderId: taken.orderId, error: message }, 'orders: a restock will be retried');
    const pause = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (taken.attempts - 1));
    await end({ dueAt: new Date(Date.now() + pause) });
  }
}

/** Runs every restock that is due: left by a dead process, or waiting for a retry. */
export async function recoverRestocks(ctx: Ctx): Promise<void> {
  await forEachDue(ctx.db.restocks, 1, (id) => runRestock(ctx, id));
}

/** Runs {@link runRestock} and waits for it, for 3 s at most; it continues in the background after that. */
export async function restockSoon(ctx: Ctx, restockId: string): Promise<void> {
  const { drives } = ctx.runtime;
  const running = runRestock(ctx, restockId).catch((error: Error) => {
    ctx.log.error({ err: error, restockId }, 'orders: a restock failed and is left to the sweep');
  });
  drives.add(running);
  void running.then(() => drives.delete(running));
  await Promise.race([running, sleep(MAX_WAIT_MS, undefined, { ref: false })]);
}
