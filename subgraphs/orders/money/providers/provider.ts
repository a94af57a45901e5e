import type { IncomingHttpHeaders } from 'node:http';
import type {
  Amount,
  AuthorizeResult,
  CaptureResult,
  Charge,
  ProviderHealth,
  RefundResult,
  VoidResult,
  WebhookEvent,
} from './outcomes.ts';

/** One logical attempt at one effect. A retry after a fault repeats the key *and* every other field. */
interface Keyed {
  /** 1 to 255 characters, the length Stripe allows; never shared by two different effects. */
  idempotencyKey: string;
}

export interface AuthorizeInput extends Keyed {
  amount: Amount;
  /** The token that the card form of the provider issued. Never a card number. */
  token: string;
  /** Travels with the charge and back in webhooks; `orderId` is how a charge is traced to its order. */
  metadata: { orderId: string } & Readonly<Record<string, string>>;
}

export interface CaptureInput extends Keyed {
  ref: string;
  /** Absent: all that was authorized. Less than authorized: the rest is released at once. */
  amount?: Amount;
}

export interface VoidInput extends Keyed {
  ref: string;
}

export interface RefundInput extends Keyed {
  ref: string;
  /** Absent: all that was captured and is not yet refunded. */
  amount?: Amount;
  reason?: string;
}

/** How a charge is looked up: by the provider's reference, or by the key that it was authorized under. */
export type ChargeLookup = { ref: string } | { idempotencyKey: string };

/**
 * What Souk needs of a payment provider: two-step payment (authorize, then capture or void), refunds, signed
 * webhooks. At Stripe `authorize` is a PaymentIntent confirmed with `capture_method: manual` (a required 3-D
 * Secure comes back as the decline `authentication_required`), `void` is its cancellation, and the key goes into the
 * `Idempotency-Key` header of each call.
 *
 * Three kinds of outcome, never mixed:
 * - a *decline* or *refusal* is a business answer and is **returned**; a repeat changes nothing;
 * - a `PaymentFault` is **thrown** when no answer can be trusted; repeat the call with the same key;
 * - `IdempotencyConflict` and `InvalidPaymentRequest` are **thrown** for bugs of the caller; never retried.
 *
 * Idempotency follows Stripe's documented rules, and every adapter must honour them:
 * - the first result of a key is kept and replayed, declines and refusals included;
 * - the same key with other parameters (or for another operation) is an error, here `IdempotencyConflict`;
 * - keys are kept for at least 24 hours, so a saga that retries later than that must `find` first;
 * - nothing is kept when the request fails validation, or while a call with the same key is still running:
 *   the second call is answered 409, here a `PaymentFault` with reason `in_progress`, and may be repeated.
 *
 * Stripe also replays a 500 that arose after it began to act. A caller whose retries keep ending in
 * `server_error` must therefore `find` the charge and void or refund it rather than change the key blindly.
 *
 * `signal` ends the wait, not the effect: an aborted call may still have charged the card.
 */
export interface PaymentProvider {
  /** The name by which the provider is configured; stored with each payment. */
  readonly name: string;
  /** Authorizes the amount on the card without capturing it. */
  authorize(input: AuthorizeInput, signal?: AbortSignal): Promise<AuthorizeResult>;
  /** Captures up to the authorized amount, once per charge. */
  capture(input: CaptureInput, signal?: AbortSignal): Promise<CaptureResult>;
  /** Releases the authorization; only while nothing is captured. */
  void(input: VoidInput, signal?: AbortSignal): Promise<VoidResult>;
  /** Refunds captured money, in several refunds if needed, which never exceed the capture together. */
  refund(input: RefundInput, signal?: AbortSignal): Promise<RefundResult>;
  /**
   * The charge as it is now, or null. Null for a key only means that nothing is visible yet (the call may
   * still be running, and the search of a provider may lag): to be certain, repeat the call with its key.
   */
  find(lookup: ChargeLookup, signal?: AbortSignal): Promise<Charge | null>;
  /**
   * Checks signature and age over the exact bytes received, then reads the event.
   * @throws WebhookRejected when the event cannot be trusted or read.
   */
  verifyWebhook(rawBody: Buffer | string, headers: IncomingHttpHeaders): WebhookEvent;
  /** Whether the provider answers; never throws. */
  health(signal?: AbortSignal): Promise<ProviderHealth>;
  /** Closes idle connections; running calls finish first. */
  close(): Promise<void>;
}
