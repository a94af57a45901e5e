import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServerInfo } from '../index.ts';
import { plainEnv } from './helpers.ts';

const PROGRAM = fileURLToPath(new URL('./owner.ts', import.meta.url));

export interface Owner {
  child: ChildProcess;
  servers: ServerInfo[];
  mongoUri: string;
  redisUrl: string;
}

/** Starts another Souk on the folder in a process group of its own; resolves when its servers are up. */
export async function runOwner(dataDir: string): Promise<Owner> {
  const child = spawn(process.execPath, [PROGRAM, dataDir], {
    detached: true,
    env: plainEnv(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...JSON.parse(line) };
  }
  throw new Error('the other Souk ended before its servers were up');
}

/** Waits for the end of the process; its exit code, or `null` when a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}
