import { recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { endOtherSessions } from '../sessions/session.service.ts';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { mustKeepSecondFactor } from './required.ts';

/** A second factor that is added or removed. */
export interface Factor {
  method: 'TOTP' | 'PASSKEY';
  passkeyName: string | null;
}

const recordFactors = (ctx: Ctx, id: string, before: Factor | null, after: Factor | null) =>
  recordChange(ctx, {
    entity: 'User',
    id,
    before: { secondFactor: before && { ...before } },
    after: { secondFactor: after && { ...after } },
  });

/**
 * Everything that follows from a new second factor, in the transaction that stores it. The first one gives recovery codes,
 * which it returns, and ends all other sessions: they started with a password alone, perhaps not by the owner.
 */
export async function factorAdded(
  ctx: Ctx,
  account: AccountDocument,
  factor: Factor,
): Promise<string[] | null> {
  const { _id } = account;
  const before = await ctx.db.users.findOneAndUpdate({ _id }, { $set: { hasSecondFactor: true } }).lean();
  await ctx.emit('user.second_factor_added', _id, { ...personOf(account), ...factor });
  await recordFactors(ctx, _id, null, factor);
  if (before?.hasSecondFactor) return null;
  const codes = await storeRecoveryCodes(ctx, _id);
  // Before the commit: a concurrent sign-in waits for it when it reloads the account.
  await endOtherSessions(ctx, _id);
  return codes;
}

/** Replaces the recovery codes of an account in the caller's transaction; returns the new ones. */
export async function storeRecoveryCodes(ctx: Ctx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  const recoveryCodes = codes.map((code) => hashRecoveryCode(ctx.config, accountId, code));
  await ctx.db.secondFactors.updateOne({ _id: accountId }, { $set: { recoveryCodes } }, { upsert: true });
  return codes;
}

/**
 * Everything that follows from the removal of a second factor, in the transaction that removes it. With the last one the
 * recovery codes go. Raises Refusal SECOND_FACTOR_REQUIRED for the last one where a role requires one.
 */
export async function factorRemoved(ctx: Ctx, account: AccountDocument, factor: Factor): Promise<void> {
  const { _id } = account;
  const hasSecondFactor = await hasFactors(ctx, _id);
  if (!hasSecondFactor && mustKeepSecondFactor(ctx.config, account)) {
    throw refusal(
      'SECOND_FACTOR_REQUIRED',
      'Your role needs a second factor. Set up another one before you remove this one.',
    );
  }
  // Always written: of two concurrent removals the second one then sees the first.
  await ctx.db.users.updateOne({ _id }, { $set: { hasSecondFactor } });
  if (!hasSecondFactor) await ctx.db.secondFactors.updateOne({ _id }, { $set: { recoveryCodes: [] } });
  await ctx.emit('user.second_factor_removed', _id, { ...personOf(account), ...factor });
  await recordFactors(ctx, _id, factor, null);
}

async function hasFactors(ctx: Ctx, accountId: string): Promise<boolean> {
  if (await ctx.db.secondFactors.exists({ _id: accountId, totp: { $ne: null } })) return true;
  return (await ctx.db.passkeys.exists({ accountId })) !== null;
}

/** Deletes all second factors of an account, in the caller's transaction: when it is deleted, reset or given to its true owner. */
export async function deleteSecondFactors(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.db.secondFactors.deleteOne({ _id: accountId });
  await ctx.db.passkeys.deleteMany({ accountId });
  await ctx.db.users.updateOne({ _id: accountId }, { $set: { hasSecondFactor: false } });
}
