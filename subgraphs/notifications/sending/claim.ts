import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/** The number of attempts before an email is FAILED. */
export const MAX_TRIES = 5;

const LOOKING_UP_MS = 30_000;
// Clocks differ slightly between machines; a job that runs a moment early should not have to wait for the sweep.
const EARLY_MS = 1_000;

/** The maximum duration of an attempt: looking up the recipient, then the mail server. */
export const leaseMs = (config: Config): number => 2 * config.SMTP_TIMEOUT_MS + LOOKING_UP_MS;

/**
 * Claims a due email for one attempt; null when it is not due, finished, or held by another attempt. One conditional
 * update decides, so that a job that is delivered twice sends once.
 *
 * If a process dies between the mail server's "250 OK" and storing it, the outcome is unknown. The email is then sent
 * again once the lease has ended, with the same Message-ID, by which receivers recognize the repetition.
 */
export function claimEmail(ctx: Ctx, emailId: string): Promise<EmailDocument | null> {
  const now = new Date();
  return ctx.db.emails
    .findOneAndUpdate(
      {
        _id: emailId,
        tries: { $lt: MAX_TRIES },
        $or: [
          { status: 'QUEUED', dueAt: { $lte: new Date(now.getTime() + EARLY_MS) } },
          { status: 'SENDING', leaseUntil: { $lte: now } },
        ],
      },
      {
        $set: {
          status: 'SENDING',
          claim: randomUUID(),
          leaseUntil: new Date(now.getTime() + leaseMs(ctx.config)),
        },
        $inc: { tries: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean();
}
