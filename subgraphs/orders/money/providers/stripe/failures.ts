import Stripe from 'stripe';
import { IdempotencyConflict, InvalidPaymentRequest, PaymentFault } from '../errors.ts';
import type { CardDecline, DeclineCode } from '../outcomes.ts';
import type { StripeCall } from './client.ts';

/** Stripe refused a request: malformed, or not allowed by the state of the charge. */
export interface Unfit {
  outcome: 'unfit';
  code: string;
  message: string;
  /** The field at fault. */
  param: string;
  /** The status of the intent at that time, when Stripe returns it. */
  intentStatus: string | null;
}

/**
 * Maps an error of the SDK.
 * @throws PaymentFault, IdempotencyConflict, InvalidPaymentRequest, and every error that is not of the SDK
 */
export function readFailure(error: unknown, call: StripeCall, provider: string): CardDecline | Unfit {
  if (!(error instanceof Stripe.errors.StripeError)) throw error;
  const { statusCode: status, rawType, code } = error;
  const { operation, idempotencyKey } = call;
  const fault = (reason: 'in_progress' | 'unreadable_answer') =>
    new PaymentFault({
      provider,
      operation,
      reason,
      unknown: idempotencyKey !== undefined,
      status,
      cause: error,
    });

  if (status === 409) throw fault('in_progress');
  if (rawType === 'idempotency_error') throw new IdempotencyConflict(idempotencyKey ?? '');
  if (status === 401 || status === 403) {
    throw new InvalidPaymentRequest('secret_key_refused', `The Stripe key has no permission to ${operation}`);
  }
  if (rawType === 'card_error') {
    const { message, payment_intent: intent } = error;
    return { outcome: 'declined', code: declineCodeOf(error), message, ref: intent?.id ?? null };
  }
  if (rawType !== 'invalid_request_error') throw fault('unreadable_answer');
  return {
    outcome: 'unfit',
    code: code ?? 'invalid_parameters',
    message: error.message,
    param: error.param ?? '',
    intentStatus: error.payment_intent?.status ?? null,
  };
}

// Looked up by `code` and by `decline_code`, as Stripe uses either for the same reason.
const DECLINES: Readonly<Record<string, DeclineCode>> = {
  insufficient_funds: 'insufficient_funds',
  withdrawal_count_limit_exceeded: 'insufficient_funds',
  card_velocity_exceeded: 'insufficient_funds',
  expired_card: 'expired_card',
  invalid_expiry_month: 'expired_card',
  invalid_expiry_year: 'expired_card',
  authentication_required: 'authentication_required',
  authentication_not_handled: 'authentication_required',
  payment_intent_authentication_failure: 'authentication_required',
  incorrect_number: 'invalid_token',
  invalid_number: 'invalid_token',
  token_already_used: 'invalid_token',
  token_card_network_invalid: 'invalid_token',
  payment_method_invalid_parameter: 'invalid_token',
};

function declineCodeOf({ code = '', decline_code: reason = '' }: Stripe.errors.StripeError): DeclineCode {
  return DECLINES[reason] ?? DECLINES[code] ?? 'card_declined';
}

/** Whether the token is the problem: unknown, used already, or of another account. */
export const isAboutToken = ({ param, code }: Unfit): boolean =>
  /^(payment_method|confirmation_token)/.test(param) || DECLINES[code] === 'invalid_token';
