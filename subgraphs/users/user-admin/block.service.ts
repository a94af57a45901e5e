import { isAllowed, refusal, type Viewer } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import { z } from 'zod';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { optional, readAs } from '../registration/person.input.ts';
import { endSessions } from '../sessions/session.service.ts';
import { assertAnotherAdmin } from './last-admin.ts';
import { changeUser, userAt } from './stored-user.ts';

/** Who may block and unblock: administrators everybody, staff those who are customers and nothing else. */
export const BLOCKERS = ['admin', 'staff:user.block'] as const;

const rules = z.object({ reason: optional(paragraphs({ what: 'reason', max: 500 })) });

/**
 * Blocks an account: all its sessions and API keys end at once, nobody can sign in to it, and its cart stops. Blocking it again changes
 * nothing. Raises Refusal NOT_FOUND, also for staff and anybody but a customer, INVALID_INPUT for the reason, SAME_PERSON,
 * LAST_ADMIN, INVALID_STATE for a deleted account, and SERVICE_UNAVAILABLE when sessions cannot be ended: nobody is blocked then.
 */
export async function blockUser(
  ctx: Ctx,
  id: string,
  input: { reason?: string | null },
): Promise<AccountDocument> {
  const { reason = null } = readAs(rules, input);
  if (id === ctx.viewer.userId) throw refusal('SAME_PERSON', 'Nobody can block themselves.', ['id']);
  return ctx.transaction(async () => {
    const before = await userToBlock(ctx, id);
    if (before.status === 'BLOCKED') return before;
    await assertAnotherAdmin(ctx, before, ['id']);
    const blocked = await changeUser(ctx, before, { status: 'BLOCKED', blockedReason: reason });
    await ctx.emit('user.blocked', id, { ...personOf(blocked), reason });
    // Before the commit: a sign-in at the same time waits for it when it reloads the account.
    await endSessions(ctx, id);
    await revokeKeysOf(ctx, id);
    return blocked;
  });
}

/**
 * Lets the person of a blocked account sign in again. For an account that is not blocked nothing changes. Raises Refusal
 * NOT_FOUND, also for staff and anybody but a customer, and INVALID_STATE for a deleted account.
 */
export async function unblockUser(ctx: Ctx, id: string): Promise<AccountDocument> {
  return ctx.transaction(async () => {
    const before = await userToBlock(ctx, id);
    if (before.status === 'ACTIVE') return before;
    const unblocked = await changeUser(ctx, before, { status: 'ACTIVE', blockedReason: null });
    await ctx.emit('user.unblocked', id, personOf(unblocked));
    return unblocked;
  });
}

const userToBlock = (ctx: Ctx, id: string) => userAt(ctx, id, (account) => mayBlock(ctx.viewer, account));

const mayBlock = (viewer: Viewer, { accountRoles }: AccountDocument) =>
  viewer.kind === 'admin' ||
  (isAllowed(viewer, BLOCKERS) && accountRoles.every((role) => role === 'CUSTOMER'));
