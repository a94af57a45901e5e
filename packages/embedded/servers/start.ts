import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptsConnections, freePort } from '../ports.ts';
import { freeBytes } from '../space.ts';
import type { Progress } from '../types.ts';
import { diagnose, type FailedServer, type Signs } from './diagnose.ts';
import { logTail, prepareLog } from './log-tail.ts';
import { type ProcessExit, type ServerProcess, spawnServer } from './process.ts';

/** What differs from server to server. */
export interface ServerKind {
  name: string;
  /** Below the server's own folder; made when missing. */
  dataFolder: (folder: string) => string;
  args: (port: number, folder: string, logFile: string) => string[];
  /** Called before a start on this port. */
  prepare?: (port: number) => Promise<void>;
  /** Called once it accepts connections: returns when the server can be used, `false` to be asked again. */
  ready: (port: number) => Promise<boolean>;
  signs: Signs;
  /** Whether a log line may report trouble: settings that are logged can hold any word. */
  isTrouble: (line: string) => boolean;
}

export interface StartOptions {
  binary: string;
  /** Holds its data, its log and what it prints. */
  folder: string;
  preferredPort?: number;
  progress: Progress;
  /** Called with the port before the server starts, so that a Souk killed just then finds it again. */
  onPort: (port: number) => void;
}

export interface StartedServer {
  port: number;
  process: ServerProcess;
}

const PORT_ATTEMPTS = 3;
const POLL_MS = 15;
// A folder that was not closed well is recovered first, which can take long; the server is watched meanwhile.
const START_MS = 180_000;
const TELL_MS = 5_000;
const MAX_LINE = 400;

/** Starts a server and waits until it can be used. Raises EmbeddedError, and then no process is left. */
export async function startServer(kind: ServerKind, options: StartOptions): Promise<StartedServer> {
  await mkdir(kind.dataFolder(options.folder), { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? options.preferredPort : undefined);
    options.onPort(port);
    await kind.prepare?.(port);
    const outcome = await attemptStart(kind, options, port);
    if ('process' in outcome) return { port, process: outcome.process };
    const error = diagnose(outcome, kind.signs);
    // Between choosing a port and binding it another program may have come first.
    if (error.kind !== 'port-taken' || attempt === PORT_ATTEMPTS) throw error;
  }
}

async function attemptStart(
  kind: ServerKind,
  options: StartOptions,
  port: number,
): Promise<{ process: ServerProcess } | FailedServer> {
  const { name } = kind;
  const { binary, folder, progress } = options;
  const logFile = join(folder, 'server.log');
  const outputFile = join(folder, 'server.out');
  const logStart = await prepareLog(logFile);
  const dataFolder = kind.dataFolder(folder);
  const describe = async (exit: ProcessExit | null): Promise<FailedServer> => {
    const lines = `${await logTail(outputFile)}\n${await logTail(logFile, logStart)}`.split('\n');
    const troubles = lines.filter((line) => line.trim() !== '' && kind.isTrouble(line));
    const log = troubles.map((line) => line.slice(0, MAX_LINE)).join('\n');
    return { name, dataFolder, port, logFile, log, exit, freeBytes: await freeBytes(dataFolder) };
  };
  const tell = async (exit: ProcessExit) => {
    progress(`${name} ended of itself. ${diagnose(await describe(exit), kind.signs).message}`);
  };

  let up = false;
  const onUnexpectedExit = (exit: ProcessExit) => {
    if (up) tell(exit).catch(() => progress(`${name} ended of itself. Log: ${logFile}`));
  };
  const args = kind.args(port, folder, logFile);
  const process = await spawnServer({ binary, args, cwd: folder, outputFile, onUnexpectedExit });
  try {
    up = await untilReady(kind, process, port, progress);
  } finally {
    if (!up && process.exit() === null) await process.end(5_000);
  }
  return up ? { process } : await describe(process.exit());
}

async function untilReady(
  kind: ServerKind,
  process: ServerProcess,
  port: number,
  progress: Progress,
): Promise<boolean> {
  const started = Date.now();
  let told = false;
  // A server that cannot bind its port ends; until it does, the port's true owner may answer in its place.
  while (process.exit() === null) {
    const ready = (await acceptsConnections(port)) && (await kind.ready(port));
    if (ready) return process.exit() === null;
    const waited = Date.now() - started;
    if (waited > START_MS) return false;
    if (waited > TELL_MS && !told) {
      progress(`${kind.name}: reading its data, which takes longer after it was not closed well…`);
      told = true;
    }
    await sleep(POLL_MS);
  }
  return false;
}
