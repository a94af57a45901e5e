import {
  allOf,
  type Connection,
  type DateTimeRange,
  defineEntityLoader,
  inRange,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { EmailDocument, EmailStatus } from './email.model.ts';

/** Who may read emails. */
export const EMAIL_READERS = ['admin', 'service'] as const;

// Bodies are large, so they are read only when they are selected.
const reads = { type: 'Email', needs: {} };

const emails = defineEntityLoader<Ctx, EmailDocument>({ ...reads, model: (db) => db.emails });

/** An email by id, for those who may read emails; null for an unknown one. */
export const findEmail = (ctx: Ctx, id: string, info: GraphQLResolveInfo): Promise<EmailDocument | null> =>
  emails.load(ctx, id, info);

/** The conditions on a list of emails. */
export interface EmailFilter {
  statuses?: readonly EmailStatus[] | null;
  recipient?: string | null;
  templateKeys?: readonly string[] | null;
  createdAt?: DateTimeRange | null;
}

const directions = { NEWEST_FIRST: -1, OLDEST_FIRST: 1 } as const;

/** A page of emails. Raises BAD_USER_INPUT for an empty range of time. */
export function listEmails(
  ctx: Ctx,
  { statuses, recipient, templateKeys, createdAt }: EmailFilter,
  sort: keyof typeof directions,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<EmailDocument>> {
  const queued = inRange('createdAt', createdAt);
  const filter = allOf<EmailDocument>([
    statuses == null ? {} : { status: { $in: [...statuses] } },
    recipient == null ? {} : sentTo(emailKey(recipient)),
    templateKeys == null ? {} : { templateKey: { $in: [...templateKeys] } },
    queued === undefined ? {} : { createdAt: queued },
  ]);
  const order = { field: 'createdAt', direction: directions[sort] };
  return readPage({ model: ctx.db.emails, filter, sort: order, read: { ...reads, info } }, page);
}

/** Each of the three has an index of its own, which MongoDB merges in the order of the list. */
const sentTo = (address: string): QueryFilter<EmailDocument> => ({
  $or: [{ to: address }, { cc: address }, { bcc: address }],
});
