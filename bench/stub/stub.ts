import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pin } from '../contestants/process.ts';

/** The stub at work. */
export interface Stub {
  url: string;
  /** Raises when it was asked for anything that it does not know. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

interface Failure {
  message: string;
  body: string;
}

/** Starts the stub in a process of its own, on some cores or on any, with what a file of recordings holds. */
export async function startStub(file: string, cores: string | null): Promise<Stub> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [file], { detached: true, execArgv: [] });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  if (cores && child.pid) pin(child.pid, cores);
  return {
    url,
    async check() {
      child.send('check');
      const [{ failure }] = (await once(child, 'message')) as [{ failure: Failure | null }];
      if (!failure) return;
      throw new Error(
        `a contestant asked the stub for what was never recorded: ${failure.message}\n${failure.body}\n` +
          'Record again with "npm run bench -- --record".',
      );
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
