import { assertRecentlyProven, refusal, unauthenticated } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { type SignedIn, signInFully } from '../sign-in/complete-sign-in.ts';
import { noted } from '../sign-in/noted.ts';
import { readPendingSignIn, type ShownSignIn, usePendingSignIn } from './pending-sign-in.ts';

const FIELD = ['input', 'pendingSignInToken'];

/** A person who sets up a second factor: signed in, or in a sign-in that requires one. */
export interface Enrolling {
  account: AccountDocument;
  pending: ShownSignIn | null;
}

/**
 * Who sets up a second factor. Raises Refusal REAUTHENTICATION_REQUIRED for a session that proved too long ago who it is,
 * INVALID_TOKEN for strangers and for a pending sign-in that has ended, and INVALID_STATE for one of an account that has a second factor: it has
 * to be shown, not replaced.
 */
export async function enrolling(ctx: Ctx, pendingSignInToken?: string | null): Promise<Enrolling> {
  if (pendingSignInToken == null) {
    if (ctx.viewer.userId === null) throw refusal('INVALID_TOKEN', 'Sign in first.', FIELD);
    return { account: await provenAccount(ctx), pending: null };
  }
  const pending = await readPendingSignIn(ctx, pendingSignInToken);
  if (!pending.isEnrolmentRequired) throw hasOne();
  return { account: pending.account, pending };
}

const hasOne = () => refusal('INVALID_STATE', 'This account has a second factor. Sign in with it.', FIELD);

/**
 * Refuses a factor that a pending sign-in sets up beside another one, which was stored at the same time: by somebody else,
 * perhaps, and it has to be shown. Runs in the transaction that stores the factor, with what `factorAdded` returned.
 */
export function assertFirstFactor({ pending }: Enrolling, recoveryCodes: string[] | null): void {
  if (pending && recoveryCodes === null) throw hasOne();
}

/** The viewer's account, after a recent proof of identity. */
export async function provenAccount(ctx: Ctx): Promise<AccountDocument> {
  const { userId } = ctx.viewer;
  if (userId === null) throw unauthenticated();
  assertRecentlyProven(ctx.viewer);
  const account = await ctx.db.users.findById(userId).lean();
  if (!account) throw unauthenticated();
  return account;
}

/** Signs in who set up the second factor that a sign-in required; for a person who is signed in it changes nothing. */
export async function signInEnrolled(ctx: Ctx, { account, pending }: Enrolling): Promise<Partial<SignedIn>> {
  if (!pending) return { user: account };
  const { role, method } = pending;
  return noted(ctx, { role, email: account.email }, async () => {
    await usePendingSignIn(ctx, pending);
    return signInFully(ctx, { ...account, hasSecondFactor: true }, role, method);
  });
}
