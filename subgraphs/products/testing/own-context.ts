import { createLogger, readPlatformConfig } from '@souk/subgraph';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { config } from '../config.ts';
import { type Ctx, models } from '../context.ts';
import type { Runtime } from '../search/runtime.ts';
import type { Shop } from './shop.ts';

/** The context of sweeps and migrations on the database of a shop, and a function that closes it. */
export async function ownContext(shop: Shop): Promise<{ ctx: Ctx; close: () => Promise<void> }> {
  const env = { ...process.env, SOUK_NAMESPACE: shop.dbName.replace(/products_db$/, '') };
  const opened = await openSubgraph<typeof models, typeof config, Runtime>(
    { name: 'products', folder: '', models, config, resolvers: [] },
    {
      env,
      platform: readPlatformConfig(env),
      log: createLogger('test', { level: 'fatal', pretty: false }),
      directory: new Map(),
    },
  );
  return { ctx: opened.ownContext('test'), close: opened.close };
}
