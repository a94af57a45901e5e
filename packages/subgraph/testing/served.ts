import { readPlatformConfig, type ServiceKeys, type SubgraphExecutor } from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { freshNamespace } from '@souk/testing';
import { pino } from 'pino';
import { type ServiceName, serveSubgraph } from '../index.ts';
import { stall } from './stall.ts';

export const KEY = 'the-key-of-the-served-fixture-of-the-kernel';

/** The fixture behind HTTP; `sellers` answers its calls to that service. */
export async function serveStall(
  options: { sellers?: SubgraphExecutor; env?: Record<string, string> } = {},
  serviceKeys: ServiceKeys = new Map(),
) {
  const namespace = freshNamespace();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...options.env,
    SOUK_NAMESPACE: namespace,
    SOUK_INTERNAL_KEY: KEY,
  };
  const directory = new Map<ServiceName, SubgraphExecutor>();
  if (options.sellers) directory.set('sellers', options.sellers);
  const running = await stall.start({
    env,
    platform: readPlatformConfig(env),
    log: pino({ level: 'silent' }),
    directory,
  });
  const server = await serveSubgraph(running, { host: '127.0.0.1', port: 0, internalKey: KEY, serviceKeys });
  const executor = createHttpExecutor({ service: 'products', urls: [server.url], internalKey: KEY });
  return {
    url: server.url,
    redisPrefix: `souk:${namespace}`,
    /** Stops the server only, as a process that ends. */
    stopServing: server.stop,
    running,
    executor,
    async stop() {
      await executor.close();
      await server.stop();
      await running.stop();
    },
  };
}
