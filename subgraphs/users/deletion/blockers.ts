import { type ErrorCode, Refusal, type UserError } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';

const ASK = `query ($userId: ID!, $sellerId: ID) {
  erasureBlockers(userId: $userId, sellerId: $sellerId) {
    openOrderCount openReturnCount openSaleCount hasBalance
  }
}`;

interface Open {
  erasureBlockers: {
    openOrderCount: number;
    openReturnCount: number;
    openSaleCount: number;
    hasBalance: boolean;
  };
}

type Account = Pick<AccountDocument, '_id' | 'sellerId' | 'accountRoles' | 'status'>;

/** Raises a Refusal with all reasons for which an account cannot be erased now, and SERVICE_UNAVAILABLE without `orders`. */
export async function assertNothingOpen(ctx: Ctx, account: Account): Promise<void> {
  const problems = await erasureProblems(ctx, account);
  if (problems.length > 0) throw new Refusal(problems);
}

/** Why an account cannot be erased now. Asks `orders`, so never inside a transaction. */
export async function erasureProblems(ctx: Ctx, account: Account): Promise<UserError[]> {
  const { _id: userId, sellerId } = account;
  const answer = await ctx.services.call<Open>('orders', ASK, { userId, sellerId });
  const { openOrderCount, openReturnCount, openSaleCount, hasBalance } = answer.erasureBlockers;
  return [
    ...(openOrderCount + openReturnCount > 0
      ? [
          problem(
            'OPEN_ORDERS',
            'There are orders or returns that are not finished. Cancel them or wait for them.',
          ),
        ]
      : []),
    ...(openSaleCount > 0
      ? [problem('OPEN_ORDERS', 'The business has orders or returns that are not finished.')]
      : []),
    ...(hasBalance ? [problem('OPEN_BALANCE', 'The balance of the business is not settled.')] : []),
    ...((await isLastAdmin(ctx, account)) ? [problem('LAST_ADMIN', 'There is no other administrator.')] : []),
  ];
}

const problem = (code: ErrorCode, message: string): UserError => ({ code, message, field: null });

/** Whether nobody could run the market without this account. */
async function isLastAdmin(ctx: Ctx, { _id, accountRoles, status }: Account): Promise<boolean> {
  if (status !== 'ACTIVE' || !accountRoles.includes('ADMIN')) return false;
  const other = await ctx.db.users.exists({
    _id: { $ne: _id },
    accountRoles: 'ADMIN',
    status: 'ACTIVE',
    deletionScheduledAt: null,
  });
  return other === null;
}
