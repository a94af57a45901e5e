import type { Logger } from 'pino';

/**
 * One line when a server cannot be reached any more and one when it can again, however often and by however many
 * connections of one client that is noticed in between.
 */
export class OutageLog {
  readonly #log: Logger;
  readonly #server: string;
  readonly #client: string;
  readonly #away = new Set<object>();
  #since: number | null = null;

  /** `client` says who is cut off from `server`, such as `orders: queues` from `Redis`. */
  constructor(log: Logger, server: string, client: string) {
    this.#log = log;
    this.#server = server;
    this.#client = client;
  }

  /** Whether the outage is logged, and its end is not yet. */
  get isAway(): boolean {
    return this.#since !== null;
  }

  /** A connection of the client is lost, or could not be made. */
  lost(connection: object, reason: string): void {
    if (this.#since === null) {
      this.#since = Date.now();
      this.#log.warn({ client: this.#client, reason }, `${this.#server} cannot be reached`);
    }
    this.#away.add(connection);
  }

  /** A connection works; the outage ends with the last that was lost. */
  back(connection: object): void {
    this.#away.delete(connection);
    if (this.#since === null || this.#away.size > 0) return;
    const seconds = Math.round((Date.now() - this.#since) / 100) / 10;
    this.#log.warn({ client: this.#client, seconds }, `${this.#server} is back`);
    this.#since = null;
  }

  /** A connection will not come back; the outage, if there is one, ends with the next that works. */
  closed(connection: object): void {
    this.#away.delete(connection);
  }
}
