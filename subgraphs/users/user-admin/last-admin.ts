import { refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { oneAtATime } from '../roles/one-at-a-time.ts';

/** Selects the administrators who can sign in and mean to stay: only they can let others in again. */
const LASTING_ADMIN = {
  accountRoles: 'ADMIN' as const,
  status: 'ACTIVE' as const,
  emailVerifiedAt: { $ne: null },
  deletionScheduledAt: null,
};

/**
 * In the transaction that takes an account from the administrators, by another role, a block or its deletion, at once or
 * scheduled. Two administrators who do so at once pass one after the other. Raises Refusal LAST_ADMIN unless another one remains.
 */
export async function assertAnotherAdmin(
  ctx: Ctx,
  { _id, accountRoles }: AccountDocument,
  field: string[] | null,
): Promise<void> {
  if (!accountRoles.includes('ADMIN')) return;
  await oneAtATime(ctx);
  if (await ctx.db.users.exists({ ...LASTING_ADMIN, _id: { $ne: _id } })) return;
  throw refusal(
    'LAST_ADMIN',
    'Nobody else could administer the market then. Make somebody else an administrator first.',
    field,
  );
}
