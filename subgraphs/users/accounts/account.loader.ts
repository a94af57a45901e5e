import { badInput, defineEntityLoader } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { AccountDocument } from './account.model.ts';

const MOST_IDS = 1_000;

const reads = {
  type: 'User',
  needs: {
    displayName: ['firstName', 'lastName'],
    emailVerified: ['emailVerifiedAt'],
    kind: ['contexts'],
    agency: ['agencyId'],
  },
  // Who may see the rest.
  always: ['agencyId'],
};

/** What a list of accounts reads for the selection under `info`. */
export const accountReads = (info: GraphQLResolveInfo) => ({ ...reads, info });

/** Loads accounts by id: batched per request, no wider than asked. */
export const accounts = defineEntityLoader<Ctx, AccountDocument>({
  ...reads,
  model: (db) => db.Account,
});

/** Accounts in the order of the ids, null for unknown ones. Raises BAD_USER_INPUT for more than a thousand. */
export async function accountsByIds(
  ctx: Ctx,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<(AccountDocument | null)[]> {
  if (ids.length > MOST_IDS) throw badInput(`At most ${MOST_IDS} users can be looked up at once.`);
  return Promise.all(ids.map((id) => accounts.load(ctx, id, info)));
}

/** The account of an email address in any spelling, or null. */
export function accountByEmail(ctx: Ctx, email: string): Promise<AccountDocument | null> {
  return ctx.db.Account.findOne({ email: emailKey(email) })
    .lean()
    .exec();
}
