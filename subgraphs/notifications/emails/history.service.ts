import { createHash } from 'node:crypto';
import { badInput, type Connection, type PageArgs, readPage, refusal } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument, EmailStatus } from './email.model.ts';
import { newEmail } from './new-email.ts';
import { findEarlier, onceKeyOf, storeOnce } from './send-email.service.ts';

/** Which mails a history holds. */
export interface HistoryFilter {
  status?: EmailStatus | null;
  recipient?: string | null;
  templateKey?: string | null;
  after?: Date | null;
  before?: Date | null;
}

/** A page of the mails, newest first. */
export function emailHistory(
  ctx: Ctx,
  { status, recipient, templateKey, after, before }: HistoryFilter,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<EmailDocument>> {
  if (after && before && after >= before) throw badInput('`after` has to be earlier than `before`.');
  const filter: QueryFilter<EmailDocument> = {
    ...(status == null ? {} : { status }),
    ...(recipient == null ? {} : { to: emailKey(recipient) }),
    ...(templateKey == null ? {} : { templateKey }),
    ...(after || before
      ? { createdAt: { ...(after ? { $gte: after } : {}), ...(before ? { $lt: before } : {}) } }
      : {}),
  };
  // Bodies are large: a list reads them only when they are asked for.
  const read = { info, type: 'Email', needs: {} };
  return readPage({ model: ctx.db.emails, filter, sort: { field: 'createdAt', direction: -1 }, read }, page);
}

/**
 * Queues a copy of a mail that has come to its end, with a Message-ID of its own. A mail that carried a secret cannot
 * be repeated: the secret is not kept.
 */
export async function resendEmail(
  ctx: Ctx,
  id: string,
  idempotencyKey: string | null | undefined,
): Promise<EmailDocument> {
  const onceKey = onceKeyOf(ctx, idempotencyKey, 'resend', ['idempotencyKey']);
  const inputHash = createHash('sha256').update(id).digest('hex');
  const earlier = await findEarlier(ctx, onceKey, inputHash);
  if (earlier) return earlier;
  const original = await ctx.db.emails.findById(id).lean();
  if (!original) throw refusal('NOT_FOUND', 'There is no such mail.', ['id']);
  if (original.status !== 'SENT' && original.status !== 'FAILED') {
    throw refusal('INVALID_STATE', 'The mail is still on its way.', ['id']);
  }
  if (original.carriesSecrets) {
    throw refusal('INVALID_STATE', 'The mail carried a secret that is not kept; ask for a new one.', ['id']);
  }
  const { to, cc, bcc, recipient, subject, html, text, templateKey, locale, variables } = original;
  const renderAtSending = original.renderAtSending && original.status === 'FAILED';
  return storeOnce(
    ctx,
    newEmail(ctx, {
      ...{ to, cc, bcc, recipient, subject, html, text, templateKey, locale, variables },
      ...{ renderAtSending, onceKey, inputHash, resendOf: id },
    }),
  );
}
