import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { revoke, tellCreator } from './api-key.service.ts';
import { publishAllKeys, publishKey } from './published.ts';
import { noteUses } from './uses.ts';

const WARNED_BEFORE_MS = 7 * 86_400_000;

/** Whether the keys of an account hold: only administrators have any. */
const mayHoldKeys = (account: Pick<AccountDocument, 'status' | 'accountRoles'> | undefined) =>
  account?.status === 'ACTIVE' && account.accountRoles.includes('ADMIN');

/**
 * Revokes all keys that a person made, and those of which the person was shown a secret by rotating them. Call it in the transaction that blocks, demotes or deletes the account: the keys end
 * with its commit, in every process at once.
 */
export async function revokeKeysOf(ctx: Ctx, accountId: string): Promise<void> {
  const stillOpens = { $or: [{ until: null }, { until: { $gt: new Date() } }] };
  const keys = await revoke(ctx, {
    $or: [{ createdBy: accountId }, { secrets: { $elemMatch: { shownTo: accountId, ...stillOpens } } }],
  });
  ctx.afterCommit(() => {
    for (const key of keys) {
      publishKey(ctx, key).catch((error: Error) => {
        ctx.log.warn(
          { apiKeyId: key._id, error: error.message },
          'a revoked API key ends with the next sweep',
        );
      });
    }
  });
}

/** Revokes keys that somebody made or knows who may no longer hold any, however that came about. */
async function revokeOrphans(ctx: Ctx): Promise<void> {
  const living = { revokedAt: null, expiresAt: { $gt: new Date() } };
  const [makers, knowers] = await Promise.all([
    ctx.db.apiKeys.distinct('createdBy', living),
    ctx.db.apiKeys.distinct('secrets.shownTo', living),
  ]);
  const creators = [...new Set([...makers, ...knowers].filter((id) => typeof id === 'string'))];
  const accounts = await ctx.db.users.find({ _id: { $in: creators } }, { status: 1, accountRoles: 1 }).lean();
  const known = new Map(accounts.map((account) => [account._id, account]));
  for (const id of creators.filter((one) => !mayHoldKeys(known.get(one)))) {
    await ctx.transaction(() => revokeKeysOf(ctx, id));
  }
}

/** Mails those whose keys expire within a week, once per key. */
async function announceExpiry(ctx: Ctx): Promise<void> {
  const now = new Date();
  const expiring = await ctx.db.apiKeys
    .find({
      expiresAt: { $gt: now, $lt: new Date(now.getTime() + WARNED_BEFORE_MS) },
      revokedAt: null,
      isExpiryAnnounced: false,
      // A key that was made for a few days needs no reminder.
      createdAt: { $lt: new Date(now.getTime() - WARNED_BEFORE_MS) },
    })
    .lean();
  for (const key of expiring) {
    await ctx.transaction(async () => {
      const claim = { _id: key._id, isExpiryAnnounced: false };
      const { modifiedCount } = await ctx.db.apiKeys.updateOne(claim, { $set: { isExpiryAnnounced: true } });
      if (modifiedCount > 0) await tellCreator(ctx, 'api_key.expiring', key);
    });
  }
}

/** Keeps the keys in order: those of former administrators end, uses are noted, expiry is announced, the allow-list is whole. */
export async function tendApiKeys(ctx: Ctx): Promise<void> {
  await revokeOrphans(ctx);
  await noteUses(ctx);
  await announceExpiry(ctx);
  await publishAllKeys(ctx);
}
