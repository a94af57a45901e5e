import { expect } from '@jest/globals';
import type { TestSouk } from './souk.ts';

interface Transaction {
  _id: string;
  kind: string;
  paymentId: string | null;
}

interface Entry {
  transactionId: string;
  account: string;
  currency: string;
  amountMinor: number;
  orderId: string | null;
}

const CARDS = /^clearing:card:/;

/**
 * Checks the double-entry ledger: each transaction and each currency sums to zero, every captured payment is booked as
 * one charge, and what cards cleared for an order is what the card provider keeps of it.
 */
export async function ledgerAgrees(souk: TestSouk): Promise<void> {
  const orders = souk.db('orders');
  const entries = await orders.collection<Entry>('ledgerEntries').find().toArray();
  const unbalanced = (keyOf: (entry: Entry) => string) =>
    [...sums(entries, keyOf)].filter(([, sum]) => sum !== 0);
  expect(unbalanced(({ transactionId, currency }) => `${transactionId} ${currency}`)).toEqual([]);
  expect(unbalanced(({ currency }) => currency)).toEqual([]);

  const charges = await orders
    .collection<Transaction>('ledgerTransactions')
    .find({ kind: 'CHARGE' })
    .toArray();
  const captured = { capturedMinor: { $gt: 0 } };
  const payments = await orders.collection<{ _id: string }>('payments').find(captured).toArray();
  expect(charges.map(({ paymentId }) => paymentId).toSorted()).toEqual(
    payments.map(({ _id }) => _id).toSorted(),
  );

  const cleared = sums(
    entries.filter(({ account }) => CARDS.test(account)),
    ({ orderId, currency }) => `${orderId} ${currency}`,
  );
  const kept = (await souk.payments.ledger()).map(
    ({ orderId, currency, netMinor }) => [`${orderId} ${currency}`, netMinor] as const,
  );
  const live = (pairs: Iterable<readonly [string, number]>) =>
    [...pairs].filter(([, sum]) => sum !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(live(cleared)).toEqual(live(kept));
}

function sums(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    found.set(key, (found.get(key) ?? 0) + entry.amountMinor);
  }
  return found;
}
