import type { PaymentDocument } from '../payments/payment.model.ts';

/** The accounts of the marketplace itself. */
export const COMMISSION = 'commission';
export const PAYOUTS = 'payouts';
/** Money captured for an order that failed, until it is refunded. */
export const SUSPENSE = 'suspense';

/** The account of what a seller is owed. */
export const sellerAccount = (sellerId: string) => `seller:${sellerId}`;

/** The clearing account of a payment: that of its payment provider, of cash, or of invoices. */
export function clearingAccount(
  { method, provider }: Pick<PaymentDocument, 'method' | 'provider'>,
  usualProvider: string,
): string {
  if (method === 'CASH_ON_DELIVERY') return 'clearing:cash';
  if (method === 'INVOICE') return 'clearing:invoice';
  return `clearing:card:${provider ?? usualProvider}`;
}
