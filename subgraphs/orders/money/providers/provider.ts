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
  /** What the provider's own card form made of the card. A card number must never reach this field. */
  token: string;
  /** Travels with the charge and back in webhooks; `orderId` is how a charge is traced to its order. */
  metadata: { orderId: string } & Readonly<Record<string, string>>;
}

export interface CaptureInput extends Keyed {
  ref: string;
  /** Absent: all that was authorized. Less than authorized: the rest of the hold is released at once. */
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
 * What Souk asks of a card provider: two-step payment (authorize, then capture or void), refunds, signed
 * webhooks. At Stripe `authorize` is a PaymentIntent confirmed with `capture_method: manual` (a demand for 3-D
 * Secure comes back as the decline `authentication_required`), `void` is its cancellation, and the key goes into the
 * `Idempotency-Key` header of each call.
 *
 * Three kinds of ending, never mixed:
 * - a *decline* or *refusal* is a business answer and is **returned**; asking again changes nothing;
 * - a `PaymentFault` is **thrown** when no answer can be trusted; repeat the call with the same key;
 * - `IdempotencyConflict` and `InvalidPaymentRequest` are **thrown** for faults of the caller; never retried.
 *
 * Idempotency follows Stripe's documented rules, and every adapter must honour them:
 * - the first result of a key is kept and replayed, declines and refusals included;
 * - the same key with other parameters (or for another operation) is an error, here `IdempotencyConflict`;
 * - keys are kept for at least 24 hours, so a saga that retries later than that must `find` first;
 * - nothing is kept when the request fails validation or while a twin with the same key is still running:
 *   the twin is answered 409, here a `PaymentFault` with reason `in_progress`, and may be repeated.
 *
 * Stripe also replays a 500 that arose after it began to act. A caller whose retries keep ending in
 * `server_error` must therefore `find` the charge and void or refund it rather than change the key blindly.
 *
 * `signal` ends the wait, not the effect: an aborted call may still have charged the card.
 */
export interface PaymentProvider {
  /** The name the provider is configured by, stored with each payment. */
  readonly name: string;
  /** Holds the amount on the card without taking it. */
  authorize(input: AuthorizeInput, signal?: AbortSignal): Promise<AuthorizeResult>;
  /** Takes up to the authorized amount, once for each charge. */
  capture(input: CaptureInput, signal?: AbortSignal): Promise<CaptureResult>;
  /** Gives the hold back; only while nothing is captured. */
  void(input: VoidInput, signal?: AbortSignal): Promise<VoidResult>;
  /** Gives captured money back, in parts if need be; all parts together never exceed the capture. */
  refund(input: RefundInput, signal?: AbortSignal): Promise<RefundResult>;
  /**
   * The charge as it is now, or null. Null for a key means only "nothing visible yet" (an effect may still
   * be on its way, and a provider's search may lag): to be certain, repeat the call with its key.
   */
  find(lookup: ChargeLookup, signal?: AbortSignal): Promise<Charge | null>;
  /**
   * Checks signature and age over the exact bytes received, then reads the event.
   * @throws WebhookRejected when the event cannot be trusted or read.
   */
  verifyWebhook(rawBody: Buffer | string, headers: IncomingHttpHeaders): WebhookEvent;
  /** Whether the provider answers; never throws. */
  health(signal?: AbortSignal): Promise<ProviderHealth>;
  /** Ends idle connections; calls still running finish first. */
  close(): Promise<void>;
}
