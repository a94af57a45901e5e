import type { SessionRecord, UserError } from '@souk/subgraph';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { permissionsOf, rolesIn } from '../roles/roles.ts';

/** The kind of viewer of each context, which is also the audience of its tokens. */
export const kindOf = {
  CUSTOMER: 'customer',
  SELLER: 'seller',
  STAFF: 'staff',
  ADMIN: 'admin',
} as const satisfies Record<AuthContext, SessionRecord['kind']>;

/** Whether an account may use a context at all. If not, sign-in answers as for an unknown address. */
export function holds(account: AccountDocument, context: AuthContext): boolean {
  if (account.status === 'DELETED' || !account.contexts.includes(context)) return false;
  if (context === 'SELLER') return account.sellerId !== null;
  return rolesIn(context, account.roles).length > 0;
}

/** Why an authenticated person may not sign in now; null when the person may. */
export async function signInProblem(
  ctx: Ctx,
  account: AccountDocument,
  context: AuthContext,
): Promise<UserError | null> {
  const problem = (code: UserError['code'], message: string) => ({ code, message, field: null });
  if (account.status === 'BLOCKED') return problem('ACCOUNT_BLOCKED', 'This account is blocked.');
  if (account.emailVerifiedAt === null && ctx.config.REQUIRE_EMAIL_VERIFICATION) {
    return problem(
      'EMAIL_NOT_VERIFIED',
      'Verify your email address first, with the code that was mailed to it.',
    );
  }
  if (context === 'SELLER' && account.sellerSuspended) {
    return problem('SELLER_SUSPENDED', 'This seller is suspended.');
  }
  if (context === 'STAFF' && !(await ctx.db.agencies.exists({ _id: account.agencyId, active: true }))) {
    return problem('AGENCY_INACTIVE', 'The agency that you work for is closed.');
  }
  return null;
}

/** The current rights of an account in a context. */
export function rightsIn(account: AccountDocument, context: AuthContext): SessionRecord {
  const roles = rolesIn(context, account.roles);
  return {
    kind: kindOf[context],
    userId: account._id,
    sellerId: context === 'SELLER' ? account.sellerId : null,
    agencyId: context === 'STAFF' ? account.agencyId : null,
    roles,
    permissions: permissionsOf(roles),
  };
}
