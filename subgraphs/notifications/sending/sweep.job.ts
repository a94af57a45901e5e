import type { Ctx } from '../context.ts';
import { MAX_TRIES } from './claim.ts';
import { settleFailure } from './settle.ts';
import { wake } from './wake.ts';

const BATCH = 500;

/**
 * Wakes mails that nobody is going to send: their job was lost with an emptied Redis, could not be added, or died with
 * its process. Those whose last try died are given up.
 */
export async function sweepJob(ctx: Ctx): Promise<void> {
  const now = new Date();
  const stalled = { status: 'SENDING', leaseUntil: { $lte: now } } as const;
  const dead = await ctx.db.emails
    .find({ ...stalled, tries: { $gte: MAX_TRIES } })
    .limit(BATCH)
    .lean();
  for (const email of dead) {
    const message = 'The last try broke off; whether the mail server took the mail is unknown.';
    await settleFailure(ctx, email, {}, { permanent: true, message, response: null });
  }
  const waiting = await ctx.db.emails
    .find(
      {
        $or: [
          { status: 'QUEUED', dueAt: { $lte: now } },
          { ...stalled, tries: { $lt: MAX_TRIES } },
        ],
      },
      { tries: 1, dueAt: 1 },
    )
    .sort({ dueAt: 1 })
    .limit(BATCH)
    .lean();
  // A job that waits in the queue already is not added again.
  for (const email of waiting) await wake(ctx, email);
}
