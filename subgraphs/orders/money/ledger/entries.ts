import { COMMISSION, PAYOUTS, SUSPENSE, sellerAccount } from './accounts.ts';

/** One entry of a transaction to be posted: debit positive, credit negative, in minor units. */
export interface NewEntry {
  account: string;
  amountMinor: number;
  sellerId: string | null;
}

/** The share of one seller in an amount, and the commission on it. Minor units. */
export interface SellerShare {
  sellerId: string;
  amountMinor: number;
  commissionMinor: number;
}

/** The entries of a charge. Shares of zero have no entries. */
export function chargeEntries(clearing: string, shares: readonly SellerShare[]): NewEntry[] {
  const credits = shares.flatMap(({ sellerId, amountMinor, commissionMinor }) => [
    { account: sellerAccount(sellerId), amountMinor: commissionMinor - amountMinor, sellerId },
    { account: COMMISSION, amountMinor: -commissionMinor, sellerId },
  ]);
  const taken = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return [{ account: clearing, amountMinor: taken, sellerId: null }, ...credits].filter(isNotZero);
}

/** The entries of a refund: those of a charge of the same shares with the signs reversed. */
export const refundEntries = (clearing: string, shares: readonly SellerShare[]): NewEntry[] =>
  reversed(chargeEntries(clearing, shares));

/** The entries of a charge whose order failed. */
export const suspenseEntries = (clearing: string, amountMinor: number): NewEntry[] =>
  [
    { account: clearing, amountMinor, sellerId: null },
    { account: SUSPENSE, amountMinor: -amountMinor, sellerId: null },
  ].filter(isNotZero);

/** The entries of a payout to a seller. */
export const payoutEntries = (sellerId: string, amountMinor: number): NewEntry[] => [
  { account: sellerAccount(sellerId), amountMinor, sellerId },
  { account: PAYOUTS, amountMinor: -amountMinor, sellerId: null },
];

/** The same entries with the signs reversed. */
export const reversed = (entries: readonly NewEntry[]): NewEntry[] =>
  entries.map(({ account, amountMinor, sellerId }) => ({ account, amountMinor: -amountMinor, sellerId }));

const isNotZero = ({ amountMinor }: NewEntry) => amountMinor !== 0;

/** Raises RangeError for fewer than two entries, a zero or inexact amount, or a sum other than zero. */
export function assertBalanced(entries: readonly NewEntry[]): void {
  if (entries.length < 2) throw new RangeError('a transaction needs at least two entries');
  for (const { account, amountMinor } of entries) {
    if (!Number.isSafeInteger(amountMinor) || amountMinor === 0) {
      throw new RangeError(`an entry of ${amountMinor} on ${account} cannot be booked`);
    }
  }
  const sum = entries.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n);
  if (sum !== 0n) throw new RangeError(`the entries add up to ${sum}, not to zero`);
}
