import { SERVICE_NAMES } from '@souk/events/services.ts';
import { type RunningGateway, startGateway } from '@souk/gateway/gateway.ts';
import { createLogger, readPlatformConfig, serviceUrls } from '@souk/platform';
import { mode, type TestSouk } from '../harness/souk.ts';

/** Another gateway of a Souk, with settings of its own: who is signed in at one is signed in at both. */
export function secondGateway(souk: TestSouk, settings: NodeJS.ProcessEnv): Promise<RunningGateway> {
  const env: NodeJS.ProcessEnv = { ...souk.env, ...settings };
  for (const service of mode === 'distributed' ? SERVICE_NAMES : []) {
    env[`${service.toUpperCase()}_SERVICE_URL`] = souk.serviceUrl(service);
  }
  const platform = readPlatformConfig(env);
  return startGateway({
    env,
    platform,
    log: createLogger('gateway', { level: platform.LOG_LEVEL, pretty: false }),
    directory: new Map(souk.subgraphs.map(({ name, executor }) => [name, executor])),
    urls: mode === 'distributed' ? serviceUrls(platform) : {},
    probes: new Map(),
    mountRoutes: () => {},
    port: 0,
  });
}
