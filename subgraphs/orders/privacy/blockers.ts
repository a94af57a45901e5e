import { query } from '@souk/subgraph';
import { OPEN_RETURN_STATUSES } from '../after-sales/returns/machine.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { sellerAccount } from '../money/ledger/accounts.ts';
import { OPEN_ORDER_STATUSES } from '../orders/order.model.ts';
import type { SellerOrderStatus } from '../orders/seller-order.model.ts';

const OPEN_SALES: readonly SellerOrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED'];

/** What has to be finished before a person can be erased. */
interface ErasureBlockers {
  openOrderCount: number;
  openReturnCount: number;
  openSaleCount: number;
  hasBalance: boolean;
}

async function erasureBlockers(
  ctx: Ctx,
  customerId: string,
  sellerId: string | null,
): Promise<ErasureBlockers> {
  const returns = { status: { $in: OPEN_RETURN_STATUSES } };
  const [openOrderCount, openReturnCount, sales, salesReturned, hasBalance] = await Promise.all([
    ctx.db.orders.countDocuments({ customerId, status: { $in: OPEN_ORDER_STATUSES } }),
    ctx.db.returns.countDocuments({ customerId, ...returns }),
    sellerId === null ? 0 : ctx.db.sellerOrders.countDocuments({ sellerId, status: { $in: OPEN_SALES } }),
    sellerId === null ? 0 : ctx.db.returns.countDocuments({ sellerId, ...returns }),
    sellerId !== null && owes(ctx, sellerId),
  ]);
  return { openOrderCount, openReturnCount, openSaleCount: sales + salesReturned, hasBalance };
}

async function owes(ctx: Ctx, sellerId: string): Promise<boolean> {
  const sums = await ctx.db.ledgerEntries.aggregate<{ _id: string; sum: number }>([
    { $match: { sellerId, account: sellerAccount(sellerId) } },
    { $group: { _id: '$currency', sum: { $sum: '$amountMinor' } } },
    { $match: { sum: { $ne: 0 } } },
    { $limit: 1 },
  ]);
  return sums.length > 0;
}

export const privacyResolvers: Resolvers = {
  Query: {
    erasureBlockers: query('service:users', (ctx, { userId, sellerId }) =>
      erasureBlockers(ctx, userId, sellerId ?? null),
    ),
  },
};
