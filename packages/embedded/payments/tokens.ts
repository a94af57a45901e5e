export const DECLINES = {
  card_declined: 'Your card was declined. Please use another card or ask your bank.',
  insufficient_funds: 'Your card has not enough funds for this purchase.',
  expired_card: 'Your card has expired. Please use another card.',
  invalid_token: 'This payment could not be started. Please enter your card again.',
  authentication_required: 'Your bank wants you to confirm this payment. Please use another card.',
} as const;
export type DeclineCode = keyof typeof DECLINES;

interface TestCard {
  card: { brand: string; last4: string };
  decline?: DeclineCode;
  /** One 500 before anything happened, for each idempotency key. */
  faultOnce?: true;
  /** The charge is made, its first answer never sent. */
  silent?: true;
}

const visa = { brand: 'visa', last4: '4242' };

const cards = new Map<string, TestCard>([
  ['tok_visa', { card: visa }],
  ['tok_mastercard', { card: { brand: 'mastercard', last4: '4444' } }],
  ['tok_declined', { card: { brand: 'visa', last4: '0002' }, decline: 'card_declined' }],
  ['tok_insufficient_funds', { card: { brand: 'visa', last4: '9995' }, decline: 'insufficient_funds' }],
  ['tok_expired_card', { card: { brand: 'visa', last4: '0069' }, decline: 'expired_card' }],
  [
    'tok_authentication_required',
    { card: { brand: 'visa', last4: '3184' }, decline: 'authentication_required' },
  ],
  ['tok_fault_once', { card: visa, faultOnce: true }],
  ['tok_timeout_after_charge', { card: visa, silent: true }],
]);

/** The test card behind a token; a token nobody issued is declined as `invalid_token`. */
export function cardOf(token: string): TestCard | { card: null; decline: DeclineCode } {
  return cards.get(token) ?? { card: null, decline: 'invalid_token' };
}
