import { connectRedis, OutageLog } from '@souk/events';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Who listens to a channel. */
export interface Listener {
  heard(message: object): void;
  /** The line broke: messages may have been missed, and no more will come. */
  lost(): void;
}

interface Channel {
  listeners: Set<Listener>;
  /** Resolves once Redis tells this channel's messages. */
  open: Promise<unknown>;
}

const CONNECT_MS = 2_000;
const CHECK_MS = 15_000;

/**
 * Hears what is told on Redis channels, over one connection however many listen. There is a connection only while
 * somebody listens, and channels are subscribed only for as long as they have listeners.
 */
export class EventHub {
  readonly #url: string;
  readonly #log: Logger;
  /** Over all connections, of which there is a new one after each loss. */
  readonly #outages: OutageLog;
  readonly #channels = new Map<string, Channel>();
  #line: { redis: Redis; check: NodeJS.Timeout } | undefined;

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
    this.#outages = new OutageLog(log, 'Redis', 'live updates');
  }

  /** Listens from now on; what is given back stops it. Raises when Redis cannot be reached within two seconds. */
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
    if (this.#channels.size > 0) this.#line?.redis.unsubscribe(name).catch(() => {});
    else this.#hangUp();
  }

  #redis(): Redis {
    if (this.#line) return this.#line.redis;
    // No reconnecting: between two connections messages go unheard, which listeners have to know.
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
    // A connection whose other end vanished without a word stays silent for ever; a question shows it.
    const check = setInterval(() => redis.ping().catch(() => redis.disconnect()), CHECK_MS);
    this.#line = { redis, check };
    redis.on('message', (name: string, text: string) => this.#tell(name, text));
    redis.on('end', () => this.#lost(redis));
    return redis;
  }

  #tell(name: string, text: string): void {
    const message = parsed(text);
    if (message === null) return;
    for (const { heard } of this.#channels.get(name)?.listeners ?? []) heard(message);
  }

  #lost(redis: Redis): void {
    if (this.#line?.redis !== redis) return;
    const listeners = new Set([...this.#channels.values()].flatMap((channel) => [...channel.listeners]));
    this.#channels.clear();
    this.#outages.lost(redis, 'the connection was closed');
    this.#outages.closed(redis);
    this.#hangUp();
    for (const { lost } of listeners) lost();
  }

  #hangUp(): void {
    const line = this.#line;
    this.#line = undefined;
    clearInterval(line?.check);
    line?.redis.disconnect();
  }
}

// Whoever can reach Redis can write to a channel: what is no message of Souk's must not end the process.
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
