import DataLoader from 'dataloader';
import type { Ctx } from '../context.ts';
import { type BatchRead, SharedReads } from './shared-reads.ts';

/** A batched read, described once; each request gets a cache of its own. */
export interface Loader<C extends Ctx, K, V> {
  readonly batch: (ctx: C, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
  readonly shared?: SharedReads<C['db'] & object, K, V>;
}

/**
 * Describes a read that does not depend on the caller: it gets only the database, and requests that ask at the same time
 * share one read. It gives a map; missing keys load as null. Loaded values must not be changed.
 */
export function defineLoader<C extends Ctx, K, V>(read: BatchRead<C['db'] & object, K, V>): Loader<C, K, V> {
  return { batch: (ctx, keys) => read(ctx.db as C['db'] & object, keys), shared: new SharedReads(read) };
}

/** As {@link defineLoader}, for a read that depends on the request and is batched within it. */
export function defineOwnLoader<C extends Ctx, K, V>(
  batch: (ctx: C, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): Loader<C, K, V> {
  return { batch };
}

/** Loads one key: all keys of one turn of the event loop are read together, each once per request. */
export function load<C extends Ctx, K, V>(ctx: C, loader: Loader<C, K, V>, key: K): Promise<V | null> {
  // A transaction sees its own writes, which other requests must not see.
  if (!loader.shared || ctx.inTransaction) return ownLoader(ctx, loader).load(key);
  let known = ctx.loaders.get(loader.shared) as Map<K, Promise<V | null>> | undefined;
  if (!known) {
    known = new Map();
    ctx.loaders.set(loader.shared, known);
  }
  let found = known.get(key);
  if (!found) {
    found = loader.shared.load(ctx.db as C['db'] & object, key);
    known.set(key, found);
  }
  return found;
}

function ownLoader<C extends Ctx, K, V>(ctx: C, loader: Loader<C, K, V>): DataLoader<K, V | null> {
  const known = ctx.loaders.get(loader) as DataLoader<K, V | null> | undefined;
  if (known) return known;
  const fresh = new DataLoader(async (keys: readonly K[]) => {
    const found = await loader.batch(ctx, keys);
    return keys.map((one) => found.get(one) ?? null);
  });
  ctx.loaders.set(loader, fresh);
  return fresh;
}
