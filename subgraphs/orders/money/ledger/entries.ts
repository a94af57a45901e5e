import { COMMISSION, PAYOUTS, SUSPENSE, sellerAccount } from './accounts.ts';

/** One side of a transaction that is yet to be posted: debit positive, credit negative. */
export interface NewEntry {
  account: string;
  amountMinor: number;
  sellerId: string | null;
}

/** What one seller's part has of an amount, and what the market keeps of that. */
export interface SellerShare {
  sellerId: string;
  amountMinor: number;
  commissionMinor: number;
}

/** The entries of money taken for sellers' parts. Shares of nothing leave no entry. */
export function chargeEntries(clearing: string, shares: readonly SellerShare[]): NewEntry[] {
  const credits = shares.flatMap(({ sellerId, amountMinor, commissionMinor }) => [
    { account: sellerAccount(sellerId), amountMinor: commissionMinor - amountMinor, sellerId },
    { account: COMMISSION, amountMinor: -commissionMinor, sellerId },
  ]);
  const taken = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return [{ account: clearing, amountMinor: taken, sellerId: null }, ...credits].filter(isSomething);
}

/** The entries of money given back: those of a charge of the same shares, turned round. */
export const refundEntries = (clearing: string, shares: readonly SellerShare[]): NewEntry[] =>
  reversed(chargeEntries(clearing, shares));

/** The entries of money taken for an order that came to nothing. */
export const suspenseEntries = (clearing: string, amountMinor: number): NewEntry[] =>
  [
    { account: clearing, amountMinor, sellerId: null },
    { account: SUSPENSE, amountMinor: -amountMinor, sellerId: null },
  ].filter(isSomething);

/** The entries of a seller's being paid. */
export const payoutEntries = (sellerId: string, amountMinor: number): NewEntry[] => [
  { account: sellerAccount(sellerId), amountMinor, sellerId },
  { account: PAYOUTS, amountMinor: -amountMinor, sellerId: null },
];

/** The same entries with their sides exchanged. */
export const reversed = (entries: readonly NewEntry[]): NewEntry[] =>
  entries.map(({ account, amountMinor, sellerId }) => ({ account, amountMinor: -amountMinor, sellerId }));

const isSomething = ({ amountMinor }: NewEntry) => amountMinor !== 0;

/** Raises RangeError for entries that cannot be booked: none or one, a zero, an inexact amount, or a sum that is not zero. */
export function assertBalanced(entries: readonly NewEntry[]): void {
  if (entries.length < 2) throw new RangeError('a transaction has two sides');
  for (const { account, amountMinor } of entries) {
    if (!Number.isSafeInteger(amountMinor) || amountMinor === 0) {
      throw new RangeError(`an entry of ${amountMinor} on ${account} cannot be booked`);
    }
  }
  const sum = entries.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n);
  if (sum !== 0n) throw new RangeError(`the entries add up to ${sum}, not to zero`);
}
