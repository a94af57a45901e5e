import type { UpdateQuery } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import { MAX_TRIES } from './claim.ts';
import type { Failure } from './failure.ts';
import { wake } from './wake.ts';

const POSTPONED_MS = 30_000;
const GROWTH = 4;

/** What a try found out, to be kept with the mail. */
export type Found = Partial<Pick<EmailDocument, 'to' | 'subject' | 'html' | 'text'>>;

/** Notes that the mail server took the mail, and tells of it. */
export async function settleSent(
  ctx: Ctx,
  email: EmailDocument,
  found: Found,
  response: string,
): Promise<void> {
  const now = new Date();
  await ctx.transaction(async () => {
    const settled = await settle(ctx, email, {
      $set: {
        ...found,
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

/** Notes a failed try: the mail waits for the next one, or is given up and that is told. */
export async function settleFailure(
  ctx: Ctx,
  email: EmailDocument,
  found: Found,
  failure: Failure,
): Promise<void> {
  const now = new Date();
  const { message, response } = failure;
  const attempt = { $push: { attempts: { at: now, error: message, response } } };
  if (!failure.permanent && email.tries < MAX_TRIES) {
    const wait = ctx.config.EMAIL_RETRY_BASE_MS * GROWTH ** (email.tries - 1);
    const dueAt = new Date(now.getTime() + wait);
    const changes = { ...found, status: 'QUEUED', dueAt, error: message, ...released } as const;
    if (await settle(ctx, email, { $set: changes, ...attempt })) await wake(ctx, { ...email, dueAt });
    return;
  }
  await ctx.transaction(async () => {
    const changes = { ...found, status: 'FAILED', error: message, ...released, secrets: null } as const;
    if (await settle(ctx, email, { $set: changes, ...attempt })) {
      await ctx.emit('email.failed', email._id, { emailId: email._id, error: message });
    }
  });
}

/**
 * Puts a mail back whose recipient could not be asked for; the sweep wakes it. The mail is not to blame, so this does
 * not count as a try.
 */
export async function postpone(ctx: Ctx, email: EmailDocument, reason: string): Promise<void> {
  const dueAt = new Date(Date.now() + POSTPONED_MS);
  const changes = { status: 'QUEUED', dueAt, error: reason, ...released } as const;
  await settle(ctx, email, { $set: changes, $inc: { tries: -1 } });
}

const released = { claim: null, leaseUntil: null };

/** Only the try that holds the mail may say how it ended. */
async function settle(ctx: Ctx, email: EmailDocument, update: UpdateQuery<EmailDocument>): Promise<boolean> {
  const { matchedCount } = await ctx.db.emails.updateOne(
    { _id: email._id, status: 'SENDING', claim: email.claim },
    update,
  );
  return matchedCount === 1;
}
