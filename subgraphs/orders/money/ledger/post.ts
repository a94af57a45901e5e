import { newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { assertBalanced, type NewEntry } from './entries.ts';
import type { LedgerKind } from './ledger.model.ts';

/** A transaction that is to be booked. */
export interface Posting {
  /** What it books; a second posting with the same key does nothing. */
  key: string;
  kind: LedgerKind;
  currency: string;
  entries: readonly NewEntry[];
  orderId?: string | null;
  paymentId?: string | null;
  refundId?: string | null;
  payoutId?: string | null;
  statementId?: string | null;
  /** When it happened; now, unless history is written down. */
  at?: Date;
}

/**
 * Books a transaction, once for its key; joins a running database transaction. The only way into the ledger. Answers
 * the transaction's id. Raises RangeError unless its entries add up to zero, each of them exact and not zero.
 */
export async function post(ctx: Ctx, posting: Posting): Promise<string> {
  assertBalanced(posting.entries);
  return ctx.transaction(async () => {
    const { key } = posting;
    const known = await ctx.db.ledgerTransactions.findOne({ key }, { _id: 1 }).lean().exec();
    if (known) return known._id;
    const { transaction, entries } = documentsOf(posting);
    await ctx.db.ledgerTransactions.create([transaction]);
    await ctx.db.ledgerEntries.insertMany(entries);
    return transaction._id;
  });
}

/** What a posting is stored as. */
export function documentsOf(posting: Posting) {
  const { key, kind, currency, at = new Date() } = posting;
  const orderId = posting.orderId ?? null;
  const transaction = {
    _id: newId('ltx'),
    key,
    kind,
    currency,
    orderId,
    paymentId: posting.paymentId ?? null,
    refundId: posting.refundId ?? null,
    payoutId: posting.payoutId ?? null,
    sellerIds: [...new Set(posting.entries.flatMap(({ sellerId }) => sellerId ?? []))],
    at,
  };
  // By their ids they stay in the order they were posted in.
  const entries = posting.entries.map((entry, place) => ({
    ...entry,
    _id: `${transaction._id}_${String(place).padStart(3, '0')}`,
    transactionId: transaction._id,
    kind,
    currency,
    orderId,
    statementId: posting.statementId ?? null,
    at,
  }));
  return { transaction, entries };
}
