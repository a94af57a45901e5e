import { createLogger, readPlatformConfig } from '@souk/subgraph';
import { openSubgraph } from '@souk/subgraph/host/open.ts';
import { config } from '../config.ts';
import { type Ctx, models } from '../context.ts';
import type { TestMedia } from './start.ts';

/** A context on the database of a started media subgraph, without its storage, as migrations have one. */
export async function ownContext(media: TestMedia): Promise<{ ctx: Ctx; close(): Promise<void> }> {
  const env = { ...process.env, SOUK_NAMESPACE: media.dbName.replace(/media_db$/, '') };
  const opened = await openSubgraph(
    { name: 'media', folder: '', models, config, resolvers: [] },
    {
      env,
      platform: readPlatformConfig(env),
      log: createLogger('test', { level: 'fatal', pretty: false }),
      directory: new Map(),
    },
  );
  return { ctx: opened.ownContext('test') as unknown as Ctx, close: () => opened.close() };
}
