import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from '../errors.ts';
import { identify, isAlive, type ProcessIdentity } from './identity.ts';

export interface ProcessExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A server process, whether started here or taken over from a Souk that was killed. */
export interface ServerProcess {
  readonly identity: ProcessIdentity;
  /** `null` while it runs. For one taken over only known once `end()` was called. */
  exit(): ProcessExit | null;
  /** Asks it to end, waits, and makes it end after `graceMs`. Returns when it is gone. */
  end(graceMs: number): Promise<void>;
}

export interface SpawnOptions {
  binary: string;
  args: string[];
  cwd: string;
  /** Takes what the program prints before its own log is open (a missing library, a bad option). */
  outputFile: string;
  /** Called when it ends although nobody asked it to. */
  onUnexpectedExit: (exit: ProcessExit) => void;
}

const owned = new Set<number>();

/**
 * Starts a server in a process group of its own: the terminal's Ctrl-C goes to Souk alone, which stops its servers once
 * it is done with them. Should Souk end without doing so, they are ended with it.
 */
export async function spawnServer(options: SpawnOptions): Promise<ServerProcess> {
  const output = openSync(options.outputFile, 'w');
  const child = spawn(options.binary, options.args, {
    cwd: options.cwd,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.binary} has no process id`);

  let exit: ProcessExit | null = null;
  let ending = false;
  own(pid);
  child.once('exit', (code, signal) => {
    exit = { code, signal };
    owned.delete(pid);
    if (!ending) options.onUnexpectedExit(exit);
  });
  // It may be gone already: then the exit handler says so, and the identity is never asked for again.
  const identity = (await identify(pid)) ?? { pid, startedAt: 'gone' };
  return {
    identity,
    exit: () => exit,
    end: async (graceMs) => {
      ending = true;
      await endProcess(identity, graceMs);
    },
  };
}

/** Takes charge of a process that an earlier Souk started. */
export function adoptProcess(identity: ProcessIdentity): ServerProcess {
  let exit: ProcessExit | null = null;
  own(identity.pid);
  return {
    identity,
    exit: () => exit,
    end: async (graceMs) => {
      await endProcess(identity, graceMs);
      exit ??= { code: null, signal: null };
      owned.delete(identity.pid);
    },
  };
}

async function endProcess(identity: ProcessIdentity, graceMs: number): Promise<void> {
  if (!(await isAlive(identity))) return;
  signal(identity.pid, 'SIGTERM');
  // A process that was halted (SIGSTOP) would never see the request.
  signal(identity.pid, 'SIGCONT');
  const deadline = Date.now() + graceMs;
  while (await isAlive(identity)) {
    if (Date.now() > deadline) signal(identity.pid, 'SIGKILL');
    await sleep(10);
  }
}

function own(pid: number): void {
  if (owned.size === 0) process.once('exit', endOwned);
  owned.add(pid);
}

function endOwned(): void {
  for (const pid of owned) signal(pid, 'SIGTERM');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
