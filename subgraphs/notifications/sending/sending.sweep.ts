import type { Ctx } from '../context.ts';
import { MAX_TRIES } from './claim.ts';
import { enqueueEmail } from './enqueue.ts';
import { settleFailure } from './settle.ts';

const BATCH = 500;

/**
 * Enqueues emails without a job: it was lost with Redis, could not be added, or died with its process. Emails whose last
 * attempt died are FAILED.
 */
export async function sweepEmails(ctx: Ctx): Promise<void> {
  const now = new Date();
  const stalled = { status: 'SENDING', leaseUntil: { $lte: now } } as const;
  const dead = await ctx.db.emails
    .find({ ...stalled, tries: { $gte: MAX_TRIES } })
    .limit(BATCH)
    .lean();
  for (const email of dead) {
    const message =
      'The last attempt was interrupted; it is unknown whether the mail server accepted the email.';
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
  // A job that is already queued is not added again.
  for (const email of waiting) await enqueueEmail(ctx, email);
}
