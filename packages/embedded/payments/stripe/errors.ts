import type { WireAnswer } from '../acquirer.ts';
import type { ChargeView } from '../charge.ts';
import type { RefundView } from '../rules.ts';
import { intentOf } from './objects.ts';

/** What the simulated bank answers, in its own words. */
export interface BankAnswer {
  charge?: ChargeView;
  refund?: RefundView;
  error?: { type: string; code: string; message: string };
}

const CARD_ERRORS: Readonly<Record<string, { code: string; decline_code: string }>> = {
  card_declined: { code: 'card_declined', decline_code: 'generic_decline' },
  insufficient_funds: { code: 'card_declined', decline_code: 'insufficient_funds' },
  expired_card: { code: 'expired_card', decline_code: 'expired_card' },
  authentication_required: { code: 'authentication_required', decline_code: 'authentication_required' },
  invalid_token: { code: 'incorrect_number', decline_code: 'incorrect_number' },
};

const REFUSALS: Readonly<Record<string, string>> = {
  capture_exceeds_authorized: 'amount_too_large',
  refund_exceeds_captured: 'charge_already_refunded',
};

const answerOf = (status: number, error: object, replayed = false): WireAnswer => ({
  status,
  body: JSON.stringify({ error }),
  replayed,
});

/** A request that is refused before it reaches the bank. */
export const invalidRequest = (code: string, message: string, param?: string, status = 400): WireAnswer =>
  answerOf(status, { type: 'invalid_request_error', code, message, ...(param && { param }) });

/** The bank's error, as Stripe words it. */
export function stripeError({ status, replayed }: WireAnswer, { error, charge }: BankAnswer): WireAnswer {
  if (!error) throw new Error('The bank answered neither a charge nor an error');
  const { type, code, message } = error;
  const intent = charge && intentOf(charge);
  switch (type) {
    case 'decline': {
      const named = { type: 'card_error', ...CARD_ERRORS[code], message };
      return answerOf(402, { ...named, charge: charge?.ref, payment_intent: intent }, replayed);
    }
    case 'refusal':
      if (status === 404) return invalidRequest('resource_missing', message, 'intent', 404);
      return answerOf(
        400,
        {
          type: 'invalid_request_error',
          code: REFUSALS[code] ?? 'payment_intent_unexpected_state',
          message,
          payment_intent: intent,
        },
        replayed,
      );
    case 'idempotency_conflict':
      return answerOf(400, { type: 'idempotency_error', message });
    case 'idempotency_in_progress':
      return answerOf(409, { type: 'idempotency_error', code: 'idempotency_key_in_use', message });
    default:
      return answerOf(status, { type: 'api_error', message });
  }
}
