import { LOCALHOST } from '../ports.ts';
import { type ServerKind, type StartedServer, type StartOptions, startServer } from '../servers/start.ts';
import { isReady, redisUrl } from './client.ts';

/** Starts a Redis server and waits until its data is loaded. Raises EmbeddedError. */
export async function startRedis(options: StartOptions & { ephemeral: boolean }): Promise<StartedServer> {
  const kind: ServerKind = {
    name: 'Redis',
    dataFolder: (folder) => folder,
    args: (port, folder, logFile) => redisArguments(port, folder, logFile, options.ephemeral),
    ready: (port) => isReady(redisUrl(port)),
    signs: {
      portTaken: /Address already in use/i,
      // Redis takes no lock of its own on a folder; `takeOver` keeps a second one away.
      locked: /(?!)/,
      version: /Can't handle RDB format version|Wrong signature trying to load DB/i,
      corrupt: /Bad file format|Unexpected end of file|Unrecoverable error|Short read|corrupt|checksum/i,
      exitCodes: {},
    },
    isTrouble: () => true,
  };
  return await startServer(kind, options);
}

function redisArguments(port: number, folder: string, logFile: string, ephemeral: boolean): string[] {
  const args = ['--port', String(port), '--bind', LOCALHOST, '--dir', folder, '--logfile', logFile];
  // Queues live here: a full memory must refuse, never drop a job.
  args.push('--maxmemory-policy', 'noeviction', '--save', '');
  args.push('--appendonly', ephemeral ? 'no' : 'yes', '--appendfsync', 'everysec');
  return args;
}
