import { join } from 'node:path';
import { type Served, type StartContext, withoutCredentials } from '../context.ts';
import { EmbeddedError, reasonOf } from '../errors.ts';
import type { ServerProcess } from '../servers/process.ts';
import { takeOver } from '../servers/take-over.ts';
import type { ServerControl, ServerInfo, ServerOrigin } from '../types.ts';
import { adoptRedis } from './adopt.ts';
import { redisUrl, withRedis } from './client.ts';
import { findRedis } from './find.ts';
import { startRedis } from './start.ts';

const STOP_MS = 15_000;
const REACH_MS = 5_000;

export interface ServedRedis extends Served {
  control: ServerControl | null;
}

/** A Redis that is loaded and answers: that of `REDIS_URL`, one left running, or one started now. */
export async function serveRedis(context: StartContext): Promise<ServedRedis> {
  const { env, progress, run } = context;
  if (env.REDIS_URL) return await useGiven(env.REDIS_URL, context);

  const folder = join(context.folder, 'redis');
  const preferredPort = run.record.redis?.port;
  const left = await takeOver('Redis', folder, run.record.redis, adoptRedis);
  if (left && preferredPort !== undefined) return served(context, folder, preferredPort, left, 'running');
  const program = await findRedis(env, progress);
  const { port, process } = await launch(context, folder, program.file, preferredPort);
  return served(context, folder, port, process, program.origin);
}

function launch(context: StartContext, folder: string, binary: string, preferredPort: number | undefined) {
  const { run, ephemeral, progress } = context;
  const onPort = (port: number) => run.update({ redis: { port } });
  return startRedis({ binary, folder, preferredPort, ephemeral, progress, onPort });
}

function served(
  context: StartContext,
  folder: string,
  port: number,
  first: ServerProcess,
  origin: ServerOrigin,
): ServedRedis {
  const { run, env, progress } = context;
  const url = redisUrl(port);
  const info: ServerInfo = { name: 'Redis', origin, address: `127.0.0.1:${port}` };
  let current: ServerProcess | null = null;
  const use = (process: ServerProcess) => {
    current = process;
    info.pid = process.identity.pid;
    run.update({ redis: { port, url, process: process.identity } });
  };
  const stop = async () => {
    await current?.end(STOP_MS);
    current = null;
    info.pid = undefined;
  };
  const start = async () => {
    if (current !== null) return;
    const program = await findRedis(env, progress);
    const again = await launch(context, folder, program.file, port);
    if (again.port !== port) {
      await again.process.end(STOP_MS);
      throw new EmbeddedError('port-taken', `Port ${port} of 127.0.0.1 was taken while Redis was stopped.`);
    }
    use(again.process);
  };
  use(first);
  return { url, info, stop, control: { stop, start, pid: () => current?.identity.pid ?? null } };
}

async function useGiven(url: string, context: StartContext): Promise<ServedRedis> {
  const shown = withoutCredentials(url);
  try {
    await withRedis(url, REACH_MS, (redis) => redis.ping());
  } catch (error) {
    throw new EmbeddedError(
      'unreachable',
      `REDIS_URL (${shown}) leads to no Redis that answers: ${reasonOf(error)}\n` +
        '  Correct it, start that server, or unset REDIS_URL: Souk then starts one of its own.',
      { cause: error },
    );
  }
  context.run.update({ redis: { ...context.run.record.redis, url, process: undefined } });
  const info: ServerInfo = { name: 'Redis', origin: 'environment', address: shown };
  return { url, info, stop: async () => undefined, control: null };
}
