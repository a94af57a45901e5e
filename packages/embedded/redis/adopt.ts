import { realpath } from 'node:fs/promises';
import { acceptsConnections } from '../ports.ts';
import { identify } from '../servers/identity.ts';
import { adoptProcess, type ServerProcess } from '../servers/process.ts';
import { redisUrl, withRedis } from './client.ts';

/** The Redis that keeps its data in this folder and listens on this port, by its own word; `null` when there is none. */
export async function adoptRedis(folder: string, port: number): Promise<ServerProcess | null> {
  if (!(await acceptsConnections(port))) return null;
  const pid = await withRedis(redisUrl(port), 2_000, async (redis) => {
    const [, served] = (await redis.config('GET', 'dir')) as string[];
    if (served === undefined || (await realpath(served)) !== (await realpath(folder))) return null;
    return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
  }).catch(() => null);
  const identity = pid === null ? null : await identify(pid);
  return identity === null ? null : adoptProcess(identity);
}
