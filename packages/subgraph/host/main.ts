import type { ServiceName } from '@souk/events';
import type { ServiceDirectory } from '@souk/platform';
import {
  ConfigError,
  checkSettings,
  createLogger,
  logOptions,
  type PlatformConfig,
  platformConfig,
  readPlatformConfig,
  type ServiceUrls,
  serviceUrls,
  settingWarnings,
  stopOnSignal,
} from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { openTelemetry } from '@souk/telemetry';
import type { Logger } from 'pino';
import type { Subgraph } from '../define.ts';
import { serveSubgraph } from './serve.ts';

// Longest wait of one service for another.
const DEADLINE_MS = 5_000;

/** Reaches all subgraphs over HTTP. */
function httpDirectory(platform: PlatformConfig): ServiceDirectory {
  const entries = Object.entries(serviceUrls(platform)) as [ServiceName, ServiceUrls][];
  return new Map(
    entries.map(([service, urls]) => [
      service,
      createHttpExecutor({ service, urls, internalKey: platform.SOUK_INTERNAL_KEY, deadlineMs: DEADLINE_MS }),
    ]),
  );
}

/** A subgraph that answers over HTTP. */
export interface SubgraphProcess {
  readonly log: Logger;
  /** Waits for what is being worked on, then closes everything. */
  stop(): Promise<void>;
}

/** Starts one subgraph over HTTP, with all others reached over HTTP. Raises ConfigError when the settings do not fit. */
export async function startAlone(subgraph: Subgraph, env: NodeJS.ProcessEnv): Promise<SubgraphProcess> {
  const schemas = [platformConfig, subgraph.config];
  checkSettings(schemas, env, subgraph.name);
  const platform = readPlatformConfig(env);
  const role = platform.SOUK_ROLE === 'worker' ? '-worker' : '';
  const log = createLogger('souk', logOptions(platform, `${subgraph.name}${role}`));
  for (const warning of settingWarnings(schemas, env)) log.warn(warning);
  const telemetry = await openTelemetry(platform, `${subgraph.name}${role}`);
  const directory = httpDirectory(platform);
  const running = await subgraph.start({ env, platform, log, directory, telemetry });
  await running.seed();
  if (platform.SEED_DEMO) await running.seedDemo(new Date(platform.SEED_DEMO));
  if (platform.SOUK_ROLE !== 'api') await running.work();
  const url = new URL(serviceUrls(platform)[subgraph.name][0]);
  const server = await serveSubgraph(running, {
    host: platform.HOST,
    port: platform.PORT ?? portOf(url),
    internalKey: platform.SOUK_INTERNAL_KEY,
    serviceKeys: platform.SERVICE_KEYS,
    uploadLimitBytes: platform.UPLOAD_MAX_BYTES,
    connections: platform.SUBSCRIPTIONS_MAX,
    metrics: telemetry.metrics
      ? {
          metrics: telemetry.metrics,
          token: platform.METRICS_TOKEN,
          production: platform.NODE_ENV === 'production',
          internalKey: platform.SOUK_INTERNAL_KEY,
        }
      : undefined,
  });
  log.info(`${subgraph.name} answers at ${server.url}`);
  return {
    log,
    async stop() {
      await server.stop();
      await running.stop();
      await Promise.all([...directory.values()].map((executor) => executor.close()));
      await telemetry.stop();
    },
  };
}

/** Runs one subgraph as a process of its own until SIGTERM or SIGINT; exits 1 with one message when it cannot start. */
export async function runAlone(subgraph: Subgraph, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const { stop, log } = await startAlone(subgraph, env);
    stopOnSignal(stop, log);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(1);
  }
}

// A URL leaves its scheme's usual port out.
const portOf = ({ port, protocol }: URL) => Number(port) || (protocol === 'https:' ? 443 : 80);
