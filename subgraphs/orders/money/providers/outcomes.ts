/** Money at this boundary: a whole number of minor units (cents, yen) of an ISO 4217 currency. */
export interface Amount {
  amountMinor: number;
  currency: string;
}

export const CHARGE_STATUSES = ['authorized', 'captured', 'voided', 'declined'] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

/** A charge as the provider stores it. Amounts in minor units of `currency`. */
export interface Charge {
  ref: string;
  status: ChargeStatus;
  currency: string;
  authorizedMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  metadata: Readonly<Record<string, string>>;
  /** Safe to show: never more than the brand and the last four digits. */
  card: { brand: string; last4: string } | null;
  createdAt: Date;
}

export interface ProviderRefund {
  ref: string;
  chargeRef: string;
  amount: Amount;
  /** `pending` when the bank settles later; a webhook then reports the outcome. */
  status: 'succeeded' | 'pending';
}

/** Why a card was declined; every provider is mapped to these codes. */
export const DECLINE_CODES = [
  'card_declined',
  'insufficient_funds',
  'expired_card',
  'invalid_token',
  'authentication_required',
] as const;
export type DeclineCode = (typeof DECLINE_CODES)[number];

/** The bank or the provider declined the card. `message` can be shown to the customer. */
export interface CardDecline {
  outcome: 'declined';
  code: DeclineCode;
  message: string;
  ref: string | null;
}

/** Why the state of a charge does not allow a capture, void or refund. */
export const REFUSAL_CODES = [
  'charge_not_found',
  'already_captured',
  'already_voided',
  'not_authorized',
  'not_captured',
  'capture_exceeds_authorized',
  'refund_exceeds_captured',
  'currency_mismatch',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The charge does not allow the operation; `charge` is its state, null when it does not exist. */
export interface ChargeRefusal {
  outcome: 'refused';
  code: RefusalCode;
  message: string;
  charge: Charge | null;
}

export interface ChargeDone {
  outcome: 'done';
  charge: Charge;
}

export type AuthorizeResult = ChargeDone | CardDecline;
export type CaptureResult = ChargeDone | ChargeRefusal;
export type VoidResult = ChargeDone | ChargeRefusal;
export type RefundResult = (ChargeDone & { refund: ProviderRefund }) | ChargeRefusal;

export const WEBHOOK_TYPES = [
  'payment.authorized',
  'payment.declined',
  'payment.captured',
  'payment.voided',
  'payment.refunded',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/**
 * A verified hint that a charge changed. Providers deliver events at least once and in any order, so `id` is for
 * de-duplication, and `find({ ref: chargeRef })` returns the actual state. `other` is an event that Souk does not use:
 * acknowledge it and do nothing.
 */
export interface WebhookEvent {
  id: string;
  type: WebhookType | 'other';
  createdAt: Date;
  chargeRef: string | null;
  metadata: Readonly<Record<string, string>>;
}

export interface ProviderHealth {
  status: 'up' | 'down';
  latencyMs: number;
  /** Why it is down, for operators. */
  detail?: string;
}
