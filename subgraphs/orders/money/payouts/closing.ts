import type { LedgerKind } from '../ledger/ledger.model.ts';

/** The sum of one kind of entries in a period, signed as in the ledger, in minor units. */
export interface PeriodSum {
  kind: LedgerKind;
  /** Whether the entries are on the account of the seller; otherwise on that of the commission. */
  own: boolean;
  amountMinor: number;
}

/** The amounts of a statement in minor units, positive when owed to the seller. */
export interface Closing {
  openingMinor: number;
  salesMinor: number;
  commissionMinor: number;
  refundsMinor: number;
  closingMinor: number;
  paidMinor: number;
}

/** The amounts of a period: a positive balance is paid, a negative one carried over. */
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

/** A ledger sum as its creditor sees it: the sign reversed, without negative zero. */
export const owed = (amountMinor: number): number => (amountMinor === 0 ? 0 : -amountMinor);
