import type Stripe from 'stripe';
import { InvalidPaymentRequest } from '../errors.ts';

type Method = Pick<
  Stripe.PaymentIntentCreateParams,
  'payment_method' | 'payment_method_data' | 'confirmation_token'
>;

/**
 * How the card is named to Stripe: by a payment method (`pm_…`), by a confirmation token (`ctoken_…`), or else by a
 * token of the older card form (`tok_…`).
 * @throws InvalidPaymentRequest for what looks like a card number.
 */
export function methodOf(token: string): Method {
  if (/^[\d -]{12,}$/.test(token)) {
    throw new InvalidPaymentRequest('card_number_refused', 'A card number is not a token');
  }
  if (token.startsWith('pm_')) return { payment_method: token };
  if (token.startsWith('ctoken_')) return { confirmation_token: token };
  // The type of `card` knows numbers only, while the API takes a token there as well.
  const card: Stripe.PaymentIntentCreateParams.PaymentMethodData & { card: { token: string } } = {
    type: 'card',
    card: { token },
  };
  return { payment_method_data: card };
}
