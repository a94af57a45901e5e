import { assertRecentlyProven, newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import type { RequestEmailChangeInput } from '../generated/resolvers.ts';
import { changeCodeId } from '../otp/codes.ts';
import { secondsToWait, setCode, setNoCode, tooSoon } from '../otp/issue.ts';
import { provePassword } from '../passwords/prove-password.ts';
import { ownAccount } from '../profile/own-account.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { isHeld } from './held.ts';
import { endPendingChange } from './void.ts';

const rules = z.object({ newEmail: personRules.email });
const KEPT_MS = 24 * 60 * 60_000;

/** The caller with its pending address, and until when the code is valid. */
export interface RequestedChange {
  user: AccountDocument;
  codeExpiresAt: Date;
}

/**
 * Starts a change of the caller's address, once per key. Nothing in the answer says whether another account has the address.
 * Raises Refusal INVALID_INPUT, INVALID_CREDENTIALS, REAUTHENTICATION_REQUIRED, TOO_MANY_ATTEMPTS and IDEMPOTENCY_CONFLICT.
 */
export async function requestEmailChange(ctx: Ctx, input: RequestEmailChangeInput): Promise<RequestedChange> {
  const { idempotencyKey, password } = input;
  const { newEmail } = readAs(rules, input);
  await prove(ctx, await ownAccount(ctx), password ?? null);
  const call = { operation: 'requestEmailChange', idempotencyKey, input: { newEmail } };
  const codeExpiresAt = await withIdempotencyKey(ctx, call, () =>
    ctx.transaction(() => start(ctx, newEmail)),
  );
  return { user: await ownAccount(ctx), codeExpiresAt };
}

/** A stolen session alone must not be enough to take an account away. */
async function prove(ctx: Ctx, account: AccountDocument, password: string | null): Promise<void> {
  if (account.passwordHash === null) return assertRecentlyProven(ctx.viewer);
  // The password is one factor only.
  if (account.hasSecondFactor) assertRecentlyProven(ctx.viewer);
  const field = ['input', 'password'];
  if (password === null)
    throw refusal('INVALID_INPUT', 'Your password is needed to change the address.', field);
  return provePassword(ctx, account, password, field);
}

async function start(ctx: Ctx, newEmail: string): Promise<Date> {
  const account = await ownAccount(ctx);
  const { _id: userId, email: oldEmail } = account;
  if (newEmail === oldEmail) throw same();
  await refuseTooMany(ctx, userId);
  await endPendingChange(ctx, userId);
  // In the middle of two requests at once, one of these writes conflicts and is tried again.
  await ctx.db.users.updateOne({ _id: userId }, { $set: { pendingEmail: newEmail } });
  const purgeAt = new Date(Date.now() + KEPT_MS);
  await ctx.db.emailChanges.insertOne({ _id: newId('ech'), userId, oldEmail, newEmail, purgeAt });
  const expiresAt = await mailNewAddress(ctx, account, newEmail);
  await ctx.emit('user.email_change_requested', userId, {
    ...personOf(account),
    newEmail: masked(newEmail),
  });
  return expiresAt;
}

/** Requests count for all addresses together: nobody can fill the mailboxes of strangers through us. */
async function refuseTooMany(ctx: Ctx, userId: string): Promise<void> {
  const recent = await ctx.db.emailChanges
    .find({ userId }, { createdAt: 1 })
    .sort({ createdAt: -1 })
    .limit(ctx.config.OTP_PER_HOUR)
    .lean();
  const wait = secondsToWait(ctx, { askedAt: recent.map(({ createdAt }) => createdAt) });
  if (wait > 0) throw tooSoon(wait, ['input', 'newEmail']);
}

/** A code for an address that is free; for any other one a word to its owner, and a code that nobody has. */
async function mailNewAddress(ctx: Ctx, account: AccountDocument, newEmail: string): Promise<Date> {
  const { _id: userId } = account;
  const id = changeCodeId(userId, newEmail);
  const owner = await ctx.db.users.findOne({ email: newEmail }).lean();
  if (owner === null && !(await isHeld(ctx, newEmail, userId))) {
    const { code, expiresAt } = await setCode(ctx, id, userId);
    await ctx.emit('user.otp_requested', userId, {
      ...personOf({ ...account, email: newEmail }),
      role: account.accountRoles[0] ?? 'CUSTOMER',
      purpose: 'CHANGE_EMAIL',
      code,
      expiresAt: expiresAt.toISOString(),
    });
    return expiresAt;
  }
  if (owner) {
    await ctx.emit('user.email_claimed', owner._id, personOf(owner));
  }
  return setNoCode(ctx, id);
}

const same = () => refusal('INVALID_INPUT', 'This is your address already.', ['input', 'newEmail']);

/** `n…@example.com`: enough for the person who asked to recognize the address, and no more for anybody else. */
const masked = (email: string): string => `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`;
