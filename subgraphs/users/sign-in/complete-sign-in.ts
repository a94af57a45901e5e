import { codeOf, Refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { type SellerRef, sellerOf } from '../accounts/viewer.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { openPendingSignIn, type PendingSignIn } from '../second-factor/pending-sign-in.ts';
import type { SignInMethod } from '../sessions/method.ts';
import { startSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { signInProblem } from './eligibility.ts';
import { rememberDevice } from './lock.ts';

/**
 * The answer to a sign-in: the account, the business that it acts for and the tokens of its session; or, while a second
 * factor is missing, nothing but the pending sign-in, as the caller may read no more of the account than strangers.
 */
export interface SignedIn {
  user: AccountDocument | null;
  seller: SellerRef | null;
  tokens: AuthTokens | null;
  pendingSignIn: PendingSignIn | null;
}

/**
 * Signs in a person who has proved to own the account. Every way of signing in ends here, and no session begins elsewhere:
 * what an account requires beyond that proof cannot be passed by another way. Raises a Refusal with the reason for which the
 * account may not sign in.
 */
export async function completeSignIn(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod,
): Promise<SignedIn> {
  const problem = await signInProblem(ctx, account, role);
  if (problem) throw new Refusal([problem]);
  const pendingSignIn = method === 'PASSKEY' ? null : await openPendingSignIn(ctx, account, role, method);
  if (pendingSignIn) return { user: null, seller: null, tokens: null, pendingSignIn };
  return signInFully(ctx, account, role, method);
}

/** Starts the session of a person who showed all that the account requires: called where that was checked only. */
export async function signInFully(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod,
): Promise<SignedIn> {
  const tokens = await startSession(ctx, account, role, method);
  await rememberDevice(ctx, account.email);
  return { user: asOwn(account), seller: sellerOf(account, role), tokens, pendingSignIn: null };
}

/** What {@link firstSession} gives. */
export type FirstSession = Pick<SignedIn, 'tokens' | 'pendingSignIn'>;

/** No first session, for an account whose address has to be verified first. */
export const noSession: FirstSession = { tokens: null, pendingSignIn: null };

/** The tokens of {@link completeSignIn}, after a registration or verification that stays valid: none when Redis is unavailable. */
export async function firstSession(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod,
): Promise<FirstSession> {
  try {
    const { tokens, pendingSignIn } = await completeSignIn(ctx, account, role, method);
    return { tokens, pendingSignIn };
  } catch (error) {
    if (codeOf(error) !== 'SERVICE_UNAVAILABLE') throw error;
    ctx.log.warn({ err: error }, 'no first session: the person has to sign in');
    return noSession;
  }
}
