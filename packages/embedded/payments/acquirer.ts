import { createHash } from 'node:crypto';
import type { Operation, StoredEvent } from './charge.ts';
import { type Balance, type Effect, type EventType, newRef, type StoredCharge, viewOf } from './charge.ts';
import { type ChangeRequest, judge } from './rules.ts';
import type { ChargeStore } from './stores/store.ts';
import { cardOf, DECLINES, type DeclineCode } from './tokens.ts';

export interface AuthorizeRequest {
  amountMinor: number;
  currency: string;
  token: string;
  metadata?: Record<string, string>;
}

/** What is sent back: `body` is JSON text, kept so that a replay is the same to the byte. */
export interface WireAnswer {
  status: number;
  body: string;
  replayed: boolean;
  /** Present when this call made it happen. */
  event?: StoredEvent;
}

interface Keyed {
  key: string;
  fingerprint: string;
}

const EVENTS = {
  capture: 'payment.captured',
  void: 'payment.voided',
  refund: 'payment.refunded',
} as const satisfies Partial<Record<Effect, EventType>>;

/** Tells apart two requests under one key: same effect, same target, same fields, whatever their order. */
export function fingerprintOf(effect: Effect, ref: string | null, body: object): string {
  const sorted = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify([effect, ref, body], sorted))
    .digest('hex');
}

export const errorAnswer = (status: number, type: string, code: string, message: string): WireAnswer => ({
  status,
  body: JSON.stringify({ error: { type, code, message } }),
  replayed: false,
});

export type Acquirer = ReturnType<typeof createAcquirer>;

/**
 * Carries out effects, each at most once for its idempotency key. `announces` says whether effects
 * are sent to a webhook at present.
 */
export function createAcquirer(store: ChargeStore, announces: () => boolean) {
  function eventOf(type: EventType, charge: StoredCharge): StoredEvent {
    const id = newRef('evt');
    const body = JSON.stringify({ id, type, createdAt: new Date().toISOString(), charge: viewOf(charge) });
    return { id, type, body, pending: announces() };
  }

  /** The answer this key got before, if any; a conflict when it was for something else. */
  async function recall({ key, fingerprint }: Keyed): Promise<WireAnswer | null> {
    const charge = await store.findByKey(key);
    const first = charge?.operations.find((operation) => operation.key === key);
    if (!first) return null;
    if (first.fingerprint !== fingerprint) {
      const message = 'This idempotency key was used with other parameters';
      return errorAnswer(400, 'idempotency_conflict', 'idempotency_conflict', message);
    }
    return { status: first.status, body: first.body, replayed: true };
  }

  async function mustRecall(keyed: Keyed): Promise<WireAnswer> {
    const answer = await recall(keyed);
    if (!answer) throw new Error('An idempotency key is taken but holds no result');
    return answer;
  }

  async function authorize(keyed: Keyed, ask: AuthorizeRequest, forced?: DeclineCode): Promise<WireAnswer> {
    const found = cardOf(ask.token);
    const decline = forced ?? found.decline;
    const charge: StoredCharge = {
      _id: newRef('ch'),
      version: 1,
      status: decline ? 'declined' : 'authorized',
      currency: ask.currency,
      askedMinor: ask.amountMinor,
      authorizedMinor: decline ? 0 : ask.amountMinor,
      capturedMinor: 0,
      refundedMinor: 0,
      metadata: ask.metadata ?? {},
      card: found.card,
      createdAt: new Date(),
      operations: [],
    };
    const view = viewOf(charge);
    const error = decline && { type: 'decline', code: decline, message: DECLINES[decline] };
    const operation = {
      ...keyed,
      effect: 'authorize' as const,
      at: charge.createdAt,
      status: decline ? 402 : 200,
      body: JSON.stringify(error ? { error, charge: view } : { charge: view }),
      event: eventOf(decline ? 'payment.declined' : 'payment.authorized', charge),
    };
    charge.operations.push(operation);
    if (!(await store.insert(charge))) return mustRecall(keyed);
    return { status: operation.status, body: operation.body, replayed: false, event: operation.event };
  }

  async function change(
    keyed: Keyed,
    effect: Exclude<Effect, 'authorize'>,
    ref: string,
    ask: ChangeRequest,
  ): Promise<WireAnswer> {
    for (;;) {
      const charge = await store.get(ref);
      if (!charge) return errorAnswer(404, 'refusal', 'charge_not_found', 'There is no such charge');
      const { balance, operation } = settle(charge, keyed, effect, ask);
      const written = await store.apply(ref, charge.version, balance, operation);
      if (written === 'key_taken') return mustRecall(keyed);
      if (written === 'applied') {
        const { status, body, event } = operation;
        return { status, body, replayed: false, event: event ?? undefined };
      }
      // Stale: another request changed the charge since it was read, so check it again.
    }
  }

  function settle(
    charge: StoredCharge,
    keyed: Keyed,
    effect: Exclude<Effect, 'authorize'>,
    ask: ChangeRequest,
  ): { balance: Balance; operation: Operation } {
    const verdict = judge(charge, effect, ask);
    const at = new Date();
    if ('refusal' in verdict) {
      const { status, capturedMinor, refundedMinor } = charge;
      const body = JSON.stringify({ error: { type: 'refusal', ...verdict.refusal }, charge: viewOf(charge) });
      const operation = { ...keyed, effect, at, status: 422, body, event: null };
      return { balance: { status, capturedMinor, refundedMinor }, operation };
    }
    const { balance, refund } = verdict;
    const changed = { ...charge, ...balance };
    const body = JSON.stringify({ charge: viewOf(changed), refund });
    const operation = { ...keyed, effect, at, status: 200, body, event: eventOf(EVENTS[effect], changed) };
    return { balance, operation };
  }

  return { recall, authorize, change };
}
