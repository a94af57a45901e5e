import { portForLater } from '@souk/embedded/ports.ts';
import { forEachService, SERVICE_NAMES, serviceUrlSetting } from '@souk/events/services.ts';
import { createLogger, logOptions, readPlatformConfig } from '@souk/platform';
import type { RunningSubgraph } from '@souk/subgraph';
import {
  type FurtherProcess,
  type ProcessName,
  type SoukProcesses,
  startDistributed,
} from '../../app/distributed.ts';
import { startInProcess } from '../../app/in-process.ts';
import { takeProcesses } from './process-pool/processes.ts';

/** How Souk runs: all in the process of the test, or the gateway and each subgraph in a process of its own. */
export type Mode = 'in-process' | 'distributed';

/** The mode in which this run's tests start Souk. */
export const mode: Mode = process.env.SOUK_E2E_MODE === 'distributed' ? 'distributed' : 'in-process';

/** A running Souk, in one of the two modes. */
export interface Running {
  url: string;
  /** `pooled` processes also serve other test files; null in the in-process mode. */
  processes: SoukProcesses | 'pooled' | null;
  subgraphs: readonly RunningSubgraph[];
  serviceUrls: Readonly<Record<string, string>>;
  furtherUrls: Readonly<Record<string, string>>;
  output: readonly string[];
  stop(): Promise<void>;
}

/** Which processes a distributed Souk has. */
export interface ProcessOptions extends Pick<Parameters<typeof startDistributed>[0], 'except' | 'envOf'> {
  /**
   * Whether to start processes for this Souk alone, for tests that kill, stop or configure some. Otherwise it runs in
   * processes of the pool.
   */
  ownProcesses?: boolean;
  /** Services that answer at two URLs, by two processes such as `products` and `products-2`. */
  twice?: readonly string[];
  /** Processes beside the seven; each gets a port. */
  further?: Readonly<Record<string, Omit<FurtherProcess, 'port'>>>;
}

/** Starts Souk in this process. */
export async function runInProcess(env: NodeJS.ProcessEnv): Promise<Running> {
  const port = await portForLater();
  const own = { ...env, PUBLIC_URL: `http://127.0.0.1:${port}` };
  const platform = readPlatformConfig(own);
  const log = createLogger('souk', { ...logOptions(platform, 'souk'), pretty: false });
  const souk = await startInProcess({ env: own, platform, log, port });
  return {
    url: souk.url,
    processes: null,
    subgraphs: souk.parts.list,
    serviceUrls: {},
    furtherUrls: {},
    output: [],
    stop: () => souk.stop(),
  };
}

/** Starts Souk as one process per service. */
export async function runDistributed(
  env: NodeJS.ProcessEnv,
  { except, envOf, further, twice = [], ownProcesses }: ProcessOptions,
): Promise<Running> {
  const gatewayPort = await portForLater();
  const urls: NodeJS.ProcessEnv = {};
  for (const service of SERVICE_NAMES) {
    const some = [`http://127.0.0.1:${await portForLater()}`];
    if (twice.includes(service)) some.push(`http://127.0.0.1:${await portForLater()}`);
    urls[serviceUrlSetting(service)] = some.join();
  }
  const url = `http://127.0.0.1:${gatewayPort}`;
  const own = { ...env, ...urls, PUBLIC_URL: url };
  const beside: Partial<Record<ProcessName, FurtherProcess>> = {};
  const furtherUrls: Record<string, string> = {};
  for (const [name, process] of Object.entries(further ?? {})) {
    const port = await portForLater();
    beside[name as ProcessName] = { ...process, port };
    furtherUrls[name] = `http://127.0.0.1:${port}`;
  }
  const output: string[] = [];
  const onLine = (line: string) => output.push(line);
  const serviceUrls = forEachService((service) => urls[serviceUrlSetting(service)]?.split(',')[0] ?? '');
  const about = { url, subgraphs: [], serviceUrls, furtherUrls, output };
  if (!ownProcesses) {
    const { stop } = await takeProcesses({ env: own, gatewayPort, onLine });
    return { ...about, processes: 'pooled', stop };
  }
  const processes = await startDistributed({ env: own, gatewayPort, except, envOf, further: beside, onLine });
  return { ...about, processes, stop: () => processes.stop() };
}
