import {
  type Connection,
  defineEntityLoader,
  defineLoader,
  forbidden,
  inRange,
  load,
  type Money,
  type PageArgs,
  readPage,
  sumMoney,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type {
  LedgerEntryFilter,
  LedgerEntrySort,
  PayoutStatementFilter,
  PayoutStatementSort,
} from '../../generated/resolvers.ts';
import { sellerAccount } from '../ledger/accounts.ts';
import type { LedgerEntryDocument } from '../ledger/ledger.model.ts';
import type { PayoutStatementDocument } from './payout-statement.model.ts';

const needs = {
  seller: ['sellerId'],
  periodStartsAt: ['from'],
  periodEndsAt: ['until'],
  opening: ['openingMinor'],
  sales: ['salesMinor'],
  commission: ['commissionMinor'],
  refunds: ['refundsMinor'],
  closing: ['closingMinor'],
  paid: ['paidMinor'],
  entries: ['sellerId'],
};
const always = ['sellerId', 'currency'];

const loader = defineEntityLoader<Ctx, PayoutStatementDocument>({
  type: 'PayoutStatement',
  model: (db) => db.payoutStatements,
  needs,
  always,
});

/** A statement by id; null when the caller may not see it. */
export async function findVisibleStatement(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PayoutStatementDocument | null> {
  const statement = await loader.load(ctx, id, info);
  return statement && mayReadBooksOf(ctx, statement.sellerId) ? statement : null;
}

/** Whether the caller may see the earnings of a seller. */
export function mayReadBooksOf({ viewer }: Ctx, sellerId: string): boolean {
  return viewer.kind === 'admin' || (viewer.kind === 'seller' && viewer.sellerId === sellerId);
}

interface ListArgs extends PageArgs {
  filter?: PayoutStatementFilter | null;
  sort?: PayoutStatementSort;
}

/** Statements that the caller may see. Raises FORBIDDEN for a seller who filters by another seller. */
export async function listStatements(
  ctx: Ctx,
  { filter: given, sort, ...page }: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<PayoutStatementDocument>> {
  const { sellerId: named, currency } = given ?? {};
  const until = inRange('periodEndsAt', given?.periodEndsAt);
  const sellerId = ctx.viewer.kind === 'admin' ? (named ?? null) : (named ?? ctx.viewer.sellerId ?? '');
  if (sellerId !== null && !mayReadBooksOf(ctx, sellerId)) throw forbidden();
  const filter: QueryFilter<PayoutStatementDocument> = {
    ...(sellerId === null ? {} : { sellerId }),
    ...(currency ? { currency } : {}),
    ...(until ? { until } : {}),
  };
  return readPage(
    {
      model: ctx.db.payoutStatements,
      filter,
      sort: { field: 'until', direction: sort === 'OLDEST_FIRST' ? 1 : -1 },
      read: { info, type: 'PayoutStatement', needs, always },
    },
    page,
  );
}

interface EntryArgs extends PageArgs {
  filter?: LedgerEntryFilter | null;
  sort?: LedgerEntrySort;
}

/** The entries of a statement on the account of the seller. */
export function entriesOfStatement(
  ctx: Ctx,
  { _id, sellerId }: PayoutStatementDocument,
  { filter: given, sort, ...page }: EntryArgs,
): Promise<Connection<LedgerEntryDocument>> {
  const at = inRange('bookedAt', given?.bookedAt);
  const filter: QueryFilter<LedgerEntryDocument> = {
    statementId: _id,
    account: sellerAccount(sellerId),
    ...(given?.kinds ? { kind: { $in: given.kinds } } : {}),
    ...(at ? { at } : {}),
  };
  const direction = sort === 'OLDEST_FIRST' ? 1 : -1;
  return readPage({ model: ctx.db.ledgerEntries, filter, sort: { field: 'at', direction } }, page);
}

const entries = defineEntityLoader<Ctx, LedgerEntryDocument>({
  type: 'LedgerEntry',
  model: (db) => db.ledgerEntries,
  needs: {},
});

/** An entry by id, for admins, and for sellers one of their statements; else null. */
export async function findVisibleEntry(ctx: Ctx, id: string): Promise<LedgerEntryDocument | null> {
  const entry = await entries.load(ctx, id);
  if (!entry || ctx.viewer.kind === 'admin') return entry;
  const { sellerId } = ctx.viewer;
  const isListed =
    sellerId !== null && entry.statementId !== null && entry.account === sellerAccount(sellerId);
  return isListed && mayReadBooksOf(ctx, sellerId) ? entry : null;
}

interface Balance {
  _id: { sellerId: string; currency: string };
  amountMinor: number;
}

// The carried balance of the last statement plus the entries since, so that the cost does not grow with the history.
const balances = defineLoader<Ctx, string, Money[]>(async (db, sellerIds) => {
  const sellers = { sellerId: { $in: [...sellerIds] } };
  const open = await db.ledgerEntries.aggregate<Balance>([
    { $match: { ...sellers, statementId: null, account: { $in: sellerIds.map(sellerAccount) } } },
    {
      $group: {
        _id: { sellerId: '$sellerId', currency: '$currency' },
        amountMinor: { $sum: { $multiply: ['$amountMinor', -1] } },
      },
    },
  ]);
  const carried = await db.payoutStatements.aggregate<Balance>([
    { $match: sellers },
    { $sort: { sellerId: 1, currency: 1, number: -1 } },
    {
      $group: {
        _id: { sellerId: '$sellerId', currency: '$currency' },
        amountMinor: { $first: { $subtract: ['$closingMinor', '$paidMinor'] } },
      },
    },
  ]);
  const all = Map.groupBy([...carried, ...open], ({ _id }) => _id.sellerId);
  return new Map([...all].map(([sellerId, own]) => [sellerId, sumByCurrency(own)]));
});

function sumByCurrency(found: readonly Balance[]): Money[] {
  const byCurrency = Map.groupBy(found, ({ _id }) => _id.currency);
  return [...byCurrency]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) =>
      sumMoney(
        own.map(({ amountMinor }) => ({ amountMinor, currency })),
        currency,
      ),
    );
}

/** What the marketplace owes a seller, by currency. Raises FORBIDDEN for anybody but the seller and admins. */
export async function balancesOfSeller(ctx: Ctx, sellerId: string): Promise<Money[]> {
  if (!mayReadBooksOf(ctx, sellerId)) throw forbidden();
  return (await load(ctx, balances, sellerId)) ?? [];
}
