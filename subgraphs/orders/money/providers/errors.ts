export type FaultReason =
  | 'timeout'
  | 'aborted'
  | 'unreachable'
  | 'connection_closed'
  | 'server_error'
  | 'rate_limited'
  | 'in_progress'
  | 'unreadable_answer';

interface FaultDetails {
  provider: string;
  operation: string;
  reason: FaultReason;
  unknown: boolean;
  status?: number;
  cause?: unknown;
}

/**
 * A call without a trustworthy answer. `unknown` says whether its effect may have happened: when false, nothing was sent
 * or the provider did nothing; when true, only a repeat with the same idempotency key, or `find`, decides. Either way
 * the same call with the same key is safe to repeat.
 */
export class PaymentFault extends Error {
  readonly provider: string;
  readonly operation: string;
  readonly reason: FaultReason;
  readonly unknown: boolean;
  readonly status: number | undefined;

  constructor(details: FaultDetails) {
    const answered = details.status === undefined ? '' : ` (HTTP ${details.status})`;
    super(`${details.provider}: ${details.operation} failed: ${details.reason}${answered}`, {
      cause: details.cause,
    });
    this.name = 'PaymentFault';
    this.provider = details.provider;
    this.operation = details.operation;
    this.reason = details.reason;
    this.unknown = details.unknown;
    this.status = details.status;
  }
}

/** The key was already used for another call: a bug of the caller, which a retry cannot fix. */
export class IdempotencyConflict extends Error {
  override readonly name = 'IdempotencyConflict';
  readonly idempotencyKey: string;

  constructor(idempotencyKey: string) {
    super(`Idempotency key ${idempotencyKey} was already used with other parameters`);
    this.idempotencyKey = idempotencyKey;
  }
}

/** The provider refused the request as malformed and did nothing: a bug of the caller or of the configuration. */
export class InvalidPaymentRequest extends Error {
  override readonly name = 'InvalidPaymentRequest';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type WebhookRejection =
  | 'signature_missing'
  | 'signature_malformed'
  | 'signature_mismatch'
  | 'too_old'
  | 'unreadable';

/** The event must not be processed; respond with 400. */
export class WebhookRejected extends Error {
  override readonly name = 'WebhookRejected';
  readonly reason: WebhookRejection;

  constructor(reason: WebhookRejection, message: string) {
    super(message);
    this.reason = reason;
  }
}
