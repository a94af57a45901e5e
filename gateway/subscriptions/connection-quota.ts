import type { Viewer } from '@souk/platform';
import { CLOSE, type SocketConnection } from '@souk/platform/sockets';
import { callerOf, networkOf } from '../protection/rate/caller.ts';
import type { RateClient } from '../protection/rate/trust.ts';

type Connection = Pick<SocketConnection<unknown>, 'idleSince' | 'dismiss'>;

/** The holder of a connection. Until the caller is identified, its key is a marked address. */
interface Holder {
  key: string;
  isSignedIn: boolean;
}

/**
 * Bounds the WebSockets of this process. When one caller, or all together, have too many, the connection that has been
 * idle longest is closed for the new one, those of anonymous callers first.
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

  /** Whether another connection may open. Closes an idle one for it when needed. */
  makeRoom(): boolean {
    return this.#holders.size < this.#total || this.#dismissIdle(this.#holders.keys());
  }

  /** A connection has opened, and its caller is not identified yet. */
  opened(connection: Connection, client: RateClient): void {
    const key = `opening ${networkOf(client.info.ip ?? '')}`;
    this.#put(connection, { key, isSignedIn: false });
    this.#keepBound(key, connection, client);
  }

  /** The caller of a connection is identified. Returns false when the caller has too many connections in use. */
  belongsTo(connection: Connection, viewer: Viewer, client: RateClient): boolean {
    // The connection closed while its caller was identified.
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
    idlest.connection.dismiss(CLOSE.idle, 'Idle, closed for another connection');
    return true;
  }
}

// More than the age of any connection, so that callers who are signed in come last.
const SIGNED_IN_LATER_MS = Number.MAX_SAFE_INTEGER / 2;
