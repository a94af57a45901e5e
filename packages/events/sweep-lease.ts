import type { Connection } from 'mongoose';

interface LeaseRecord {
  _id: string;
  owner: string;
  until: Date;
  /** When the sweep was last started. */
  ranAt: Date;
}

// How long a killed process keeps its sweep from the others.
const LEASE_MS = 15_000;

/** The right to run one sweep of a database, which one process at a time has. */
export class SweepLease {
  readonly #connection: Connection;
  readonly #name: string;
  readonly #owner = crypto.randomUUID();

  constructor(connection: Connection, name: string) {
    this.#connection = connection;
    this.#name = name;
  }

  get #leases() {
    return this.#connection.collection<LeaseRecord>('sweepLeases');
  }

  /**
   * Runs `work` while this process holds the lease. False when another process holds it, or started the sweep less
   * than `everyMs` ago.
   */
  async run(everyMs: number, work: () => Promise<void>): Promise<boolean> {
    if (!(await this.#take(everyMs))) return false;
    const renewal = setInterval(() => {
      // A renewal that fails is made up for by the next one.
      this.#setUntil(Date.now() + LEASE_MS).catch(() => {});
    }, LEASE_MS / 3);
    try {
      await work();
    } finally {
      clearInterval(renewal);
      // Otherwise it runs out by itself.
      await this.#setUntil(0).catch(() => {});
    }
    return true;
  }

  async #take(everyMs: number): Promise<boolean> {
    const now = Date.now();
    const free = {
      _id: this.#name,
      until: { $lte: new Date(now) },
      ranAt: { $lte: new Date(now - everyMs) },
    };
    const taken = { owner: this.#owner, until: new Date(now + LEASE_MS), ranAt: new Date(now) };
    try {
      await this.#leases.updateOne(free, { $set: taken }, { upsert: true });
      return true;
    } catch (error) {
      // The lease exists and is not free: the upsert collides with it.
      if (error instanceof Error && 'code' in error && error.code === 11_000) return false;
      throw error;
    }
  }

  async #setUntil(until: number): Promise<void> {
    const own = { _id: this.#name, owner: this.#owner };
    await this.#leases.updateOne(own, { $set: { until: new Date(until) } });
  }
}
