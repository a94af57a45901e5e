import { forEachDue } from '../../common/sweep.ts';
import type { Ctx } from '../../context.ts';
import { returnPayload } from './events.ts';
import { comesFrom } from './machine.ts';
import type { ReturnDocument } from './return.model.ts';

const MIN_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 300_000;

/**
 * Completes a received return once its refund and its restock are done. While one of them is pending it is checked again
 * later; when one of them has failed the return stays RECEIVED, with an error in the log for an operator.
 */
export async function completeReturn(ctx: Ctx, id: string): Promise<void> {
  const one = await ctx.db.returns.findById(id).lean().exec();
  if (one?.status !== 'RECEIVED') return;
  const states = await statesOf(ctx, one);
  if (states.includes('FAILED')) {
    ctx.log.error({ returnId: id, states }, 'orders: a return cannot be completed');
    await ctx.db.returns.updateOne({ _id: id, status: 'RECEIVED' }, { $set: { dueAt: null } });
    return;
  }
  if (states.includes('PENDING')) {
    const since = Date.now() - one.updatedAt.getTime();
    const pause = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, since));
    // The pause grows with the time since the last change, so this update must not count as one.
    await ctx.db.returns.updateOne(
      { _id: id, status: 'RECEIVED' },
      { $set: { dueAt: new Date(Date.now() + pause) } },
      { timestamps: false },
    );
    return;
  }
  await ctx.transaction(async () => {
    const done = await ctx.db.returns
      .findOneAndUpdate(
        { _id: id, status: { $in: comesFrom.COMPLETED } },
        {
          $set: { status: 'COMPLETED', dueAt: null },
          $push: { history: { status: 'COMPLETED', occurredAt: new Date(), by: null } },
        },
        { returnDocument: 'after' },
      )
      .lean()
      .exec();
    if (done) await ctx.emit('return.completed', id, returnPayload(done));
  });
}

/** Completes every received return that is due for a check. */
export async function recoverReturns(ctx: Ctx): Promise<void> {
  await forEachDue(ctx.db.returns, 1, (id) => completeReturn(ctx, id));
}

/** The statuses of its refund and its restock, of those that it has. */
async function statesOf(ctx: Ctx, { refundId, restockId }: ReturnDocument): Promise<string[]> {
  const only = { status: 1 };
  const found = await Promise.all([
    refundId === null ? null : ctx.db.refunds.findById(refundId, only).lean().exec(),
    restockId === null ? null : ctx.db.restocks.findById(restockId, only).lean().exec(),
  ]);
  return found.flatMap((one) => (one ? [one.status] : []));
}
