import { mutation, query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { closePayoutPeriod } from './close-period.ts';
import {
  balancesOfSeller,
  entriesOfStatement,
  findVisibleStatement,
  listStatements,
} from './payout.service.ts';

const minor = (amountMinor: number, { currency }: { currency: string }) => ({ amountMinor, currency });

export const payoutResolvers: Resolvers = {
  Query: {
    payoutStatements: query(['seller', 'admin'], (ctx, args, info) => listStatements(ctx, args, info)),
    payoutStatement: query(['seller', 'admin'], (ctx, { id }, info) => findVisibleStatement(ctx, id, info)),
  },
  Mutation: {
    closePayoutPeriod: mutation('admin', async (ctx, { input }) => ({
      payoutStatement: await closePayoutPeriod(ctx, input),
    })),
  },
  Seller: {
    balances: ({ id }, _args, ctx) => balancesOfSeller(ctx, id),
  },
  PayoutStatement: {
    id: ({ _id }) => _id,
    seller: ({ sellerId }) => stub(sellerId),
    periodStartsAt: ({ from }) => from,
    periodEndsAt: ({ until }) => until,
    opening: (statement) => minor(statement.openingMinor, statement),
    sales: (statement) => minor(statement.salesMinor, statement),
    commission: (statement) => minor(statement.commissionMinor, statement),
    refunds: (statement) => minor(statement.refundsMinor, statement),
    closing: (statement) => minor(statement.closingMinor, statement),
    paid: (statement) => minor(statement.paidMinor, statement),
    entries: (statement, args, ctx) => entriesOfStatement(ctx, statement, args),
  },
};
