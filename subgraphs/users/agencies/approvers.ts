import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';

// The most recipients that one email may have.
const MAX_APPROVERS = 50;

/** The active staff of an agency in a role, longest-serving first, at most 50. */
export function staffInRole(ctx: Ctx, agencyId: string, role: string): Promise<AccountDocument[]> {
  return ctx.db.users
    .find({
      // The partial index has no empty ids; `$gt` lets MongoDB use it.
      agencyId: { $eq: agencyId, $gt: '' },
      roles: role,
      accountRoles: 'STAFF',
      status: 'ACTIVE',
    })
    .sort({ createdAt: 1 })
    .limit(MAX_APPROVERS)
    .lean()
    .exec();
}
