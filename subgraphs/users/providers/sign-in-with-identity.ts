import { refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { completeSignIn, type SignedIn } from '../sign-in/complete-sign-in.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { accountOfIdentity } from './account-of-identity.ts';
import type { ProviderIdentity } from './identity.ts';

/** The roles that people can sign in to with a provider: no provider makes anybody staff or administrator. */
export type ProviderRole = Extract<AccountRole, 'CUSTOMER' | 'SELLER'>;

/** A finished sign-in, and the role that its tokens are good for. */
export interface SignedInByProvider extends SignedIn {
  role: ProviderRole;
}

/**
 * Signs in the person behind a proven identity. Somebody who has no business yet and asks for SELLER is signed in as a
 * customer, who can then register one. Raises the refusals of `accountOfIdentity` and of every sign-in.
 */
export async function signInWithIdentity(
  ctx: Ctx,
  identity: ProviderIdentity,
  asked: ProviderRole,
): Promise<SignedInByProvider> {
  const account = await accountOfIdentity(ctx, identity);
  const role = await roleFor(ctx, account, asked);
  return { ...(await completeSignIn(ctx, account, role, 'PROVIDER')), role };
}

async function roleFor(ctx: Ctx, account: AccountDocument, asked: ProviderRole): Promise<ProviderRole> {
  if (holds(account, asked)) return asked;
  if (asked === 'SELLER' && account.sellerId === null && holds(account, 'CUSTOMER')) return 'CUSTOMER';
  const problem = await signInProblem(ctx, account, asked);
  if (problem?.code === 'ACCOUNT_BLOCKED') throw refusal(problem.code, problem.message);
  throw refusal('ROLE_NOT_AVAILABLE', `This account cannot be used in the role ${asked}.`);
}
