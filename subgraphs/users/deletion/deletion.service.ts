import { assertRecentlyProven, recordChange, unauthenticated, withIdempotencyKey } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { assertAnotherAdmin } from '../user-admin/last-admin.ts';
import { assertNothingOpen } from './blockers.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Schedules the deletion of the viewer's account; one that is scheduled keeps its date. Raises Refusal
 * REAUTHENTICATION_REQUIRED, OPEN_ORDERS, OPEN_BALANCE, LAST_ADMIN, and SERVICE_UNAVAILABLE when `orders` does not answer.
 */
export async function requestAccountDeletion(ctx: Ctx, idempotencyKey: string): Promise<AccountDocument> {
  assertRecentlyProven(ctx.viewer);
  await withIdempotencyKey(
    ctx,
    { operation: 'requestAccountDeletion', idempotencyKey, input: {} },
    async () => {
      const account = await ownAccount(ctx);
      if (account.deletionScheduledAt !== null) return null;
      await assertNothingOpen(ctx, account);
      await schedule(ctx, account, new Date(Date.now() + ctx.config.ACCOUNT_DELETION_DAYS * DAY_MS));
      return null;
    },
  );
  return ownAccount(ctx);
}

async function schedule(ctx: Ctx, { _id }: AccountDocument, deletionScheduledAt: Date): Promise<void> {
  await ctx.transaction(async () => {
    const before = await ctx.db.users
      .findOneAndUpdate(
        { _id, status: { $ne: 'DELETED' }, deletionScheduledAt: null },
        { $set: { deletionScheduledAt } },
      )
      .lean();
    // Another request of the same person was first.
    if (!before) return;
    await assertAnotherAdmin(ctx, before, null);
    const scheduledAt = deletionScheduledAt.toISOString();
    await ctx.emit('user.deletion_requested', _id, { ...personOf(before), scheduledAt });
    await recordChange(ctx, {
      entity: 'User',
      id: _id,
      before: { deletionScheduledAt: null },
      after: { deletionScheduledAt: scheduledAt },
    });
  });
}

/** Keeps the viewer's account. Does nothing when its deletion was not asked for. */
export async function cancelAccountDeletion(ctx: Ctx): Promise<AccountDocument> {
  const { _id } = await ownAccount(ctx);
  await ctx.transaction(async () => {
    const before = await ctx.db.users
      .findOneAndUpdate(
        { _id, status: { $ne: 'DELETED' }, deletionScheduledAt: { $ne: null } },
        { $set: { deletionScheduledAt: null } },
      )
      .lean();
    if (!before) return;
    await ctx.emit('user.deletion_cancelled', _id, personOf(before));
    await recordChange(ctx, {
      entity: 'User',
      id: _id,
      before: { deletionScheduledAt: before.deletionScheduledAt?.toISOString() ?? null },
      after: { deletionScheduledAt: null },
    });
  });
  return ownAccount(ctx);
}

async function ownAccount({ viewer, db }: Ctx): Promise<AccountDocument> {
  const account = await db.users.findOne({ _id: viewer.userId ?? '', status: { $ne: 'DELETED' } }).lean();
  if (!account) throw unauthenticated();
  return account;
}
