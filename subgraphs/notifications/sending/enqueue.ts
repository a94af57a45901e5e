import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/** The job that sends one email. */
export const SEND_JOB = 'send-email';

/**
 * Enqueues an email for when it is due. If Redis is unavailable or loses the job, the sweep finds the email by its state.
 * Each attempt has its own job id, as the id of a running job cannot be added again.
 */
export async function enqueueEmail(
  ctx: Ctx,
  { _id, tries, dueAt }: Pick<EmailDocument, '_id' | 'tries' | 'dueAt'>,
) {
  const delayMs = Math.max(0, dueAt.getTime() - Date.now());
  await ctx.enqueue(
    SEND_JOB,
    { emailId: _id },
    { id: `${_id}-${tries}`, ...(delayMs > 0 ? { delayMs } : {}) },
  );
}
