import { refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { rolesIn } from '../roles/built-ins.ts';
import { joinRoles } from '../roles/join-roles.ts';
import { endLostAccess, renewKeptSessions } from './changed-rights.ts';
import { changeUser, userAt } from './stored-user.ts';
import { tellRoles } from './tell-roles.ts';

const FIELD = ['input', 'roleKey'];

/**
 * Grants a role of staff to a member of staff; it applies at once. Nothing changes for somebody who has it. Raises Refusal
 * NOT_FOUND for an unknown user, INVALID_STATE for a deleted account and anybody but staff, INVALID_INPUT for an unknown role.
 */
export async function grantUserRole(ctx: Ctx, id: string, key: string): Promise<AccountDocument> {
  const { before, after } = await ctx.transaction(async () => {
    const stored = await memberAt(ctx, id);
    if (rolesIn('STAFF', stored.roles).includes(key)) return { before: stored, after: stored };
    await joinRoles(ctx, [key], FIELD);
    const changed = await changeUser(ctx, stored, { roles: [...stored.roles, key].toSorted() });
    await tellRoles(ctx, stored, changed);
    return { before: stored, after: changed };
  });
  await renewKeptSessions(ctx, before, after);
  return after;
}

/**
 * Takes a role from a member of staff, whose staff sessions end at once. Nothing changes for somebody who does not have it.
 * Raises Refusal NOT_FOUND for an unknown user, INVALID_STATE for a deleted account, anybody but staff and the last role,
 * SERVICE_UNAVAILABLE when sessions cannot be ended: nothing is changed then.
 */
export async function revokeUserRole(ctx: Ctx, id: string, key: string): Promise<AccountDocument> {
  return ctx.transaction(async () => {
    const before = await memberAt(ctx, id);
    const held = rolesIn('STAFF', before.roles);
    if (!held.includes(key)) return before;
    if (held.length === 1)
      throw refusal('INVALID_STATE', 'Staff need at least one role. Grant another one first.', FIELD);
    const roles = before.roles.filter((one) => one !== key);
    const after = await changeUser(ctx, before, { roles });
    await endLostAccess(ctx, before, after);
    await tellRoles(ctx, before, after);
    return after;
  });
}

async function memberAt(ctx: Ctx, id: string): Promise<AccountDocument> {
  const account = await userAt(ctx, id);
  if (account.accountRoles.includes('STAFF')) return account;
  throw refusal('INVALID_STATE', 'Only staff have roles. Make the person a member of staff first.', ['id']);
}
