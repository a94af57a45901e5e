import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pin } from '../contestants/process.ts';
import type { Drive, Driven } from './messages.ts';

/** The load generator, waiting in its process. */
export interface Load {
  /** Sends requests and tells what came of it; one drive at a time. Raises when the generator itself fails. */
  drive(task: Drive): Promise<Driven>;
  stop(): Promise<void>;
}

type Told = { ready: true } | { driven: Driven } | { failed: string };

/** Starts the load generator on some cores, or on any. */
export async function startLoad(cores: string | null): Promise<Load> {
  const child = fork(join(import.meta.dirname, 'generator.ts'), { detached: true, execArgv: [] });
  await next(child);
  if (cores && child.pid) pin(child.pid, cores);
  return {
    async drive(task) {
      child.send(task);
      const told = await next(child);
      if ('driven' in told) return told.driven;
      throw new Error(`the load generator failed: ${JSON.stringify(told)}`);
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function next(child: ChildProcess): Promise<Told> {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([told]) => told as Told),
      once(child, 'exit', { signal: ended.signal }).then(([code, signal]) => {
        throw new Error(`the load generator ended by itself (${signal ?? code})`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}
