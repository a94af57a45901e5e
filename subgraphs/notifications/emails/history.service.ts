import { createHash } from 'node:crypto';
import {
  badInput,
  type Connection,
  defineEntityLoader,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument, EmailStatus } from './email.model.ts';
import { newEmail } from './new-email.ts';
import { findEarlier, onceKeyOf, storeOnce } from './send-email.service.ts';

/** Who may read emails. */
export const EMAIL_READERS = ['admin', 'service'] as const;

// Bodies are large, so they are read only when they are selected.
const reads = { type: 'Email', needs: {} };

const emails = defineEntityLoader<Ctx, EmailDocument>({ ...reads, model: (db) => db.emails });

/** An email by id, for those who may read emails; null for an unknown one. */
export const findEmail = (ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<EmailDocument | null> =>
  emails.load(ctx, id, info);

/** The conditions on a list of emails. */
export interface HistoryFilter {
  status?: EmailStatus | null;
  recipient?: string | null;
  templateKey?: string | null;
  after?: Date | null;
  before?: Date | null;
}

/** A page of emails, newest first. Raises BAD_USER_INPUT for an empty period. */
export function emailHistory(
  ctx: Ctx,
  { status, recipient, templateKey, after, before }: HistoryFilter,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<EmailDocument>> {
  if (after && before && after >= before) throw badInput('`after` must be earlier than `before`.');
  const filter: QueryFilter<EmailDocument> = {
    ...(status == null ? {} : { status }),
    ...(recipient == null ? {} : { to: emailKey(recipient) }),
    ...(templateKey == null ? {} : { templateKey }),
    ...(after || before
      ? { createdAt: { ...(after ? { $gte: after } : {}), ...(before ? { $lt: before } : {}) } }
      : {}),
  };
  const read = { ...reads, info };
  return readPage({ model: ctx.db.emails, filter, sort: { field: 'createdAt', direction: -1 }, read }, page);
}

/**
 * Queues a copy of a SENT or FAILED email with a new Message-ID. Raises Refusal NOT_FOUND, INVALID_STATE while it is being
 * sent and for an email that carried a secret, which is not stored, and IDEMPOTENCY_CONFLICT.
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
