import { refusal, requestHash } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { EmailDocument } from './email.model.ts';
import { newEmail } from './new-email.ts';
import { findEarlier, onceKeyOf, storeOnce } from './send-email.service.ts';

/**
 * Queues a copy of a SENT or FAILED email with a new Message-ID. Raises Refusal NOT_FOUND, INVALID_STATE while it is being
 * sent and for an email that carried a secret, which is not stored, and IDEMPOTENCY_CONFLICT.
 */
export async function resendEmail(ctx: Ctx, id: string, idempotencyKey: string): Promise<EmailDocument> {
  const onceKey = onceKeyOf(ctx, idempotencyKey, 'resend');
  const inputHash = requestHash({ id });
  const earlier = await findEarlier(ctx, onceKey, inputHash);
  if (earlier) return earlier;
  const original = await ctx.db.emails.findById(id).lean();
  if (!original) throw refusal('NOT_FOUND', 'There is no such email.', ['id']);
  if (original.status !== 'SENT' && original.status !== 'FAILED') {
    throw refusal('INVALID_STATE', 'The email is still being sent. Wait until it is SENT or FAILED.', ['id']);
  }
  if (original.carriesSecrets) {
    throw refusal(
      'INVALID_STATE',
      'The email carried a secret, such as a code, that is not stored. Request a new one.',
      ['id'],
    );
  }
  const { to, cc, bcc, recipient, about, subject, html, text, templateKey, locale, variables } = original;
  const renderAtSending = original.renderAtSending && original.status === 'FAILED';
  return storeOnce(
    ctx,
    newEmail(ctx, {
      ...{ to, cc, bcc, recipient, about, subject, html, text, templateKey, locale, variables },
      ...{ renderAtSending, onceKey, inputHash, resendOf: id },
    }),
  );
}
