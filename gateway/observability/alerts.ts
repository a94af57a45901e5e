import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { OverallStatus } from '../http/health.ts';
import { alertMail, type StatusChange } from './alert-mail.ts';

/** How services are monitored. */
export interface AlertOptions {
  redis: Redis;
  /** The namespace's prefix of Redis keys. */
  prefix: string;
  check(): Promise<OverallStatus>;
  send(mail: { subject: string; text: string }): Promise<void>;
  /** The time between two checks, in milliseconds. */
  everyMs: number;
  /** The time until a failed check is repeated, in milliseconds. Only a second failure is reported. */
  confirmMs: number;
  log: Logger;
}

// Enough for two checks, a pause and a mail. After a crash the other gateways wait this long.
const MAX_CHECK_MS = 60_000;

/** The start of each reported incident (ISO 8601), by service. */
type Incidents = Record<string, string>;

/**
 * Checks all services periodically and mails each incident twice: when it begins and when it ends. Of several gateways
 * one checks at a time, and the incidents are in Redis. While Redis is unavailable each gateway reports by itself.
 */
export class Alerts {
  readonly #options: AlertOptions;
  readonly #stopping = new AbortController();
  #own: Incidents = {};
  #checking: Promise<void> | undefined;

  constructor(options: AlertOptions) {
    this.#options = options;
    const timer = setInterval(() => this.#start(), options.everyMs).unref();
    this.#stopping.signal.addEventListener('abort', () => clearInterval(timer));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#checking;
  }

  #start(): void {
    this.#checking ??= this.#runTurn()
      .catch((error: Error) => {
        const reason = this.#stopping.signal.aborted ? null : error.message;
        if (reason) this.#options.log.error({ reason }, 'alerts: the check failed; it will be repeated');
      })
      .finally(() => {
        this.#checking = undefined;
      });
  }

  async #runTurn(): Promise<void> {
    const startMs = performance.now();
    if (!(await this.#acquireTurn())) return;
    await this.#check().finally(() => this.#releaseTurn(performance.now() - startMs));
  }

  async #check(): Promise<void> {
    const unhealthy = await this.#unhealthyTwice();
    const reported = await this.#reported();
    const now = new Date().toISOString();
    const began = Object.keys(unhealthy).filter((service) => !(service in reported));
    const ended = Object.keys(reported).filter((service) => !(service in unhealthy));
    if (began.length + ended.length === 0) return;
    const change: StatusChange = {
      began: began.map((service) => ({ service, status: unhealthy[service] ?? 'unreachable' })),
      ended: ended.map((service) => ({ service, since: reported[service] ?? now })),
      at: now,
    };
    await this.#options.send(alertMail(change));
    // After the mail: one that could not be sent is sent at the next check.
    await this.#remember(Object.fromEntries(began.map((service) => [service, now])), ended);
    this.#options.log.warn({ began, ended }, 'alerts: a mail was sent');
  }

  async #acquireTurn(): Promise<boolean> {
    try {
      return (await this.#options.redis.set(this.#turnKey, '1', 'PX', MAX_CHECK_MS, 'NX')) === 'OK';
    } catch {
      return true;
    }
  }

  /** Keeps all gateways from checking before the next check is due. */
  async #releaseTurn(tookMs: number): Promise<void> {
    const leftMs = Math.max(1, Math.round(this.#options.everyMs * 0.9 - tookMs));
    await this.#options.redis.pexpire(this.#turnKey, leftMs).catch(() => {});
  }

  /** The services that are unhealthy in two checks. A start or a short failure is over by the second. */
  async #unhealthyTwice(): Promise<Record<string, string>> {
    const first = await this.#unhealthy();
    if (Object.keys(first).length === 0) return {};
    await sleep(this.#options.confirmMs, undefined, { signal: this.#stopping.signal });
    const second = await this.#unhealthy();
    return Object.fromEntries(Object.entries(second).filter(([service]) => service in first));
  }

  async #unhealthy(): Promise<Record<string, string>> {
    const { services } = await this.#options.check();
    return Object.fromEntries(
      services.filter(({ status }) => status !== 'healthy').map(({ service, status }) => [service, status]),
    );
  }

  async #reported(): Promise<Incidents> {
    try {
      const shared = await this.#options.redis.hgetall(this.#key);
      // The incidents of `#own` were reported while Redis was unavailable.
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
      this.#options.log.warn(
        { reason: (error as Error).message },
        'alerts: Redis is unavailable; the incidents are kept in this process only',
      );
    }
  }

  get #turnKey(): string {
    return `${this.#options.prefix}:alerts:turn`;
  }

  get #key(): string {
    return `${this.#options.prefix}:alerts:incidents`;
  }
}
