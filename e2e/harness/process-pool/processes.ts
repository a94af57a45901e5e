import { readPlatformConfig, serviceUrls } from '@souk/platform';
import type { ServiceName } from '@souk/subgraph';
import { type Part, type StandingProcess, startStandingProcess } from './process.ts';

/** Those of this worker that serve nothing now. */
const resting: StandingProcess[] = [];

/** A Souk apart in processes that serve another one afterwards. */
export interface BorrowedProcesses {
  /** Gives the processes back. Raises when one of them died meanwhile or does not end what it serves. */
  stop(): Promise<void>;
}

/**
 * Serves a Souk by seven processes that have read their modules already: of a test file's start apart that is nearly
 * all. Databases, ports and whatever else settings name are this Souk's own.
 */
export async function borrowProcesses(options: {
  env: NodeJS.ProcessEnv;
  gatewayPort: number;
  onLine: (line: string) => void;
}): Promise<BorrowedProcesses> {
  const urls = serviceUrls(readPlatformConfig(options.env));
  const ports = new Map<Part, string>([['gateway', String(options.gatewayPort)]]);
  for (const service of Object.keys(urls) as ServiceName[])
    ports.set(service, new URL(urls[service][0]).port);
  const serving: StandingProcess[] = [];

  async function serve(part: Part, PORT: string): Promise<void> {
    const standing = take(part);
    try {
      await standing.serve({ ...options.env, PORT }, (line) => options.onLine(`${part.padEnd(13)} ${line}`));
    } catch (error) {
      standing.end();
      throw error;
    }
    serving.push(standing);
  }

  async function stop(): Promise<void> {
    // The gateway first: it drains while those behind it still answer.
    try {
      await giveBack(serving.filter(({ part }) => part === 'gateway'));
    } finally {
      await giveBack(serving.filter(({ part }) => part !== 'gateway'));
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

function take(part: Part): StandingProcess {
  const at = resting.findIndex((standing) => standing.part === part);
  const [found] = at < 0 ? [] : resting.splice(at, 1);
  return found ?? startStandingProcess(part);
}

async function giveBack(served: readonly StandingProcess[]): Promise<void> {
  const ends = await Promise.allSettled(served.map((standing) => standing.rest()));
  for (const [at, standing] of served.entries()) {
    if (ends[at]?.status === 'fulfilled') resting.push(standing);
    else standing.end();
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
