import { join } from 'node:path';
import { makeFolder, type OpenedRuntime } from '@souk/subgraph';
import type { Config } from '../config.ts';
import { localStorage } from './local.ts';
import { openSpool, type Spool } from './spool.ts';
import type { StorageAdapter } from './storage.ts';

/** The storage of a running subgraph and the spool before it: `ctx.runtime`. */
export interface Store {
  storage: StorageAdapter;
  spool: Spool;
}

/** Opens the store in the folder that the settings name; makes the folder. Raises ConfigError when it cannot. */
export async function openStore({ config }: { readonly config: Config }): Promise<OpenedRuntime<Store>> {
  const folder = config.MEDIA_STORAGE_DIR;
  makeFolder(folder, 'MEDIA_STORAGE_DIR');
  const store = { storage: localStorage(folder), spool: openSpool(join(folder, '.incoming')) };
  await store.spool.prepare();
  return { runtime: store };
}
