import type { LedgerKind } from '../ledger/ledger.model.ts';

/** What a period holds of one kind: on the seller's account, and of the commission on it. Signed as in the ledger. */
export interface PeriodSum {
  kind: LedgerKind;
  /** Whether it stands on the seller's own account; otherwise on that of the commission. */
  own: boolean;
  amountMinor: number;
}

/** The amounts of a statement, in minor units as the seller reads them. */
export interface Closing {
  openingMinor: number;
  salesMinor: number;
  commissionMinor: number;
  refundsMinor: number;
  closingMinor: number;
  paidMinor: number;
}

/** What a period comes to: a positive balance is paid, a negative one carried over. */
export function closingOf(openingMinor: number, sums: readonly PeriodSum[]): Closing {
  const sum = (wanted: Partial<PeriodSum>) =>
    sums
      .filter(({ kind, own }) => kind === (wanted.kind ?? kind) && own === (wanted.own ?? own))
      .reduce((total, { amountMinor }) => total + amountMinor, 0);
  const closingMinor = openingMinor - sum({ own: true });
  return {
    openingMinor,
    salesMinor: owed(sum({ kind: 'CHARGE' })),
    commissionMinor: owed(sum({ own: false })),
    refundsMinor: sum({ kind: 'REFUND' }),
    closingMinor,
    paidMinor: Math.max(0, closingMinor),
  };
}

/** What is carried over into the next period: zero or less. */
export const carriedOf = ({ closingMinor, paidMinor }: Closing): number => closingMinor - paidMinor;

/** A sum of the ledger as its creditor reads it. */
export const owed = (amountMinor: number): number => (amountMinor === 0 ? 0 : -amountMinor);
