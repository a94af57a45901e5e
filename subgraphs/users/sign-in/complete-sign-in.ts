import { codeOf, Refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { type SellerRef, sellerOf } from '../accounts/viewer.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import type { SignInMethod } from '../sessions/method.ts';
import { startSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { signInProblem } from './eligibility.ts';

/** The account that signed in, the business that it acts for, and the tokens of its session. */
export interface SignedIn {
  user: AccountDocument;
  seller: SellerRef | null;
  tokens: AuthTokens;
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
  const tokens = await startSession(ctx, account, role, method);
  return { user: asOwn(account), seller: sellerOf(account, role), tokens };
}

/** The tokens of {@link completeSignIn}, after a registration or verification that stays valid: null when Redis is unavailable. */
export async function firstSession(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
  method: SignInMethod,
): Promise<AuthTokens | null> {
  try {
    return (await completeSignIn(ctx, account, role, method)).tokens;
  } catch (error) {
    if (codeOf(error) !== 'SERVICE_UNAVAILABLE') throw error;
    ctx.log.warn({ err: error }, 'no first session: the person has to sign in');
    return null;
  }
}
