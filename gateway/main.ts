import {
  ConfigError,
  createLogger,
  httpDirectory,
  readPlatformConfig,
  serviceUrls,
  stopOnSignal,
} from '@souk/subgraph';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './gateway.ts';
import { healthAt } from './http/health.ts';
import { proxyJwks } from './http/jwks.ts';
import { proxyMedia } from './http/media.ts';
import { proxyWebhooks } from './http/webhooks.ts';
import { startStandalone } from './standalone.ts';

try {
  const { GATEWAY_STANDALONE } = readGatewayConfig(process.env);
  if (GATEWAY_STANDALONE) {
    const { stop } = await startStandalone(process.env);
    stopOnSignal(stop);
  } else {
    await startForSouk();
  }
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
}

async function startForSouk(): Promise<void> {
  const platform = readPlatformConfig(process.env);
  const { FETCH_DEADLINE_MS, MUTATION_DEADLINE_MS } = readGatewayConfig(process.env);
  const log = createLogger('gateway', {
    level: platform.LOG_LEVEL,
    pretty: platform.NODE_ENV === 'development',
  });
  const urls = serviceUrls(platform);
  // The gateway ends each wait by its kind of operation; this is only the longest of them.
  const directory = httpDirectory(platform, Math.max(FETCH_DEADLINE_MS, MUTATION_DEADLINE_MS));
  const gateway = await startGateway({
    env: process.env,
    platform,
    log,
    directory,
    probes: new Map(Object.entries(urls).map(([service, url]) => [service, healthAt(url)])),
    mountRoutes: (app) => {
      proxyMedia(app, urls.media, platform.SOUK_INTERNAL_KEY);
      proxyWebhooks(app, urls.orders, platform.SOUK_INTERNAL_KEY);
      proxyJwks(app, urls.users, platform.SOUK_INTERNAL_KEY);
    },
    port: platform.PORT ?? 8_000,
  });
  log.info(`the gateway answers at ${gateway.url}/graphql`);
  stopOnSignal(async () => {
    await gateway.stop();
    await Promise.all([...directory.values()].map((executor) => executor.close()));
  });
}
