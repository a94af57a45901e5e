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

type Account = Pick<AccountDocument, '_id' | 'sellerId'>;

/**
 * Raises a Refusal with all reasons for which an account cannot be erased now, and SERVICE_UNAVAILABLE without `orders`, which it
 * asks: never inside a transaction.
 */
export async function assertNothingOpen(ctx: Ctx, { _id: userId, sellerId }: Account): Promise<void> {
  const answer = await ctx.services.call<Open>('orders', ASK, { userId, sellerId });
  const { openOrderCount, openReturnCount, openSaleCount, hasBalance } = answer.erasureBlockers;
  const problems: UserError[] = [
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
  ];
  if (problems.length > 0) throw new Refusal(problems);
}

const problem = (code: ErrorCode, message: string): UserError => ({ code, message, field: null });
