import { Refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { assertNothingOpen } from './blockers.ts';
import { eraseAccount } from './erase-account.ts';

const BATCH = 100;
const PUT_OFF_MS = 24 * 60 * 60_000;

type Due = Pick<AccountDocument, '_id' | 'sellerId' | 'deletionScheduledAt'>;

/** Erases the accounts whose time has come. One with open orders or a balance, and the last administrator, are put off by a day. */
export async function eraseDueAccounts(ctx: Ctx): Promise<void> {
  const due = await ctx.db.users
    .find(
      { deletionScheduledAt: { $gt: new Date(0), $lte: new Date() } },
      { sellerId: 1, deletionScheduledAt: 1 },
    )
    .sort({ deletionScheduledAt: 1 })
    .limit(BATCH)
    .lean();
  for (const account of due) await eraseOrPutOff(ctx, account);
}

async function eraseOrPutOff(ctx: Ctx, account: Due): Promise<void> {
  const { _id, deletionScheduledAt } = account;
  try {
    await assertNothingOpen(ctx, account);
    // Not if the person cancelled meanwhile.
    await eraseAccount(ctx, _id, { deletionScheduledAt });
  } catch (error) {
    if (!(error instanceof Refusal)) {
      ctx.log.warn({ userId: _id, error: (error as Error).message }, 'deletion: has to be repeated');
      return;
    }
    await ctx.db.users.updateOne(
      { _id, deletionScheduledAt },
      { $set: { deletionScheduledAt: new Date(Date.now() + PUT_OFF_MS) } },
    );
    const codes = error.userErrors.map(({ code }) => code);
    ctx.log.info({ userId: _id, codes }, 'deletion: put off by a day');
  }
}
