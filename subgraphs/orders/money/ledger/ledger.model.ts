import { type Document, defineModel } from '@souk/subgraph';
import { instant, integer, optionalText, text } from '../../common/schema.ts';

export type LedgerKind = 'CHARGE' | 'REFUND' | 'PAYOUT';

/** One thing that moved money. Written once and never changed. */
export interface LedgerTransactionDocument extends Document {
  /** What it books, such as `charge:<paymentId>`: each thing is booked once. */
  key: string;
  kind: LedgerKind;
  currency: string;
  orderId: string | null;
  paymentId: string | null;
  refundId: string | null;
  payoutId: string | null;
  /** Whose accounts it touches. */
  sellerIds: string[];
  at: Date;
}

/** One side of a transaction; the entries of a transaction add up to zero. Of them only `statementId` is set later. */
export interface LedgerEntryDocument extends Document {
  transactionId: string;
  kind: LedgerKind;
  account: string;
  currency: string;
  /** Minor units of `currency`: debit positive, credit negative. */
  amountMinor: number;
  /** Whose sale it is about: on the seller's own account, and on that of the commission. */
  sellerId: string | null;
  orderId: string | null;
  /** The payout statement that holds it; null while it is open. */
  statementId: string | null;
  at: Date;
}

export const ledgerTransactions = defineModel<LedgerTransactionDocument>(
  'ledgerTransactions',
  {
    key: text,
    kind: text,
    currency: text,
    orderId: optionalText,
    paymentId: optionalText,
    refundId: optionalText,
    payoutId: optionalText,
    sellerIds: [String],
    at: instant,
  },
  [
    { keys: { key: 1 }, unique: true, serves: 'that a thing is booked once' },
    { keys: { orderId: 1, at: -1, _id: -1 }, serves: 'ledgerTransactions of one order' },
    { keys: { sellerIds: 1, at: -1, _id: -1 }, serves: 'ledgerTransactions of one seller' },
    { keys: { kind: 1, at: -1, _id: -1 }, serves: 'ledgerTransactions of one kind' },
    { keys: { at: -1, _id: -1 }, serves: 'ledgerTransactions, newest first' },
  ],
);

export const ledgerEntries = defineModel<LedgerEntryDocument>(
  'ledgerEntries',
  {
    transactionId: text,
    kind: text,
    account: text,
    currency: text,
    amountMinor: integer,
    sellerId: optionalText,
    orderId: optionalText,
    statementId: optionalText,
    at: instant,
  },
  [
    { keys: { transactionId: 1 }, serves: 'LedgerTransaction.entries' },
    {
      keys: { currency: 1, account: 1, at: 1, amountMinor: 1 },
      serves: 'ledgerBalances and the balance of one account: both are read from the index alone',
    },
    {
      keys: { sellerId: 1, statementId: 1, currency: 1, account: 1, at: 1 },
      serves: 'what a seller has earned since the last statement, and closing it',
    },
    {
      keys: { statementId: 1, account: 1, at: 1, _id: 1 },
      where: { statementId: { $gt: '' } },
      serves: 'PayoutStatement.entries and its sums',
    },
  ],
);
