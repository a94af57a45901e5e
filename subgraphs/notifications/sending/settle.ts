import type { UpdateQuery } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import { MAX_TRIES } from './claim.ts';
import { enqueueEmail } from './enqueue.ts';
import type { SendFailure } from './failure.ts';

const POSTPONED_MS = 30_000;
const GROWTH = 4;

/** Recipients and content that an attempt has resolved, to be stored with the email. */
export type Resolved = Partial<Pick<EmailDocument, 'to' | 'subject' | 'html' | 'text'>>;

/** Stores that the mail server accepted the email, and publishes `email.sent`. */
export async function settleSent(
  ctx: Ctx,
  email: EmailDocument,
  resolved: Resolved,
  response: string,
): Promise<void> {
  const now = new Date();
  await ctx.transaction(async () => {
    const settled = await settle(ctx, email, {
      $set: {
        ...resolved,
        status: 'SENT',
        sentAt: now,
        smtpResponse: response,
        error: null,
        ...released,
        secrets: null,
      },
      $push: { attempts: { at: now, error: null, response } },
    });
    if (settled) await ctx.emit('email.sent', email._id, { emailId: email._id });
  });
}

/** Stores a failed attempt: the email waits for the next one, or is FAILED and `email.failed` is published. */
export async function settleFailure(
  ctx: Ctx,
  email: EmailDocument,
  resolved: Resolved,
  failure: SendFailure,
): Promise<void> {
  const now = new Date();
  const { message, response } = failure;
  const attempt = { $push: { attempts: { at: now, error: message, response } } };
  if (!failure.permanent && email.tries < MAX_TRIES) {
    const wait = ctx.config.EMAIL_RETRY_BASE_MS * GROWTH ** (email.tries - 1);
    const dueAt = new Date(now.getTime() + wait);
    const changes = { ...resolved, status: 'QUEUED', dueAt, error: message, ...released } as const;
    if (await settle(ctx, email, { $set: changes, ...attempt })) await enqueueEmail(ctx, { ...email, dueAt });
    return;
  }
  await ctx.transaction(async () => {
    const changes = { ...resolved, status: 'FAILED', error: message, ...released, secrets: null } as const;
    if (await settle(ctx, email, { $set: changes, ...attempt })) {
      await ctx.emit('email.failed', email._id, { emailId: email._id, error: message });
    }
  });
}

/**
 * Requeues an email whose recipient could not be looked up; the sweep enqueues it again. This does not count as an
 * attempt.
 */
export async function postpone(ctx: Ctx, email: EmailDocument, reason: string): Promise<void> {
  const dueAt = new Date(Date.now() + POSTPONED_MS);
  const changes = { status: 'QUEUED', dueAt, error: reason, ...released } as const;
  await settle(ctx, email, { $set: changes, $inc: { tries: -1 } });
}

const released = { claim: null, leaseUntil: null };

/** Applies an update if this attempt still holds the email. */
async function settle(ctx: Ctx, email: EmailDocument, update: UpdateQuery<EmailDocument>): Promise<boolean> {
  const { matchedCount } = await ctx.db.emails.updateOne(
    { _id: email._id, status: 'SENDING', claim: email.claim },
    update,
  );
  return matchedCount === 1;
}
