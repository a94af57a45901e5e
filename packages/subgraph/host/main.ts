import type { ServiceName } from '@souk/events';
import { ConfigError, type PlatformConfig, readPlatformConfig } from '../config.ts';
import type { Subgraph } from '../define.ts';
import { createHttpExecutor } from '../execution/http-executor.ts';
import type { ServiceDirectory } from '../execution/service-caller.ts';
import { createLogger } from '../logging.ts';
import { serveSubgraph } from './serve.ts';

/** The base URL of each subgraph, from the environment. */
export function serviceUrls(platform: PlatformConfig): Record<ServiceName, string> {
  return {
    users: platform.USERS_SERVICE_URL,
    sellers: platform.SELLERS_SERVICE_URL,
    media: platform.MEDIA_SERVICE_URL,
    products: platform.PRODUCTS_SERVICE_URL,
    orders: platform.ORDERS_SERVICE_URL,
    notifications: platform.NOTIFICATIONS_SERVICE_URL,
  };
}

/** Reaches all subgraphs over HTTP, waiting no longer than `deadlineMs` for an answer. */
export function httpDirectory(platform: PlatformConfig, deadlineMs = 5_000): ServiceDirectory {
  const entries = Object.entries(serviceUrls(platform)) as [ServiceName, string][];
  return new Map(
    entries.map(([service, url]) => [
      service,
      createHttpExecutor({ service, url, internalKey: platform.SOUK_INTERNAL_KEY, deadlineMs }),
    ]),
  );
}

/** Runs one subgraph as a process of its own until SIGTERM or SIGINT; exits 1 with one message when it cannot start. */
export async function runAlone(subgraph: Subgraph, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  try {
    const platform = readPlatformConfig(env);
    const log = createLogger('souk', {
      level: platform.LOG_LEVEL,
      pretty: platform.NODE_ENV === 'development',
    });
    const directory = httpDirectory(platform);
    const running = await subgraph.start({ env, platform, log, directory });
    await running.seed();
    if (platform.SEED_DEMO) await running.seedDemo(new Date(platform.SEED_DEMO));
    if (platform.SOUK_ROLE !== 'api') await running.work();
    const url = new URL(serviceUrls(platform)[subgraph.name]);
    const server = await serveSubgraph(running, {
      host: platform.HOST,
      port: platform.PORT ?? portOf(url),
      internalKey: platform.SOUK_INTERNAL_KEY,
      connections: platform.SUBSCRIPTIONS_MAX,
    });
    log.info(`${subgraph.name} answers at ${server.url}`);
    stopOnSignal(async () => {
      await server.stop();
      await running.stop();
      await Promise.all([...directory.values()].map((executor) => executor.close()));
    });
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`,
    );
    process.exit(1);
  }
}

// A URL leaves its scheme's usual port out.
const portOf = ({ port, protocol }: URL) => Number(port) || (protocol === 'https:' ? 443 : 80);

const LONGEST_STOP_MS = 10_000;

/** Stops cleanly at the first SIGTERM or SIGINT, or when the parent is gone, and exits 0; at the second, or after ten seconds, at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`stopping failed: ${error.message}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  // Of a process that `start:services` started: its parent died without a word.
  process.on('disconnect', onSignal);
}
