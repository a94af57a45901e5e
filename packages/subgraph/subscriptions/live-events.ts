import type { EventPayloads, LiveEventType } from '@souk/events';

/** An event as a subscription hears of it: a hint that something changed, never the truth about it. */
export interface LiveEvent<T extends LiveEventType = LiveEventType> {
  /** That of the event in the outbox. */
  id: string;
  type: T;
  aggregateId: string;
  payload: EventPayloads[T];
}

/** The Redis channel on which events of a type are told. */
export const liveChannel = (prefix: string, type: LiveEventType) => `${prefix}live:${type}`;
