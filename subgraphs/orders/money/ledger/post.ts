import { newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { assertBalanced, type NewEntry } from './entries.ts';
import type { LedgerKind } from './ledger.model.ts';

/** A transaction to be booked. */
export interface Posting {
  /** What it records; a second posting with the same key has no effect. */
  key: string;
  kind: LedgerKind;
  currency: string;
  entries: readonly NewEntry[];
  orderId?: string | null;
  paymentId?: string | null;
  refundId?: string | null;
  payoutId?: string | null;
  statementId?: string | null;
  /** When it happened; now by default. */
  at?: Date;
}

/**
 * Books a transaction, once per key; joins a database transaction. The only writer of the ledger. Returns the id of the
 * transaction. Raises RangeError unless its entries are exact, not zero, and add up to zero.
 */
export async function postEntries(ctx: Ctx, posting: Posting): Promise<string> {
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

/** The documents that a posting is stored as. */
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
  // The ids keep the order in which the entries were posted.
  const ownId = transaction._id.replace('ltx_', 'len_');
  const entries = posting.entries.map((entry, place) => ({
    ...entry,
    _id: `${ownId}_${String(place).padStart(3, '0')}`,
    transactionId: transaction._id,
    kind,
    currency,
    orderId,
    statementId: posting.statementId ?? null,
    at,
  }));
  return { transaction, entries };
}
