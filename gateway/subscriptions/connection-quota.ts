import type { Viewer } from '@souk/platform';
import { CLOSE, type SocketConnection } from '@souk/platform/sockets';
import { callerOf, networkOf } from '../protection/rate/caller.ts';
import type { RateClient } from '../protection/rate/trust.ts';

type Connection = Pick<SocketConnection<unknown>, 'idleSince' | 'dismiss'>;

/** Who holds a connection: the key of an address is marked until it is known who is signed in. */
interface Holder {
  key: string;
  isSignedIn: boolean;
}

/**
 * The WebSockets of this process. One that follows nothing does not stand in the way of another: when there are too
 * many, of one caller or in all, the one that has been idle longest is closed for the new one, those of callers who
 * are not signed in first.
 */
export class ConnectionQuota {
  readonly #total: number;
  readonly #perCaller: number;
  readonly #holders = new Map<Connection, Holder>();
  readonly #byCaller = new Map<string, Set<Connection>>();

  constructor(bounds: { total: number; perCaller: number }) {
    this.#total = bounds.total;
    this.#perCaller = bounds.perCaller;
  }

  /** Whether one more may open; makes room for it where it can. */
  makeRoom(): boolean {
    return this.#holders.size < this.#total || this.#dismissIdle(this.#holders.keys());
  }

  /** A connection has opened; it is not known yet who is signed in on it. */
  opened(connection: Connection, client: RateClient): void {
    const key = `opening ${networkOf(client.info.ip ?? '')}`;
    this.#put(connection, { key, isSignedIn: false });
    this.#keepBound(key, connection, client);
  }

  /** It is known who a connection belongs to; false when that caller has too many that are in use. */
  belongsTo(connection: Connection, viewer: Viewer, client: RateClient): boolean {
    // Gone while its caller was being identified.
    if (!this.#holders.has(connection)) return true;
    this.closed(connection);
    const { key, kind } = callerOf(viewer, client.info);
    this.#put(connection, { key, isSignedIn: kind === 'account' });
    return this.#keepBound(key, connection, client);
  }

  closed(connection: Connection): void {
    const holder = this.#holders.get(connection);
    if (!holder) return;
    this.#holders.delete(connection);
    const own = this.#byCaller.get(holder.key);
    own?.delete(connection);
    if (own?.size === 0) this.#byCaller.delete(holder.key);
  }

  #put(connection: Connection, holder: Holder): void {
    this.#holders.set(connection, holder);
    const own = this.#byCaller.get(holder.key) ?? new Set();
    this.#byCaller.set(holder.key, own.add(connection));
  }

  #keepBound(key: string, newest: Connection, { trust }: RateClient): boolean {
    const own = this.#byCaller.get(key) ?? new Set();
    if (trust !== 'none' || own.size <= this.#perCaller) return true;
    return this.#dismissIdle([...own].filter((connection) => connection !== newest));
  }

  /** Closes the connection that has been idle longest; false when none is idle. */
  #dismissIdle(connections: Iterable<Connection>): boolean {
    let idlest: { connection: Connection; rank: number } | null = null;
    for (const connection of connections) {
      const since = connection.idleSince;
      if (since === null) continue;
      const rank = this.#holders.get(connection)?.isSignedIn ? since + SIGNED_IN_LATER_MS : since;
      if (!idlest || rank < idlest.rank) idlest = { connection, rank };
    }
    if (!idlest) return false;
    this.closed(idlest.connection);
    idlest.connection.dismiss(CLOSE.idle, 'Idle, and others wait');
    return true;
  }
}

// Longer than any connection lives: callers who are signed in come last, whenever they were busy.
const SIGNED_IN_LATER_MS = Number.MAX_SAFE_INTEGER / 2;
