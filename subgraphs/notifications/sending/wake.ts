import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';

/** The job that sends one mail. */
export const SEND_JOB = 'send-email';

/**
 * Has a mail sent as soon as it is due. When the queue is out of reach, or loses the job, the sweep finds the mail by
 * its state. Each try has a job id of its own: the id of the try that is running could not be added again.
 */
export async function wake(ctx: Ctx, { _id, tries, dueAt }: Pick<EmailDocument, '_id' | 'tries' | 'dueAt'>) {
  const delayMs = Math.max(0, dueAt.getTime() - Date.now());
  await ctx.enqueue(
    SEND_JOB,
    { emailId: _id },
    { id: `${_id}-${tries}`, ...(delayMs > 0 ? { delayMs } : {}) },
  );
}
