import { type Document, defineModel } from '@souk/subgraph';
import { instant, integer, optionalText, text } from '../../common/schema.ts';

export type LedgerKind = 'CHARGE' | 'REFUND' | 'PAYOUT';

/** One movement of money. Written once and never changed. */
export interface LedgerTransactionDocument extends Document {
  /** What it records, such as `charge:<paymentId>`; unique, so that it is booked once. */
  key: string;
  kind: LedgerKind;
  currency: string;
  orderId: string | null;
  paymentId: string | null;
  refundId: string | null;
  payoutId: string | null;
  /** The sellers with an entry in it. */
  sellerIds: string[];
  at: Date;
}

/** One entry of a transaction; they add up to zero. Only `statementId` is set later. */
export interface LedgerEntryDocument extends Document {
  transactionId: string;
  kind: LedgerKind;
  account: string;
  currency: string;
  /** Minor units of `currency`: debit positive, credit negative. */
  amountMinor: number;
  /** The seller of the sale, on the account of the seller and on that of the commission. */
  sellerId: string | null;
  orderId: string | null;
  /** The payout statement that includes it; null while it is open. */
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
    { keys: { key: 1 }, unique: true, serves: 'one transaction per key' },
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
      serves: 'ledgerBalances and the balance of one account, from the index alone',
    },
    {
      keys: { sellerId: 1, statementId: 1, currency: 1, account: 1, at: 1 },
      serves: 'the earnings of a seller since the last statement, and closing them',
    },
    {
      keys: { statementId: 1, account: 1, at: 1, _id: 1 },
      where: { statementId: { $gt: '' } },
      serves: 'PayoutStatement.entries and its sums',
    },
  ],
);
