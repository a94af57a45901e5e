import { realpath } from 'node:fs/promises';
import { acceptsConnections } from '../ports.ts';
import { identify } from '../servers/identity.ts';
import { adoptProcess, type ServerProcess } from '../servers/process.ts';
import { withAdmin } from './replica-set.ts';

/**
 * The `mongod` that serves this folder on this port, by its own word; `null` when there is none. Asking the server
 * rather than trusting a recorded process id means that a stranger on the port is never taken for ours, nor ended.
 */
export async function adoptMongod(folder: string, port: number): Promise<ServerProcess | null> {
  if (!(await acceptsConnections(port))) return null;
  const pid = await withAdmin(port, 2_000, async (admin) => {
    const { parsed } = await admin.command({ getCmdLineOpts: 1 });
    const served: unknown = parsed?.storage?.dbPath;
    if (typeof served !== 'string' || (await realpath(served)) !== (await realpath(folder))) return null;
    return Number((await admin.command({ serverStatus: 1 })).pid);
  }).catch(() => null);
  const identity = pid === null ? null : await identify(pid);
  return identity === null ? null : adoptProcess(identity);
}
