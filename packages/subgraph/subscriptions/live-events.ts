import type { Encrypted, EventPayloads, EventType } from '@souk/events';

type HoldsEncrypted<P> = {
  [K in keyof P]-?: [Extract<P[K], Encrypted>] extends [never] ? never : K;
}[keyof P];

/** Events without a secret. Only they may be told on a channel that every process of Souk can hear. */
type OpenEventType = {
  [T in EventType]: [HoldsEncrypted<EventPayloads[T]>] extends [never] ? T : never;
}[EventType];

/** The events that subscriptions may follow. All others are told to nobody but their consumers. */
const LIVE_EVENTS = [
  'order.created',
  'order.payment_requested',
  'order.approval_requested',
  'order.accepted_by_responsable',
  'order.accepted_by_director',
  'order.rejected',
  'order.updated',
  'order.confirmed',
  'order.processing',
  'order.shipped',
  'order.delivered',
  'order.cancelled',
  'order.failed',
] as const satisfies readonly OpenEventType[];

/** The type of an event that subscriptions may follow. */
export type LiveEventType = (typeof LIVE_EVENTS)[number];

/** An event as a subscription hears of it: a hint that something changed, never the truth about it. */
export interface LiveEvent<T extends LiveEventType = LiveEventType> {
  /** That of the event in the outbox. */
  id: string;
  type: T;
  aggregateId: string;
  payload: EventPayloads[T];
}

const live: ReadonlySet<string> = new Set(LIVE_EVENTS);

/** Whether subscriptions may follow events of a type. */
export const isLive = (type: EventType): type is LiveEventType => live.has(type);

/** The Redis channel on which events of a type are told. */
export const liveChannel = (prefix: string, type: LiveEventType) => `${prefix}live:${type}`;
