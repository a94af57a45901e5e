import { type Closing, carriedOf, closingOf, type PeriodSum } from '../../payouts/closing.ts';
import { COMMISSION, sellerAccount } from '../accounts.ts';
import { assertBalanced, type NewEntry, payoutEntries } from '../entries.ts';
import type { LedgerKind } from '../ledger.model.ts';

interface Booked extends NewEntry {
  kind: LedgerKind;
  open: boolean;
}

/** A ledger in memory, built from the same functions as the real one. */
export function openBooks() {
  const entries: Booked[] = [];
  const closings = new Map<string, Closing[]>();

  function book(kind: LedgerKind, posted: readonly NewEntry[], open = true): void {
    // An order with a total of zero has no entries and is not booked.
    if (posted.length === 0) return;
    assertBalanced(posted);
    entries.push(...posted.map((entry) => ({ ...entry, kind, open })));
  }

  const carried = (sellerId: string): number => {
    const last = closings.get(sellerId)?.at(-1);
    return last ? carriedOf(last) : 0;
  };

  return {
    book,
    balance: (account: string) =>
      entries
        .filter((entry) => entry.account === account)
        .reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    sum: () => entries.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n),
    /** What a seller is owed: the carried balance and the open entries. */
    owedTo: (sellerId: string): number =>
      entries
        .filter(({ account, open }) => open && account === sellerAccount(sellerId))
        .reduce((sum, { amountMinor }) => sum - amountMinor, carried(sellerId)),
    closings: (sellerId: string) => closings.get(sellerId) ?? [],
    /** Closes the period of a seller and pays a positive balance. */
    close(sellerId: string): Closing {
      const own = entries.filter(
        ({ account, open, ...entry }) =>
          open && entry.sellerId === sellerId && [sellerAccount(sellerId), COMMISSION].includes(account),
      );
      const sums = own.map(
        ({ kind, account, amountMinor }): PeriodSum => ({
          kind,
          own: account === sellerAccount(sellerId),
          amountMinor,
        }),
      );
      const closing = closingOf(carried(sellerId), sums);
      for (const entry of own) entry.open = false;
      if (closing.paidMinor > 0) book('PAYOUT', payoutEntries(sellerId, closing.paidMinor), false);
      closings.set(sellerId, [...(closings.get(sellerId) ?? []), closing]);
      return closing;
    },
  };
}
