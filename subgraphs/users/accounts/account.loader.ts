import { badInput, defineEntityLoader } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { AccountDocument } from './account.model.ts';

const MAX_IDS = 1_000;

const reads = {
  type: 'User',
  needs: {
    displayName: ['firstName', 'lastName'],
    isEmailVerified: ['emailVerifiedAt'],
    primaryRole: ['accountRoles'],
    agency: ['agencyId'],
    grantedRoles: ['roles'],
    avatar: ['avatarMediaId'],
    addresses: [],
  },
  // Decides who may see private fields.
  always: ['agencyId'],
};

/** The stored fields that a list of accounts needs for the selection under `info`. */
export const accountReads = (info: GraphQLResolveInfo) => ({ ...reads, info });

/** Loads accounts by id: batched per request, limited to the selected fields. */
export const accounts = defineEntityLoader<Ctx, AccountDocument>({
  ...reads,
  model: (db) => db.users,
});

/** Accounts in the order of the ids, null for unknown ones. Raises BAD_USER_INPUT for more than 1,000 ids. */
export async function accountsByIds(
  ctx: Ctx,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<(AccountDocument | null)[]> {
  if (ids.length > MAX_IDS) throw badInput(`At most ${MAX_IDS} ids per request.`);
  return Promise.all(ids.map((id) => accounts.load(ctx, id, info)));
}

/** The account of an email address, compared without case; null for an unknown one. */
export function accountByEmail(ctx: Ctx, email: string): Promise<AccountDocument | null> {
  return ctx.db.users
    .findOne({ email: emailKey(email) })
    .lean()
    .exec();
}
