import { createRequire } from 'node:module';
import type undici from 'undici';

/** A pool of connections to one origin, by what undici itself stands on: the rest is put upon it by its index. */
export type DispatchPool = Pick<undici.Pool, 'dispatch' | 'close' | 'closed' | 'destroyed'>;

/**
 * undici's pool by itself. All of undici, with its `fetch`, caches, mocks and WebSockets, takes three times as long to
 * load, and none of that is on the way from the gateway to a subgraph.
 */
export const Pool = createRequire(import.meta.url)('undici/lib/dispatcher/pool.js') as new (
  ...given: ConstructorParameters<typeof undici.Pool>
) => DispatchPool;
