import {
  type Connection,
  defineEntityLoader,
  defineLoader,
  inRange,
  load,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../context.ts';
import type { LedgerTransactionFilter, LedgerTransactionSort } from '../../generated/resolvers.ts';
import { canSeeSellerOrder } from '../../orders/fulfilment/seller-orders.service.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { SELLERS } from './accounts.ts';
import type { LedgerEntryDocument, LedgerTransactionDocument } from './ledger.model.ts';

interface ListArgs extends PageArgs {
  filter?: LedgerTransactionFilter | null;
  sort?: LedgerTransactionSort;
}

/** All transactions that match a filter, for admins. */
export function listTransactions(
  ctx: Ctx,
  { filter: given, sort, ...page }: ListArgs,
): Promise<Connection<LedgerTransactionDocument>> {
  const { orderId, sellerId, kinds } = given ?? {};
  const at = inRange('bookedAt', given?.bookedAt);
  const filter: QueryFilter<LedgerTransactionDocument> = {
    ...(orderId ? { orderId } : {}),
    ...(sellerId ? { sellerIds: sellerId } : {}),
    ...(kinds ? { kind: { $in: kinds } } : {}),
    ...(at ? { at } : {}),
  };
  const direction = sort === 'OLDEST_FIRST' ? 1 : -1;
  return readPage({ model: ctx.db.ledgerTransactions, filter, sort: { field: 'at', direction } }, page);
}

const transactions = defineEntityLoader<Ctx, LedgerTransactionDocument>({
  type: 'LedgerTransaction',
  model: (db) => db.ledgerTransactions,
  needs: {},
});

/** A transaction by id, for admins; null for an unknown one. */
export const findTransaction = (ctx: Ctx, id: string): Promise<LedgerTransactionDocument | null> =>
  transactions.load(ctx, id);

/** The entries of transactions, in the order they were posted in. */
export const entriesByTransaction = defineLoader<Ctx, string, LedgerEntryDocument[]>(
  async (db, transactionIds) => {
    const found = await db.ledgerEntries
      .find({ transactionId: { $in: [...transactionIds] } })
      .sort({ _id: 1 })
      .lean()
      .exec();
    return Map.groupBy(found, ({ transactionId }) => transactionId);
  },
);

const sellerOrderKey = (orderId: string, sellerId: string) => JSON.stringify([orderId, sellerId]);

const sellerOrders = defineLoader<Ctx, string, SellerOrderDocument>(async (db, keys) => {
  const wanted = keys.map((key) => JSON.parse(key) as [string, string]);
  const found = await db.sellerOrders
    .find({
      orderId: { $in: [...new Set(wanted.map(([orderId]) => orderId))] },
      sellerId: { $in: [...new Set(wanted.map(([, sellerId]) => sellerId))] },
    })
    .lean()
    .exec();
  return new Map(
    found.map((sellerOrder) => [sellerOrderKey(sellerOrder.orderId, sellerOrder.sellerId), sellerOrder]),
  );
});

/** The seller order of a seller in an order; null when the caller may not see it. */
export async function findSellerOrder(
  ctx: Ctx,
  orderId: string | null,
  sellerId: string | null,
): Promise<SellerOrderDocument | null> {
  if (orderId === null || sellerId === null) return null;
  const sellerOrder = await load(ctx, sellerOrders, sellerOrderKey(orderId, sellerId));
  return sellerOrder && canSeeSellerOrder(ctx.viewer, sellerOrder) ? sellerOrder : null;
}

/**
 * The balance of every account in a currency, by name; in minor units, debits positive. Accounts of sellers are summed up
 * under `seller`, so that the list does not grow with their number.
 */
export async function trialBalance(
  ctx: Ctx,
  currency: string,
): Promise<{ account: string; amountMinor: number }[]> {
  const ofSellers = { $eq: [{ $substrBytes: ['$account', 0, SELLERS.length + 1] }, `${SELLERS}:`] };
  const found = await ctx.db.ledgerEntries.aggregate<{ _id: string; amountMinor: number }>([
    { $match: { currency } },
    {
      $group: {
        _id: { $cond: [ofSellers, SELLERS, '$account'] },
        amountMinor: { $sum: '$amountMinor' },
      },
    },
    { $sort: { _id: 1 } },
  ]);
  return found.map(({ _id, amountMinor }) => ({ account: _id, amountMinor }));
}
