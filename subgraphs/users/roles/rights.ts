import type { SessionRecord } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { rolesIn } from './built-ins.ts';

/** The kind of viewer of each role, which is also the audience of its tokens. */
export const kindOf = {
  CUSTOMER: 'customer',
  SELLER: 'seller',
  STAFF: 'staff',
  ADMIN: 'admin',
} as const satisfies Record<AccountRole, SessionRecord['kind']>;

/** What a session may do: its record without what belongs to the session itself. */
export type Rights = Omit<SessionRecord, 'authenticatedAt'>;

/**
 * The current rights of an account in a role. Roles are not cached: customers and sellers need none of them, and for staff
 * and administrators the read is nothing beside the password check, whereas a cache could bring back what was just taken.
 */
export async function rightsIn(ctx: Ctx, account: AccountDocument, role: AccountRole): Promise<Rights> {
  return {
    kind: kindOf[role],
    userId: account._id,
    sellerId: role === 'SELLER' ? account.sellerId : null,
    agencyId: role === 'STAFF' ? account.agencyId : null,
    ...(await grantedIn(ctx, role, rolesIn(role, account.roles))),
  };
}

/** The roles among those of an account that exist, and the permission codes that they give, each once, sorted. */
async function grantedIn(
  ctx: Ctx,
  accountRole: AccountRole,
  keys: readonly string[],
): Promise<Pick<Rights, 'roles' | 'permissions'>> {
  if (accountRole === 'ADMIN') {
    const all = await ctx.db.permissions.find({}, { code: 1 }).lean();
    return { roles: [...keys], permissions: all.map(({ code }) => code).toSorted() };
  }
  if (accountRole !== 'STAFF') return { roles: [...keys], permissions: [] };
  const held = await ctx.db.roles
    .find({ key: { $in: [...keys] }, accountRole }, { key: 1, permissionCodes: 1 })
    .lean();
  return {
    roles: keys.filter((key) => held.some((role) => role.key === key)),
    permissions: [...new Set(held.flatMap(({ permissionCodes }) => permissionCodes))].toSorted(),
  };
}
