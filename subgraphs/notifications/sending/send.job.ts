import { codeOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from '../emails/email.model.ts';
import type { Rendered } from '../templates/template.service.ts';
import { claim } from './claim.ts';
import { compose } from './compose.ts';
import { judge } from './failure.ts';
import { addressOf } from './recipients.ts';
import { type Found, postpone, settleFailure, settleSent } from './settle.ts';

/** Tries to send one mail; does nothing when the mail is not due or another try holds it. */
export async function sendJob(ctx: Ctx, data: Record<string, unknown>): Promise<void> {
  const email = await claim(ctx, String(data.emailId));
  if (!email) return;
  const found: Found = {};
  try {
    const { to, ...person } = await addressOf(ctx, email);
    found.to = to;
    const { sent, kept } = await compose(ctx, email, person);
    Object.assign(found, kept);
    const response = await deliver(ctx, { ...email, to }, sent);
    await settleSent(ctx, email, found, response);
  } catch (error) {
    if (codeOf(error) === 'SERVICE_UNAVAILABLE') return postpone(ctx, email, (error as Error).message);
    const failure = judge(error);
    ctx.log.warn({ emailId: email._id, try: email.tries, error: failure.message }, 'email: not sent');
    await settleFailure(ctx, email, found, failure);
  }
}

/** Hands the mail to the mail server; what the server said. Raises what nodemailer raises. */
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
    // No out-of-office replies to mails that a machine wrote (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    signal: AbortSignal.timeout(ctx.config.SMTP_TIMEOUT_MS),
  });
  return info.response;
}
