import { randomUUID } from 'node:crypto';
import { isDuplicate } from '@souk/subgraph';
import type { Connection } from 'mongoose';

interface LeaseRecord {
  _id: string;
  owner: string;
  until: Date;
}

/** The right to write an index that all processes share. A killed process holds it until it ends; a short overlap does no harm. */
export class WriterLease {
  readonly #connection: Connection;
  readonly #name: string;
  readonly #forMs: number;
  readonly #owner = randomUUID();

  constructor(connection: Connection, name: string, forMs: number) {
    this.#connection = connection;
    this.#name = name;
    this.#forMs = forMs;
  }

  get #leases() {
    return this.#connection.collection<LeaseRecord>('searchWriters');
  }

  /** Takes or renews it; false while another process has it. */
  async take(): Promise<boolean> {
    const now = Date.now();
    const free = { _id: this.#name, $or: [{ owner: this.#owner }, { until: { $lte: new Date(now) } }] };
    const taken = { owner: this.#owner, until: new Date(now + this.#forMs) };
    try {
      await this.#leases.updateOne(free, { $set: taken }, { upsert: true });
      return true;
    } catch (error) {
      // The lease exists and is another's: the upsert collides with it.
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Lets any process take it at once. A failure is harmless: the lease ends by itself. */
  async release(): Promise<void> {
    const own = { _id: this.#name, owner: this.#owner };
    await this.#leases.updateOne(own, { $set: { until: new Date(0) } }).catch(() => {});
  }
}
