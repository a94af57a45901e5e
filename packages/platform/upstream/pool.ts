import { createRequire } from 'node:module';
import type undici from 'undici';

/** A pool of connections to one origin: undici's own class, without the methods that its index adds. */
export type DispatchPool = Pick<undici.Pool, 'dispatch' | 'close' | 'closed' | 'destroyed'>;

// All of undici, with its `fetch`, caches, mocks and WebSockets, takes three times as long to load as the pool alone.
const Pool = createRequire(import.meta.url)('undici/lib/dispatcher/pool.js') as new (
  ...given: ConstructorParameters<typeof undici.Pool>
) => DispatchPool;

/** Kept-alive connections to a subgraph at the origin of `url`. */
export const openPool = (url: string): DispatchPool =>
  new Pool(new URL(url).origin, {
    connections: 64,
    keepAliveTimeout: 30_000,
    connect: { timeout: 1_000 },
  });

/** Closes a pool once its calls are answered; does nothing if it is closed. */
export async function closePool(pool: DispatchPool): Promise<void> {
  if (!pool.closed && !pool.destroyed) await pool.close();
}
