import { readPlatformConfig, serviceUrls } from '@souk/platform';
import type { ServiceName } from '@souk/subgraph';
import { type PooledProcess, type PooledService, startPooledProcess } from './process.ts';

/** The idle processes of this worker. */
const idle: PooledProcess[] = [];

/** The processes that run one Souk and another one afterwards. */
export interface TakenProcesses {
  /** Returns the processes to the pool. Raises when one has died or does not stop serving. */
  stop(): Promise<void>;
}

/**
 * Runs a Souk in seven processes that have loaded their modules for an earlier one: loading is most of a distributed
 * start. Databases and ports are those of the settings.
 */
export async function takeProcesses(options: {
  env: NodeJS.ProcessEnv;
  gatewayPort: number;
  onLine: (line: string) => void;
}): Promise<TakenProcesses> {
  const urls = serviceUrls(readPlatformConfig(options.env));
  const ports = new Map<PooledService, string>([['gateway', String(options.gatewayPort)]]);
  for (const service of Object.keys(urls) as ServiceName[])
    ports.set(service, new URL(urls[service][0]).port);
  const serving: PooledProcess[] = [];

  async function serve(part: PooledService, PORT: string): Promise<void> {
    const pooled = take(part);
    try {
      await pooled.serve({ ...options.env, PORT }, (line) => options.onLine(`${part.padEnd(13)} ${line}`));
    } catch (error) {
      pooled.end();
      throw error;
    }
    serving.push(pooled);
  }

  async function stop(): Promise<void> {
    // The gateway first: it drains while the subgraphs still answer.
    try {
      await release(serving.filter(({ part }) => part === 'gateway'));
    } finally {
      await release(serving.filter(({ part }) => part !== 'gateway'));
    }
  }

  const starts = await Promise.allSettled([...ports].map(([part, port]) => serve(part, port)));
  for (const start of starts) {
    if (start.status === 'fulfilled') continue;
    await stop();
    throw start.reason;
  }
  return { stop };
}

function take(part: PooledService): PooledProcess {
  const at = idle.findIndex((pooled) => pooled.part === part);
  const [found] = at < 0 ? [] : idle.splice(at, 1);
  return found ?? startPooledProcess(part);
}

async function release(served: readonly PooledProcess[]): Promise<void> {
  const ends = await Promise.allSettled(served.map((pooled) => pooled.rest()));
  for (const [at, pooled] of served.entries()) {
    if (ends[at]?.status === 'fulfilled') idle.push(pooled);
    else pooled.end();
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
