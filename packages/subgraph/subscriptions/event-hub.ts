import { connectRedis, OutageLog } from '@souk/events';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** The callbacks of one listener. */
export interface Listener {
  onMessage(message: object): void;
  /** The connection broke: messages may have been missed, and no more will come. */
  onLost(): void;
}

interface Channel {
  listeners: Set<Listener>;
  /** Resolves once the channel is subscribed. */
  open: Promise<unknown>;
}

const CONNECT_MS = 2_000;
const CHECK_MS = 15_000;

/**
 * Receives messages of Redis channels for any number of listeners over one connection. It is open only while there are
 * listeners, and each channel is subscribed only while it has some.
 */
export class EventHub {
  readonly #url: string;
  readonly #log: Logger;
  /** For all connections: each loss is followed by a new one. */
  readonly #outages: OutageLog;
  readonly #channels = new Map<string, Channel>();
  #connection: { redis: Redis; check: NodeJS.Timeout } | undefined;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
    this.#outages = new OutageLog(log, 'Redis', 'live updates');
  }

  /** Starts to listen; returns how to stop. Raises when Redis cannot be reached within two seconds. */
  async listen(names: readonly string[], listener: Listener): Promise<() => void> {
    const opening = names.map((name) => this.#join(name, listener));
    const leave = () => {
      for (const name of names) this.#leave(name, listener);
    };
    try {
      await Promise.all(opening);
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  }

  #join(name: string, listener: Listener): Promise<unknown> {
    let channel = this.#channels.get(name);
    if (!channel) {
      channel = { listeners: new Set(), open: this.#redis().subscribe(name) };
      this.#channels.set(name, channel);
    }
    channel.listeners.add(listener);
    return channel.open;
  }

  #leave(name: string, listener: Listener): void {
    const channel = this.#channels.get(name);
    if (!channel?.listeners.delete(listener) || channel.listeners.size > 0) return;
    this.#channels.delete(name);
    if (this.#channels.size > 0) this.#connection?.redis.unsubscribe(name).catch(() => {});
    else this.#hangUp();
  }

  #redis(): Redis {
    if (this.#connection) return this.#connection.redis;
    // It does not reconnect: messages between two connections are missed, and listeners have to know that.
    const redis = connectRedis({
      url: this.#url,
      client: 'live updates',
      log: this.#log,
      outages: this.#outages,
      connectTimeout: CONNECT_MS,
      commandTimeout: CONNECT_MS,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    // A connection whose other end vanished never ends by itself; a ping finds out.
    const check = setInterval(() => redis.ping().catch(() => redis.disconnect()), CHECK_MS);
    this.#connection = { redis, check };
    redis.on('message', (name: string, text: string) => this.#dispatch(name, text));
    redis.on('end', () => this.#lost(redis));
    return redis;
  }

  #dispatch(name: string, text: string): void {
    const message = parsed(text);
    if (message === null) return;
    for (const { onMessage } of this.#channels.get(name)?.listeners ?? []) onMessage(message);
  }

  #lost(redis: Redis): void {
    if (this.#connection?.redis !== redis) return;
    const listeners = new Set([...this.#channels.values()].flatMap((channel) => [...channel.listeners]));
    this.#channels.clear();
    this.#outages.lost(redis, 'the connection was closed');
    this.#outages.closed(redis);
    this.#hangUp();
    for (const { onLost } of listeners) onLost();
  }

  #hangUp(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    clearInterval(connection?.check);
    connection?.redis.disconnect();
  }
}

// Anything with access to Redis can write to a channel: an invalid message must not end the process.
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const hubs = new Map<string, EventHub>();

/** The hub of this process for a Redis: all subgraphs in the process share it. */
export function eventHub(url: string, log: Logger): EventHub {
  const hub = hubs.get(url) ?? new EventHub(url, log);
  hubs.set(url, hub);
  return hub;
}
