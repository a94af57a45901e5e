import DataLoader from 'dataloader';
import type { Ctx } from '../context.ts';

/** A batched read, described once; each request gets a cache of its own. */
export interface Loader<C extends Ctx, K, V> {
  readonly batch: (ctx: C, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
}

/** Describes a batched read: `batch` answers a map, keys that it lacks load as null. */
export function defineLoader<C extends Ctx, K, V>(
  batch: (ctx: C, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): Loader<C, K, V> {
  return { batch };
}

/** Loads one key; all keys asked for in one tick of one request are read together, each once. */
export function load<C extends Ctx, K, V>(ctx: C, loader: Loader<C, K, V>, key: K): Promise<V | null> {
  let dataLoader = ctx.loaders.get(loader) as DataLoader<K, V | null> | undefined;
  if (!dataLoader) {
    dataLoader = new DataLoader(async (keys: readonly K[]) => {
      const found = await loader.batch(ctx, keys);
      return keys.map((one) => found.get(one) ?? null);
    });
    ctx.loaders.set(loader, dataLoader);
  }
  return dataLoader.load(key);
}
