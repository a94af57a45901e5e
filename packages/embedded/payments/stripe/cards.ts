import { cardOf } from '../tokens.ts';

/** Stripe's own test cards, by the simulated bank's; the other `tok_` names of the bank are good here as well. */
const CARDS = new Map([
  ['visa', 'tok_visa'],
  ['mastercard', 'tok_mastercard'],
  ['chargeDeclined', 'tok_declined'],
  ['visa_chargeDeclined', 'tok_declined'],
  ['visa_chargeDeclinedInsufficientFunds', 'tok_insufficient_funds'],
  ['chargeDeclinedInsufficientFunds', 'tok_insufficient_funds'],
  ['chargeDeclinedExpiredCard', 'tok_expired_card'],
  ['authenticationRequired', 'tok_authentication_required'],
]);

/** The bank's token for a payment method or token of Stripe's; null for what was never given out. */
export function bankTokenOf(given: string): string | null {
  const card = /^(?:pm_card_|tok_)(.+)$/.exec(given)?.[1];
  const token = (card === undefined ? undefined : CARDS.get(card)) ?? given;
  return cardOf(token).card === null ? null : token;
}
