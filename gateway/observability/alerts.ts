import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { OverallStatus } from '../http/health.ts';
import { alertMail, type StatusChange } from './alert-mail.ts';

/** How services are watched. */
export interface AlertOptions {
  redis: Redis;
  /** The namespace's prefix of Redis keys. */
  prefix: string;
  look(): Promise<OverallStatus>;
  send(letter: { subject: string; text: string }): Promise<void>;
  /** Between two looks. */
  everyMs: number;
  /** What is wrong has to be so once more after this long, or nobody is told. */
  confirmMs: number;
  log: Logger;
}

// Two looks, a pause and a mail; a gateway that dies meanwhile keeps the others waiting for no longer.
const LONGEST_TURN_MS = 60_000;

/** What is known to be wrong: since when, by service. */
type Incidents = Record<string, string>;

/**
 * Looks at all services every minute and tells somebody of what is wrong: once when it begins, once when it ends. Of
 * several gateways one looks at a time, and what is known is in Redis. While Redis is away each tells of what it
 * sees by itself.
 */
export class Alerts {
  readonly #options: AlertOptions;
  readonly #stopping = new AbortController();
  #own: Incidents = {};
  #looking: Promise<void> | undefined;

  constructor(options: AlertOptions) {
    this.#options = options;
    const timer = setInterval(() => this.#begin(), options.everyMs).unref();
    this.#stopping.signal.addEventListener('abort', () => clearInterval(timer));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  #begin(): void {
    this.#looking ??= this.#turn()
      .catch((error: Error) => {
        const reason = this.#stopping.signal.aborted ? null : error.message;
        if (reason) this.#options.log.error({ reason }, 'alerts: will look again');
      })
      .finally(() => {
        this.#looking = undefined;
      });
  }

  async #turn(): Promise<void> {
    const startMs = performance.now();
    if (!(await this.#isMine())) return;
    await this.#look().finally(() => this.#leaveTurn(performance.now() - startMs));
  }

  async #look(): Promise<void> {
    const wrong = await this.#wrongTwice();
    const known = await this.#known();
    const now = new Date().toISOString();
    const began = Object.keys(wrong).filter((service) => !(service in known));
    const ended = Object.keys(known).filter((service) => !(service in wrong));
    if (began.length + ended.length === 0) return;
    const change: StatusChange = {
      began: began.map((service) => ({ service, status: wrong[service] ?? 'unreachable' })),
      ended: ended.map((service) => ({ service, since: known[service] ?? now })),
      at: now,
    };
    await this.#options.send(alertMail(change));
    // After the mail: one that could not be sent is sent at the next look.
    await this.#remember(Object.fromEntries(began.map((service) => [service, now])), ended);
    this.#options.log.warn({ began, ended }, 'alerts: somebody was told');
  }

  async #isMine(): Promise<boolean> {
    try {
      return (await this.#options.redis.set(this.#turnKey, '1', 'PX', LONGEST_TURN_MS, 'NX')) === 'OK';
    } catch {
      return true;
    }
  }

  /** Nobody looks again before it is time to, whoever it will be. */
  async #leaveTurn(tookMs: number): Promise<void> {
    const leftMs = Math.max(1, Math.round(this.#options.everyMs * 0.9 - tookMs));
    await this.#options.redis.pexpire(this.#turnKey, leftMs).catch(() => {});
  }

  /** Services that are not well at two looks; a start or a blip is over by the second. */
  async #wrongTwice(): Promise<Record<string, string>> {
    const first = await this.#wrong();
    if (Object.keys(first).length === 0) return {};
    await sleep(this.#options.confirmMs, undefined, { signal: this.#stopping.signal });
    const second = await this.#wrong();
    return Object.fromEntries(Object.entries(second).filter(([service]) => service in first));
  }

  async #wrong(): Promise<Record<string, string>> {
    const { services } = await this.#options.look();
    return Object.fromEntries(
      services.filter(({ status }) => status !== 'healthy').map(({ service, status }) => [service, status]),
    );
  }

  async #known(): Promise<Incidents> {
    try {
      const shared = await this.#options.redis.hgetall(this.#key);
      // What was told of while Redis was away.
      return { ...this.#own, ...shared };
    } catch {
      return this.#own;
    }
  }

  async #remember(began: Incidents, ended: readonly string[]): Promise<void> {
    this.#own = Object.fromEntries(
      Object.entries({ ...this.#own, ...began }).filter(([service]) => !ended.includes(service)),
    );
    try {
      const { redis } = this.#options;
      if (Object.keys(began).length > 0) await redis.hset(this.#key, began);
      if (ended.length > 0) await redis.hdel(this.#key, ...ended);
    } catch (error) {
      this.#options.log.warn({ reason: (error as Error).message }, 'alerts: kept in this process only');
    }
  }

  get #turnKey(): string {
    return `${this.#options.prefix}:alerts:turn`;
  }

  get #key(): string {
    return `${this.#options.prefix}:alerts:incidents`;
  }
}
