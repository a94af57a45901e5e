import type { AccountDocument } from '../accounts/account.model.ts';
import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { rolesIn } from '../roles/built-ins.ts';
import { renewRights } from '../sessions/renew-rights.ts';
import { endSessions } from '../sessions/session.service.ts';

/**
 * Ends the sessions of each account role that an account has no more, and those of staff when the agency is another one or a
 * role was taken, and the API keys of a former administrator. Called in the transaction of the change.
 */
export async function endLostAccess(
  ctx: Ctx,
  before: AccountDocument,
  after: AccountDocument,
): Promise<void> {
  for (const role of before.accountRoles) {
    const isLost = !after.accountRoles.includes(role) || (role === 'STAFF' && losesAtWork(before, after));
    if (isLost) await endSessions(ctx, before._id, role);
  }
  const { accountRoles } = after;
  if (before.accountRoles.includes('ADMIN') && !accountRoles.includes('ADMIN'))
    await revokeKeysOf(ctx, after._id);
}

/** Gives the staff sessions that go on what the account gained. Called after the commit. */
export async function renewKeptSessions(
  ctx: Ctx,
  before: AccountDocument,
  after: AccountDocument,
): Promise<void> {
  const gained = rolesIn('STAFF', after.roles).some((key) => !before.roles.includes(key));
  if (gained && after.accountRoles.includes('STAFF')) await renewRights(ctx, after._id, 'STAFF');
}

const losesAtWork = (before: AccountDocument, after: AccountDocument) =>
  before.agencyId !== after.agencyId ||
  rolesIn('STAFF', before.roles).some((key) => !after.roles.includes(key));
