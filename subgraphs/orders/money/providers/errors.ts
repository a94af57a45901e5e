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
 * No trustworthy answer came. `unknown` says whether the effect may have happened: when false, nothing left
 * this process or the provider said it did nothing; when true, only a repeat with the same idempotency key
 * (or `find`) tells. Either way the same call with the same key is safe to repeat.
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

/** The key was already used for something else: a defect of the caller, which a retry cannot heal. */
export class IdempotencyConflict extends Error {
  override readonly name = 'IdempotencyConflict';
  readonly idempotencyKey: string;

  constructor(idempotencyKey: string) {
    super(`Idempotency key ${idempotencyKey} was already used with other parameters`);
    this.idempotencyKey = idempotencyKey;
  }
}

/** The provider found the request malformed and did nothing: a defect of the caller or of the configuration. */
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

/** The event must be ignored and answered 400; nothing in it may be acted upon. */
export class WebhookRejected extends Error {
  override readonly name = 'WebhookRejected';
  readonly reason: WebhookRejection;

  constructor(reason: WebhookRejection, message: string) {
    super(message);
    this.reason = reason;
  }
}
