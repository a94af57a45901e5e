import type Stripe from 'stripe';
import { InvalidPaymentRequest } from '../errors.ts';

type Method = Pick<
  Stripe.PaymentIntentCreateParams,
  'payment_method' | 'payment_method_data' | 'confirmation_token'
>;

/**
 * The parameter that passes a token to Stripe: a payment method (`pm_…`), a confirmation token (`ctoken_…`), or else a
 * token of the older card form (`tok_…`).
 * @throws InvalidPaymentRequest for a text that looks like a card number.
 */
export function methodOf(token: string): Method {
  if (/^[\d -]{12,}$/.test(token)) {
    throw new InvalidPaymentRequest('card_number_refused', 'A card number is not a token');
  }
  if (token.startsWith('pm_')) return { payment_method: token };
  if (token.startsWith('ctoken_')) return { confirmation_token: token };
  // The type of `card` has no `token`, although the API accepts one.
  const card: Stripe.PaymentIntentCreateParams.PaymentMethodData & { card: { token: string } } = {
    type: 'card',
    card: { token },
  };
  return { payment_method_data: card };
}
