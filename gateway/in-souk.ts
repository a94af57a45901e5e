import {
  checkSettings,
  createLogger,
  logOptions,
  platformConfig,
  readPlatformConfig,
  serviceUrls,
  settingWarnings,
  stopOnSignal,
} from '@souk/platform';
import { openTelemetry } from '@souk/telemetry';
import type { Logger } from 'pino';
import { config } from './config.ts';
import { startGateway } from './gateway.ts';
import { healthAt } from './http/health.ts';
import {
  proxyCatalogueFiles,
  proxyJwks,
  proxyMedia,
  proxyUploads,
  proxyWebhooks,
} from './http/proxied-routes.ts';
import { metricsAt } from './observability/service-metrics.ts';

/** A running gateway in front of subgraphs over HTTP. */
export interface GatewayInSouk {
  readonly log: Logger;
  stop(): Promise<void>;
}

/**
 * Starts the gateway in front of Souk's subgraphs over HTTP. Raises ConfigError when the settings, the supergraph or the
 * port are not usable.
 */
export async function startInSouk(env: NodeJS.ProcessEnv): Promise<GatewayInSouk> {
  const schemas = [platformConfig, config];
  checkSettings(schemas, env, 'gateway');
  const platform = readPlatformConfig(env);
  const log = createLogger('gateway', logOptions(platform, 'gateway'));
  for (const warning of settingWarnings(schemas, env)) log.warn(warning);
  const telemetry = await openTelemetry(platform, 'gateway');
  const urls = serviceUrls(platform);
  const gateway = await startGateway({
    env,
    platform,
    log,
    directory: new Map(),
    urls,
    probes: new Map(Object.entries(urls).map(([service, some]) => [service, healthAt(some)])),
    mountRoutes: (app) => {
      proxyMedia(app, urls.media, platform.SOUK_INTERNAL_KEY);
      proxyUploads(app, urls.media, platform.SOUK_INTERNAL_KEY);
      proxyCatalogueFiles(app, urls.products, platform.SOUK_INTERNAL_KEY);
      proxyWebhooks(app, urls.orders, platform.SOUK_INTERNAL_KEY);
      proxyJwks(app, urls.users, platform.SOUK_INTERNAL_KEY);
    },
    port: platform.PORT ?? 8_000,
    telemetry,
    serviceMetrics: metricsAt(urls, platform.SOUK_INTERNAL_KEY),
  });
  log.info(`the gateway answers at ${gateway.url}/graphql`);
  return {
    log,
    async stop() {
      await gateway.stop();
      await telemetry.stop();
    },
  };
}

/** Runs that gateway as its own process until a signal stops it. Raises as `startInSouk` does. */
export async function runInSouk(env: NodeJS.ProcessEnv): Promise<void> {
  const { stop, log } = await startInSouk(env);
  stopOnSignal(stop, log);
}
