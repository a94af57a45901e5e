import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Ctx } from '../context.ts';
import { localStorage } from './local.ts';
import { openSpool, type Spool } from './spool.ts';
import type { StorageAdapter } from './storage.ts';

/** The storage of a running subgraph and the spool before it. */
export interface Store {
  storage: StorageAdapter;
  spool: Spool;
}

const stores = new WeakMap<Config, Store>();

/** The store that the settings of this subgraph name. */
export function storeOf(ctx: Pick<Ctx, 'config'>): Store {
  let store = stores.get(ctx.config);
  if (!store) {
    const folder = ctx.config.MEDIA_STORAGE_DIR;
    store = { storage: localStorage(folder), spool: openSpool(join(folder, '.incoming')) };
    stores.set(ctx.config, store);
  }
  return store;
}
