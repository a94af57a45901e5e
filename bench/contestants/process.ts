import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './contestant.ts';

// The kernel ends what a killed bench could not.
const SETPRIV = '/usr/bin/setpriv';
const GOES_ALONG = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL'] : [];
const START_MS = 60_000;
const STOP_MS = 10_000;
const alive = new Set<ChildProcess>();

// Whatever way the bench ends, none of its processes outlives it.
process.on('exit', () => {
  for (const child of alive) if (child.pid) endGroup(child.pid, 'SIGKILL');
});

/** A server to start as a process of its own. */
export interface Command {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Asked until it answers 2xx: a URL, or a request of one's own. */
  ready: string | (() => Promise<boolean>);
}

/** A server process that answers. */
export interface ServerProcess {
  pid: number;
  stop(): Promise<void>;
}

/** What every contestant's process gets beside its own settings: nothing of the environment of who runs the bench. */
export const plainEnv = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: 'true',
  // As Souk is deployed (deploy/Dockerfile); the others gain by it as well.
  NODE_OPTIONS: `--max-semi-space-size=32 ${process.env.BENCH_NODE_OPTIONS ?? ''}`,
});

/** Starts a server on the cores of its place and waits until it answers; raises with the end of its log if not. */
export async function startServer(
  place: Place,
  { name, command, args, env, ready }: Command,
): Promise<ServerProcess> {
  const log = join(place.folder, `${name}.log`);
  const out = openSync(log, 'a');
  // A group of its own: Ctrl-C is the bench's to handle, and what a server starts can be ended with it.
  const [program = command, ...words] = [...GOES_ALONG, command, ...args];
  const child = spawn(program, words, {
    env,
    stdio: ['ignore', out, out],
    detached: true,
    cwd: place.folder,
  });
  closeSync(out);
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  failed.catch(() => undefined);
  await Promise.race([once(child, 'spawn'), failed]);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process id`);
  const stop = () => stopServer(child, pid);
  if (place.cores) pin(pid, place.cores);
  const until = Date.now() + START_MS;
  while (!(await answers(ready))) {
    if (child.exitCode === null && child.signalCode === null && Date.now() < until) {
      await sleep(50);
      continue;
    }
    await stop();
    throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8').split('\n').slice(-25).join('\n')}`);
  }
  // Threads started before it was pinned run where they like otherwise.
  if (place.cores) pin(pid, place.cores);
  return { pid, stop };
}

/** Keeps a process with all its threads on some cores. */
export function pin(pid: number, cores: string): void {
  execFileSync('taskset', ['-a', '-p', '-c', cores, String(pid)], { stdio: 'ignore' });
}

async function answers(ready: Command['ready']): Promise<boolean> {
  try {
    if (typeof ready !== 'string') return await ready();
    const response = await fetch(ready, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function stopServer(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  const cut = setTimeout(() => endGroup(pid, 'SIGKILL'), STOP_MS);
  endGroup(pid, 'SIGTERM');
  await gone;
  clearTimeout(cut);
}

function endGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended already.
  }
}
