import {
  ConfigError,
  createLogger,
  logOptions,
  readPlatformConfig,
  serviceUrls,
  stopOnSignal,
} from '@souk/subgraph';
import { openTelemetry } from '@souk/telemetry';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './gateway.ts';
import { healthAt } from './http/health.ts';
import { proxyJwks } from './http/jwks.ts';
import { proxyMedia } from './http/media.ts';
import { proxyWebhooks } from './http/webhooks.ts';
import { figuresAt } from './observability/scrape.ts';
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
  const log = createLogger('gateway', logOptions(platform, 'gateway'));
  const telemetry = await openTelemetry(platform, 'gateway');
  const urls = serviceUrls(platform);
  const gateway = await startGateway({
    env: process.env,
    platform,
    log,
    directory: new Map(),
    urls,
    probes: new Map(Object.entries(urls).map(([service, some]) => [service, healthAt(some)])),
    mountRoutes: (app) => {
      proxyMedia(app, urls.media, platform.SOUK_INTERNAL_KEY);
      proxyWebhooks(app, urls.orders, platform.SOUK_INTERNAL_KEY);
      proxyJwks(app, urls.users, platform.SOUK_INTERNAL_KEY);
    },
    port: platform.PORT ?? 8_000,
    telemetry,
    figures: figuresAt(
      Object.values(urls).map(([first]) => first),
      platform.SOUK_INTERNAL_KEY,
    ),
  });
  log.info(`the gateway answers at ${gateway.url}/graphql`);
  stopOnSignal(async () => {
    await gateway.stop();
    await telemetry.stop();
  }, log);
}
