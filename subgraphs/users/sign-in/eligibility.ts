import type { UserError } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { rolesIn } from '../roles/built-ins.ts';

/** Whether an account may use a role at all. If not, sign-in answers as for an unknown address. */
export function holds(account: AccountDocument, role: AccountRole): boolean {
  if (account.status === 'DELETED' || !account.accountRoles.includes(role)) return false;
  if (role === 'SELLER') return account.sellerId !== null;
  return rolesIn(role, account.roles).length > 0;
}

/** Why an authenticated person may not sign in now; null when the person may. */
export async function signInProblem(
  ctx: Ctx,
  account: AccountDocument,
  role: AccountRole,
): Promise<UserError | null> {
  const problem = (code: UserError['code'], message: string) => ({ code, message, field: null });
  if (account.status === 'BLOCKED') return problem('ACCOUNT_BLOCKED', 'This account is blocked.');
  if (account.emailVerifiedAt === null && ctx.config.REQUIRE_EMAIL_VERIFICATION) {
    return problem(
      'EMAIL_NOT_VERIFIED',
      'Verify your email address first, with the code that was mailed to it.',
    );
  }
  if (role === 'SELLER' && account.sellerSuspended) {
    return problem('SELLER_SUSPENDED', 'This seller is suspended.');
  }
  if (role === 'STAFF' && !(await ctx.db.agencies.exists({ _id: account.agencyId, isActive: true }))) {
    return problem('AGENCY_INACTIVE', 'The agency that you work for is closed.');
  }
  return null;
}
