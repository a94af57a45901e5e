import type { Connection } from 'mongoose';

interface LeaseRecord {
  _id: string;
  owner: string;
  /** When the sweep was last started, while that keeps others from it. */
  ranAt: Date;
}

/**
 * The right to run one sweep of a database. It ends with the run or after one interval, so neither a killed process nor
 * a slow run keeps the others from what falls due meanwhile.
 */
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

  /** Takes it; false when a process has started the sweep less than `intervalMs` ago and not released it since. */
  async take(intervalMs: number): Promise<boolean> {
    const now = Date.now();
    const free = { _id: this.#name, ranAt: { $lte: new Date(now - intervalMs) } };
    const taken = { owner: this.#owner, ranAt: new Date(now) };
    try {
      await this.#leases.updateOne(free, { $set: taken }, { upsert: true });
      return true;
    } catch (error) {
      // The lease exists and is not free: the upsert collides with it.
      if (error instanceof Error && 'code' in error && error.code === 11_000) return false;
      throw error;
    }
  }

  /** Lets any process run the sweep at once. A failure is harmless: the lease ends by itself. */
  async release(): Promise<void> {
    const own = { _id: this.#name, owner: this.#owner };
    await this.#leases.updateOne(own, { $set: { ranAt: new Date(0) } }).catch(() => {});
  }
}
