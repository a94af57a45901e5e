import { assertRecentlyProven, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { assertNothingOpen } from './blockers.ts';
import { eraseAccount } from './erase-account.ts';

/**
 * Erases a blocked person at once; repeating it changes nothing. Raises Refusal REAUTHENTICATION_REQUIRED, NOT_FOUND,
 * INVALID_STATE for one who is not blocked, OPEN_ORDERS, OPEN_BALANCE, and SERVICE_UNAVAILABLE when `orders` does not answer.
 */
export async function deleteUser(ctx: Ctx, id: string): Promise<string> {
  assertRecentlyProven(ctx.viewer);
  const account = await ctx.db.users.findById(id).lean();
  if (!account) throw refusal('NOT_FOUND', 'There is no such user.', ['id']);
  if (account.status === 'DELETED') return id;
  if (account.status !== 'BLOCKED') throw notBlocked();
  await assertNothingOpen(ctx, account);
  if (!(await eraseAccount(ctx, id, { status: 'BLOCKED' }))) {
    const isGone = await ctx.db.users.exists({ _id: id, status: 'DELETED' });
    if (!isGone) throw notBlocked();
  }
  return id;
}

const notBlocked = () => refusal('INVALID_STATE', 'Block the user first.', ['id']);
