import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';

// A mail goes to no more.
const MOST = 50;

/** The people of an agency who hold a role and can sign in, those longest there first, at most fifty. */
export function staffInRole(ctx: Ctx, agencyId: string, role: string): Promise<AccountDocument[]> {
  return ctx.db.Account.find({
    // An empty id names no agency, and the index knows of none such.
    agencyId: { $eq: agencyId, $gt: '' },
    roles: role,
    contexts: 'STAFF',
    status: 'ACTIVE',
  })
    .sort({ createdAt: 1 })
    .limit(MOST)
    .lean()
    .exec();
}
