import type { Balance, Operation, StoredCharge, StoredEvent } from '../charge.ts';

export interface ChargeQuery {
  orderId?: string;
  /** Only charges made after this one. */
  after?: string;
  limit: number;
}

/**
 * Where charges live. Each write is one atomic step: what it was conditional on is judged together with it,
 * so that two processes on one database race safely too.
 */
export interface ChargeStore {
  readonly kind: 'mongodb' | 'memory';
  /** False when the key of the charge's first operation is taken: then nothing was written. */
  insert(charge: StoredCharge): Promise<boolean>;
  get(ref: string): Promise<StoredCharge | null>;
  findByKey(key: string): Promise<StoredCharge | null>;
  /** Sets the balance and appends the operation, if the charge still has this version and the key is free. */
  apply(
    ref: string,
    version: number,
    balance: Balance,
    operation: Operation,
  ): Promise<'applied' | 'stale' | 'key_taken'>;
  /** In the order the charges were made. */
  list(query: ChargeQuery): Promise<StoredCharge[]>;
  /** True exactly once for each key, restarts included. */
  firstSighting(key: string): Promise<boolean>;
  pendingEvents(): Promise<StoredEvent[]>;
  markDelivered(eventId: string): Promise<void>;
  /** @throws when the store cannot be used now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
