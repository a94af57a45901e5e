import { randomBytes } from 'node:crypto';

export type ChargeStatus = 'authorized' | 'captured' | 'voided' | 'declined';
export type Effect = 'authorize' | 'capture' | 'void' | 'refund';
export type EventType = `payment.${'authorized' | 'declined' | 'captured' | 'voided' | 'refunded'}`;

/** A webhook event, kept with the operation that caused it so that neither can exist without the other. */
export interface StoredEvent {
  id: string;
  type: EventType;
  /** The exact bytes each delivery sends. */
  body: string;
  pending: boolean;
}

/** The first result of an idempotency key, exactly as it was answered. */
export interface Operation {
  key: string;
  fingerprint: string;
  effect: Effect;
  at: Date;
  status: number;
  body: string;
  event: StoredEvent | null;
}

/** The part of a charge that an operation may change. */
export interface Balance {
  status: ChargeStatus;
  capturedMinor: number;
  refundedMinor: number;
}

/**
 * One document holds a charge and every result given for it, so that one write makes an effect, its
 * idempotency record and its event durable together: a killed process leaves all of them or none.
 */
export interface StoredCharge extends Balance {
  _id: string;
  version: number;
  currency: string;
  /** What was to be held; a declined charge holds nothing of it. */
  askedMinor: number;
  authorizedMinor: number;
  metadata: Record<string, string>;
  card: { brand: string; last4: string } | null;
  createdAt: Date;
  operations: Operation[];
}

/** A charge as clients see it. */
export interface ChargeView extends Balance {
  ref: string;
  currency: string;
  askedMinor: number;
  authorizedMinor: number;
  metadata: Record<string, string>;
  card: { brand: string; last4: string } | null;
  createdAt: string;
}

export function viewOf(charge: StoredCharge): ChargeView {
  const { _id, status, currency, askedMinor, authorizedMinor, capturedMinor, refundedMinor, metadata, card } =
    charge;
  const createdAt = charge.createdAt.toISOString();
  return {
    ref: _id,
    status,
    currency,
    askedMinor,
    authorizedMinor,
    capturedMinor,
    refundedMinor,
    metadata,
    card,
    createdAt,
  };
}

/** A unique reference that sorts by the time it was made, so that lists page by it. */
export function newRef(prefix: 'ch' | 're' | 'evt'): string {
  return `${prefix}_${Date.now().toString(36).padStart(9, '0')}${randomBytes(9).toString('hex')}`;
}
