import { load, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { findVisibleOrder } from '../../orders/order.service.ts';
import { paymentLoader, refundsById } from '../payments/payment.store.ts';
import { findVisibleStatement } from '../payouts/payout.service.ts';
import { accountView } from './accounts.ts';
import { entriesByTransaction, findSellerOrder, listTransactions, trialBalance } from './ledger.queries.ts';

export const ledgerResolvers: Resolvers = {
  Query: {
    ledgerTransactions: query('admin', (ctx, args) => listTransactions(ctx, args)),
    ledgerBalances: query('admin', async (ctx, { currency }) => {
      const accounts = await trialBalance(ctx, currency);
      const amountMinor = accounts.reduce((total, account) => total + account.amountMinor, 0);
      return {
        currency,
        accounts: accounts.map(({ account, amountMinor: balance }) => {
          const { kind, provider } = accountView(account);
          return { kind, provider, balance: { amountMinor: balance, currency } };
        }),
        sum: { amountMinor, currency },
      };
    }),
  },
  LedgerTransaction: {
    id: ({ _id }) => _id,
    order: ({ orderId }, _args, ctx, info) => (orderId ? findVisibleOrder(ctx, orderId, info) : null),
    payment: ({ paymentId }, _args, ctx, info) =>
      paymentId ? paymentLoader.load(ctx, paymentId, info) : null,
    refund: ({ refundId }, _args, ctx) => (refundId ? load(ctx, refundsById, refundId) : null),
    payoutStatement: ({ payoutId }, _args, ctx, info) =>
      payoutId ? findVisibleStatement(ctx, payoutId, info) : null,
    entries: async ({ _id }, _args, ctx) => (await load(ctx, entriesByTransaction, _id)) ?? [],
    bookedAt: ({ at }) => at,
  },
  LedgerEntry: {
    id: ({ _id }) => _id,
    amount: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    account: ({ account }) => accountView(account),
    bookedAt: ({ at }) => at,
    seller: ({ sellerId }) => stub(sellerId),
    sellerOrder: ({ orderId, sellerId }, _args, ctx) => findSellerOrder(ctx, orderId, sellerId),
  },
  LedgerAccount: {
    seller: ({ sellerId }) => stub(sellerId),
  },
};
