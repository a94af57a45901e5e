import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/** How often a mail is tried before it counts as failed. */
export const MAX_TRIES = 5;

const LOOKING_UP_MS = 30_000;
// Clocks of two machines differ a little; a job that comes a moment early shall not have to wait for the sweep.
const EARLY_MS = 1_000;

/** How long a try may take at the very most: looking the recipient up, then the mail server. */
export const leaseMs = (config: Config): number => 2 * config.SMTP_TIMEOUT_MS + LOOKING_UP_MS;

/**
 * Takes a mail that is due for one try; null when it is not due, at its end, or held by another try. One conditional
 * update decides, so that a job delivered twice sends once.
 *
 * What cannot be decided here is a process that dies between the mail server's "250 OK" and the note of it. Nobody
 * can tell then, and the mail is sent again once the lease has run out, not earlier: with the same Message-ID, by which
 * the receiver can tell that it is the same mail.
 */
export function claim(ctx: Ctx, emailId: string): Promise<EmailDocument | null> {
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
