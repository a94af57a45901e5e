import { codeOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import type { Rendered } from '../templates/template.service.ts';
import { claimEmail } from './claim.ts';
import { composeEmail } from './compose.ts';
import { classifyFailure } from './failure.ts';
import { addressOf } from './recipients.ts';
import { postpone, type Resolved, settleFailure, settleSent } from './settle.ts';

/** Attempts to send one email; does nothing when it is not due or another attempt holds it. */
export async function sendJob(ctx: Ctx, data: Record<string, unknown>): Promise<void> {
  const email = await claimEmail(ctx, String(data.emailId));
  if (!email) return;
  const resolved: Resolved = {};
  try {
    const { to, ...person } = await addressOf(ctx, email);
    resolved.to = to;
    const { sent, kept } = await composeEmail(ctx, email, person);
    Object.assign(resolved, kept);
    const response = await deliver(ctx, { ...email, to }, sent);
    await settleSent(ctx, email, resolved, response);
  } catch (error) {
    if (codeOf(error) === 'SERVICE_UNAVAILABLE') return postpone(ctx, email, (error as Error).message);
    const failure = classifyFailure(error);
    ctx.log.warn(
      { emailId: email._id, try: email.tries, error: failure.message },
      'email: the attempt to send failed',
    );
    await settleFailure(ctx, email, resolved, failure);
  }
}

/** Sends the email to the mail server; returns its reply. Raises the errors of nodemailer. */
async function deliver(ctx: Ctx, email: EmailDocument, content: Rendered): Promise<string> {
  const info = await ctx.runtime.transport.sendMail({
    from: ctx.config.MAIL_FROM,
    replyTo: ctx.config.SUPPORT_EMAIL,
    to: email.to,
    cc: email.cc,
    bcc: email.bcc,
    subject: content.subject,
    ...(content.html === null ? {} : { html: content.html }),
    ...(content.text === null ? {} : { text: content.text }),
    messageId: email.messageId,
    date: email.createdAt,
    // Prevents out-of-office replies (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal: AbortSignal.timeout(ctx.config.SMTP_TIMEOUT_MS),
  });
  return info.response;
}
