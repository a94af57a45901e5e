import type { PaymentDocument } from '../payments/payment.model.ts';

/** The accounts of the marketplace itself. */
export const COMMISSION = 'commission';
export const PAYOUTS = 'payouts';
/** Money captured for an order that failed, until it is refunded. */
export const SUSPENSE = 'suspense';

/** What the accounts of sellers begin with. */
export const SELLERS = 'seller';
const [CARD, CASH, INVOICE] = ['clearing:card', 'clearing:cash', 'clearing:invoice'] as const;

/** The account of what a seller is owed. */
export const sellerAccount = (sellerId: string) => `${SELLERS}:${sellerId}`;

/** The clearing account of a payment: that of its payment provider, of cash, or of invoices. */
export function clearingAccount(
  { method, provider }: Pick<PaymentDocument, 'method' | 'provider'>,
  usualProvider: string,
): string {
  if (method === 'CASH_ON_DELIVERY') return CASH;
  if (method === 'INVOICE') return INVOICE;
  return `${CARD}:${provider ?? usualProvider}`;
}

/** What an account is for. */
export type LedgerAccountKind =
  | 'CARD_CLEARING'
  | 'CASH_CLEARING'
  | 'INVOICE_CLEARING'
  | 'SELLER'
  | 'COMMISSION'
  | 'PAYOUTS'
  | 'SUSPENSE';

/** An account as the graph shows it. */
export interface AccountView {
  kind: LedgerAccountKind;
  provider: string | null;
  sellerId: string | null;
}

const KINDS: Readonly<Record<string, LedgerAccountKind>> = {
  [CARD]: 'CARD_CLEARING',
  [CASH]: 'CASH_CLEARING',
  [INVOICE]: 'INVOICE_CLEARING',
  [SELLERS]: 'SELLER',
  [COMMISSION]: 'COMMISSION',
  [PAYOUTS]: 'PAYOUTS',
  [SUSPENSE]: 'SUSPENSE',
};

/** What an account is for, read from its name. Raises Error for a name that no account has. */
export function accountView(account: string): AccountView {
  const name = Object.keys(KINDS).find((known) => account === known || account.startsWith(`${known}:`));
  const kind = name === undefined ? undefined : KINDS[name];
  if (name === undefined || kind === undefined) throw new Error(`there is no account ${account}`);
  const of = account.slice(name.length + 1) || null;
  return {
    kind,
    provider: kind === 'CARD_CLEARING' ? of : null,
    sellerId: kind === 'SELLER' ? of : null,
  };
}
