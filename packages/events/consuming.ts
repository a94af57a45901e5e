import type { ClientSession, Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { AnyEvent } from './catalogue.ts';
import { RETENTION_DAYS } from './outbox.ts';
import type { ServiceName } from './services.ts';
import { withTimeout } from './with-timeout.ts';
import type { WorkWatch } from './worker.ts';

// An earlier event that is missing for so long is not coming: its outbox was dropped or restored from a backup.
const GIVE_UP_ORDER_MS = 5 * 60_000;
const WAIT_IN_PLACE_MS = 1_000;
const MAX_WAITING = 10_000;

interface Processed {
  _id: string;
  at: Date;
}

interface Cursor {
  _id: string;
  last: number;
}

/** An event that could not be processed, kept for a person to look at and try again. */
export interface DeadLetter {
  _id: string;
  event: AnyEvent;
  error: string;
  attempts: number;
  diedAt: Date;
}

/** What a consumer needs of its subgraph. */
export interface ConsumerHost {
  readonly service: ServiceName;
  readonly connection: Connection;
  readonly log: Logger;
  /** Measures each event's handling. */
  readonly watch?: WorkWatch | undefined;
  /** Runs work in a transaction which the handler's writes join. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** The session of the running transaction. */
  session(): ClientSession | undefined;
  handle(event: AnyEvent): Promise<void>;
}

/** What one process knows of the events it has in hand. */
export interface Waiting {
  /** By aggregate: the places being processed, each with its end. */
  busy: Map<string, Map<number, Promise<void>>>;
  /** By event: since when an earlier one has been found missing. */
  missingSince: Map<string, number>;
}

function collections(connection: Connection) {
  return {
    processed: connection.collection<Processed>('processedEvents'),
    cursors: connection.collection<Cursor>('eventCursors'),
    deadLetters: connection.collection<DeadLetter>('deadLetters'),
  };
}

/** The dead letters of a consumer's database. */
export const deadLettersOf = (connection: Connection) => collections(connection).deadLetters;

/** Creates the collections and indexes by which events are consumed once. */
export async function buildConsumerIndexes(connection: Connection): Promise<void> {
  const { processed } = collections(connection);
  // Outlives the outbox's retention, so that a refilled queue finds every event that was consumed before.
  await processed.createIndex({ at: 1 }, { expireAfterSeconds: (RETENTION_DAYS + 1) * 86_400 });
  const existing = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const name of ['eventCursors', 'deadLetters']) {
    if (!existing.has(name)) await connection.createCollection(name);
  }
}

// Several services may publish events about one aggregate; each numbers its own.
const cursorOf = (event: AnyEvent) => `${event.source}:${event.aggregateId}`;

/** Processes one event unless that was done before; otherwise how many earlier ones of its aggregate are missing. */
export async function consume(host: ConsumerHost, event: AnyEvent, waiting: Waiting): Promise<number> {
  const key = cursorOf(event);
  const place = event.order[host.service] ?? 0;
  const busy = waiting.busy.get(key) ?? new Map<number, Promise<void>>();
  waiting.busy.set(key, busy);
  const { promise: end, resolve: leave } = Promise.withResolvers<void>();
  busy.set(place, end);
  try {
    const missing = await missingBefore(host, event, busy);
    if (missing > 0 && !overdue(event, waiting)) return missing;
    if (missing >= 0) await process(host, event, place);
    waiting.missingSince.delete(event.id);
    return 0;
  } finally {
    leave();
    if (busy.get(place) === end) busy.delete(place);
    if (busy.size === 0) waiting.busy.delete(key);
  }
}

/**
 * How many earlier events have yet to come; -1 when this one is done with. Those that this process has in hand are
 * waited for, a moment: putting a whole aggregate off because its first event is just being processed costs far more.
 */
async function missingBefore(
  { service, connection }: ConsumerHost,
  event: AnyEvent,
  busy: ReadonlyMap<number, Promise<void>>,
): Promise<number> {
  const { processed, cursors, deadLetters } = collections(connection);
  const place = event.order[service] ?? 0;
  for (;;) {
    const earlier = Math.max(...[...busy.keys()].filter((other) => other < place));
    const inHand = busy.get(earlier);
    const last = (await cursors.findOne({ _id: cursorOf(event) }))?.last ?? 0;
    // The cursor goes past an event in the transaction that records it, so one ahead of it was never processed.
    if (place <= last) {
      if (await processed.findOne({ _id: event.id })) return -1;
      // It came late, or it is a dead letter that waits for a person.
      return (await deadLetters.findOne({ _id: event.id })) ? -1 : 0;
    }
    if (place === last + 1) return 0;
    if (!inHand) return place - last - 1;
    try {
      await withTimeout(inHand, WAIT_IN_PLACE_MS, 'still busy');
    } catch {
      return place - last - 1;
    }
  }
}

function overdue(event: AnyEvent, { missingSince }: Waiting): boolean {
  const since = missingSince.get(event.id) ?? Date.now();
  missingSince.set(event.id, since);
  // Events that another process took in the end are never removed here.
  const [oldest] = missingSince.keys();
  if (oldest !== undefined && missingSince.size > MAX_WAITING) missingSince.delete(oldest);
  return Date.now() - since > GIVE_UP_ORDER_MS;
}

async function process(host: ConsumerHost, event: AnyEvent, place: number): Promise<void> {
  try {
    await host.transaction(async () => {
      await record(host, event, place);
      await host.handle(event);
    });
  } catch (error) {
    if (!wasProcessed(error)) throw error;
  }
}

/** Whether another process was quicker with the very same event. */
function wasProcessed(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 11_000 &&
    error.message.includes('.processedEvents ')
  );
}

async function record(host: ConsumerHost, event: AnyEvent, place: number): Promise<void> {
  const session = host.session();
  const { processed, cursors } = collections(host.connection);
  await processed.insertOne({ _id: event.id, at: new Date() }, { session });
  await cursors.updateOne({ _id: cursorOf(event) }, { $max: { last: place } }, { upsert: true, session });
}

/** Keeps a failed event as a dead letter and lets the later ones of its aggregate pass. */
export async function deadLetter(
  host: ConsumerHost,
  event: AnyEvent,
  attempts: number,
  error: unknown,
): Promise<void> {
  const { deadLetters, cursors } = collections(host.connection);
  const message = error instanceof Error ? error.message : String(error);
  await host.transaction(async () => {
    const session = host.session();
    const letter = { event, error: message, attempts, diedAt: new Date() };
    await deadLetters.replaceOne({ _id: event.id }, letter, { upsert: true, session });
    const last = event.order[host.service] ?? 0;
    await cursors.updateOne({ _id: cursorOf(event) }, { $max: { last } }, { upsert: true, session });
  });
  host.log.error({ event: event.type, id: event.id, error: message }, 'events: dead letter');
}

/**
 * Puts a dead letter back to work: processed at once and removed, or kept with the handler's error raised. False when
 * there is no such letter.
 */
export async function retryDeadLetter(host: ConsumerHost, eventId: string): Promise<boolean> {
  const { deadLetters } = collections(host.connection);
  const letter = await deadLetters.findOne({ _id: eventId });
  if (!letter) return false;
  await process(host, letter.event, letter.event.order[host.service] ?? 0);
  await deadLetters.deleteOne({ _id: eventId });
  return true;
}
