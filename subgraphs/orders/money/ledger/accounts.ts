import type { PaymentDocument } from '../payments/payment.model.ts';

/** The market's own accounts. */
export const COMMISSION = 'commission';
export const PAYOUTS = 'payouts';
/** Money that was taken for an order that then came to nothing, until it is given back. */
export const SUSPENSE = 'suspense';

/** What a seller is owed. */
export const sellerAccount = (sellerId: string) => `seller:${sellerId}`;

/** Where the money of a payment lies: with the card provider, in the tills, with those who pay invoices. */
export function clearingAccount(
  { method, provider }: Pick<PaymentDocument, 'method' | 'provider'>,
  usualProvider: string,
): string {
  if (method === 'CASH_ON_DELIVERY') return 'clearing:cash';
  if (method === 'INVOICE') return 'clearing:invoice';
  return `clearing:card:${provider ?? usualProvider}`;
}
