import { newId } from '@souk/subgraph';
import { clearingAccount, sellerAccount } from '../money/ledger/accounts.ts';
import { chargeEntries, payoutEntries, refundEntries } from '../money/ledger/entries.ts';
import type { LedgerEntryDocument, LedgerTransactionDocument } from '../money/ledger/ledger.model.ts';
import { documentsOf, type Posting } from '../money/ledger/post.ts';
import type { PaymentDocument, RefundDocument } from '../money/payments/payment.model.ts';
import { carriedOf, closingOf } from '../money/payouts/closing.ts';
import type { PayoutStatementDocument } from '../money/payouts/payout-statement.model.ts';
import type { SellerOrderDocument } from '../orders/seller-order.model.ts';

type Unstamped<D> = Omit<D, 'createdAt' | 'updatedAt'>;

/** The ledger of the demo market: charges, refunds, and payouts for past months. */
export interface DemoBooks {
  transactions: Unstamped<LedgerTransactionDocument>[];
  entries: Unstamped<LedgerEntryDocument>[];
  statements: PayoutStatementDocument[];
}

interface DemoMoney {
  payments: readonly PaymentDocument[];
  sellerOrders: readonly SellerOrderDocument[];
  refunds: readonly RefundDocument[];
}

/** The ledger of demo orders up to `now`, with each past month closed for each seller. */
export function demoBooks(money: DemoMoney, now: Date): DemoBooks {
  const books: DemoBooks = { transactions: [], entries: [], statements: [] };
  for (const posting of postingsOf(money)) book(books, posting);
  const sellerIds = [...new Set(money.sellerOrders.map(({ sellerId }) => sellerId))].toSorted();
  for (const until of monthsOver(books, now)) {
    for (const sellerId of sellerIds) closeMonth(books, sellerId, until);
  }
  return books;
}

function book(books: DemoBooks, posting: Posting): void {
  const { transaction, entries } = documentsOf(posting);
  books.transactions.push(transaction);
  books.entries.push(...entries);
}

function postingsOf({ payments, sellerOrders, refunds }: DemoMoney): Posting[] {
  const byOrder = Map.groupBy(sellerOrders, ({ orderId }) => orderId);
  const clearingOf = new Map(payments.map((payment) => [payment._id, clearingAccount(payment, 'simulated')]));
  const charges = payments
    .filter(({ capturedMinor }) => capturedMinor > 0)
    .map((payment): Posting => {
      const { _id, orderId, currency } = payment;
      const shares = (byOrder.get(orderId) ?? []).map(({ sellerId, totals, commissionMinor }) => ({
        sellerId,
        amountMinor: totals.totalMinor,
        commissionMinor,
      }));
      const entries = chargeEntries(clearingOf.get(_id) ?? '', shares);
      const about = { orderId, paymentId: _id, currency };
      return { ...about, key: `charge:${_id}`, kind: 'CHARGE', at: payment.updatedAt, entries };
    });
  const refunded = refunds.map(({ _id, orderId, paymentId, currency, createdAt, shares }): Posting => {
    const about = { orderId, paymentId, refundId: _id, currency };
    const entries = refundEntries(clearingOf.get(paymentId) ?? '', shares);
    return { ...about, key: `refund:${_id}`, kind: 'REFUND', at: createdAt, entries };
  });
  return [...charges, ...refunded];
}

/** The ends of the past months in UTC, from that of the first booking. */
function monthsOver({ entries }: DemoBooks, now: Date): Date[] {
  const first = new Date(Math.min(now.getTime(), ...entries.map(({ at }) => at.getTime())));
  const ends: Date[] = [];
  for (let month = first.getUTCMonth() + 1; ; month += 1) {
    const end = new Date(Date.UTC(first.getUTCFullYear(), month, 1));
    if (end > now) return ends;
    ends.push(end);
  }
}

function closeMonth(books: DemoBooks, sellerId: string, until: Date): void {
  const own = books.entries.filter(
    (entry) => entry.sellerId === sellerId && entry.statementId === null && entry.at < until,
  );
  const [{ currency } = { currency: null }] = own;
  if (currency === null) return;
  const last = books.statements.findLast((statement) => statement.sellerId === sellerId);
  const account = sellerAccount(sellerId);
  const sums = own.map(({ kind, amountMinor, ...entry }) => ({
    kind,
    amountMinor,
    own: entry.account === account,
  }));
  const statement: PayoutStatementDocument = {
    _id: newId('pst'),
    sellerId,
    currency,
    number: (last?.number ?? 0) + 1,
    from: last?.until ?? null,
    until,
    ...closingOf(last ? carriedOf(last) : 0, sums),
    idempotencyKey: `demo:${until.toISOString()}`,
    createdBy: null,
    createdAt: until,
    updatedAt: until,
  };
  const { _id, paidMinor } = statement;
  for (const entry of own) entry.statementId = _id;
  books.statements.push(statement);
  if (paidMinor === 0) return;
  const about = { key: `payout:${_id}`, payoutId: _id, statementId: _id };
  book(books, { ...about, kind: 'PAYOUT', currency, at: until, entries: payoutEntries(sellerId, paidMinor) });
}
