import type { EventPayloads, LiveEventType } from '@souk/events';

/** An event as a subscription receives it: a hint that something changed. The stored state may be newer. */
export interface LiveEvent<T extends LiveEventType = LiveEventType> {
  /** The id of the event in the outbox. */
  id: string;
  type: T;
  aggregateId: string;
  payload: EventPayloads[T];
}

/** The Redis channel on which events of a type are published. */
export const liveChannel = (prefix: string, type: LiveEventType) => `${prefix}live:${type}`;
