import { type DispatchPool, Pool } from './undici-pool.ts';

/** Kept-alive connections to a subgraph at the origin of `url`. */
export const openPool = (url: string): DispatchPool =>
  new Pool(new URL(url).origin, {
    connections: 64,
    keepAliveTimeout: 30_000,
    connect: { timeout: 1_000 },
  });

/** Closes a pool once what it carries is answered; does nothing if it is closed. */
export async function closePool(pool: DispatchPool): Promise<void> {
  if (!pool.closed && !pool.destroyed) await pool.close();
}
