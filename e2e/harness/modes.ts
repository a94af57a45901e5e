import { portForLater } from '@souk/embedded/ports.ts';
import { forEachService, SERVICE_NAMES, serviceUrlSetting } from '@souk/events/services.ts';
import { createLogger, readPlatformConfig } from '@souk/platform';
import type { RunningSubgraph } from '@souk/subgraph';
import {
  type FurtherProcess,
  type ProcessName,
  type SoukProcesses,
  startProcesses,
} from '../../app/distributed.ts';
import { startTogether } from '../../app/in-process.ts';
import { borrowProcesses } from './process-pool/processes.ts';
import type { SoukOptions } from './souk.ts';

/** A Souk at work, in one of the two ways. */
export interface Running {
  url: string;
  /** `borrowed` are those that serve other test files as well; null where there are none. */
  processes: SoukProcesses | 'borrowed' | null;
  subgraphs: readonly RunningSubgraph[];
  serviceUrls: Readonly<Record<string, string>>;
  furtherUrls: Readonly<Record<string, string>>;
  output: readonly string[];
  stop(): Promise<void>;
}

/** Starts Souk in this process. */
export async function together(env: NodeJS.ProcessEnv): Promise<Running> {
  const port = await portForLater();
  const own = { ...env, PUBLIC_URL: `http://127.0.0.1:${port}` };
  const platform = readPlatformConfig(own);
  const log = createLogger('souk', { level: platform.LOG_LEVEL, pretty: false });
  const souk = await startTogether({ env: own, platform, log, port });
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

/** Whether a Souk gets processes of its own: whatever takes some away, or adds to them, wants that. */
const ownProcesses = ({ ownProcesses: wanted, ...options }: SoukOptions) =>
  wanted ?? Object.keys(options).some((option) => option !== 'env');

/** Starts Souk as a process per service: processes of its own where its options ask for them, else borrowed ones. */
export async function apart(env: NodeJS.ProcessEnv, options: SoukOptions): Promise<Running> {
  const { except, envOf, further, twice = [] } = options;
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
  if (!ownProcesses(options)) {
    const { stop } = await borrowProcesses({ env: own, gatewayPort, onLine });
    return { ...about, processes: 'borrowed', stop };
  }
  const processes = await startProcesses({ env: own, gatewayPort, except, envOf, further: beside, onLine });
  return { ...about, processes, stop: () => processes.stop() };
}
