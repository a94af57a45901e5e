import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ServiceName } from '@souk/subgraph';

const MAIN = join(import.meta.dirname, 'main.ts');
const ROOT = join(import.meta.dirname, '..', '..', '..');
const MAX_COMMAND_MS = 180_000;
const KEPT_LINES = 20;

/** What a process of the pool runs: the gateway or a subgraph. */
export type PooledService = ServiceName | 'gateway';

/** What a process of the pool can be asked to do, one command at a time. */
export type Command = { do: 'serve'; env: NodeJS.ProcessEnv } | { do: 'rest' };

/** The result of a command: what failed, or null. */
export interface CommandResult {
  failed: string | null;
}

/** A process that serves its part of several Souks, one after the other. */
export interface PooledProcess {
  readonly part: PooledService;
  readonly pid: number | undefined;
  /** Starts serving with these settings; `onLine` receives each line that it writes. Raises when it cannot start. */
  serve(env: NodeJS.ProcessEnv, onLine: (line: string) => void): Promise<void>;
  /** Stops serving as SIGTERM would. Raises when that fails, or when the process has died. */
  rest(): Promise<void>;
  /** Kills the process. */
  end(): void;
}

/** Starts a process that waits for something to serve. It ends with the thread that started it. */
export function startPooledProcess(part: PooledService): PooledProcess {
  const child = spawn(process.execPath, [MAIN, part], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const tail: string[] = [];
  let onLine: (line: string) => void = () => undefined;
  let finish: (result: CommandResult) => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
      onLine(line);
    });
    // An idle process must not keep a finished run from ending.
    if (stream instanceof Socket) stream.unref();
  }
  child.unref();
  child.channel?.unref();
  child.on('message', (result: CommandResult) => finish(result));
  child.once('exit', (code, signal) => finish({ failed: `it has died (${signal ?? `code ${code}`})` }));

  async function send(command: Command): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    finish = resolve;
    const late = setTimeout(
      () => resolve({ failed: `no result after ${MAX_COMMAND_MS} ms` }),
      MAX_COMMAND_MS,
    );
    child.channel?.ref();
    if (child.connected) child.send(command);
    else resolve({ failed: `it has died (${child.signalCode ?? `code ${child.exitCode}`})` });
    const { failed } = await promise;
    clearTimeout(late);
    child.channel?.unref();
    if (failed !== null) throw new Error(`${part} failed to ${command.do}: ${failed}\n${tail.join('\n')}`);
  }

  return {
    part,
    pid: child.pid,
    async serve(env, listener) {
      tail.length = 0;
      onLine = listener;
      await send({ do: 'serve', env });
    },
    rest: () => send({ do: 'rest' }),
    end: () => void child.kill('SIGKILL'),
  };
}
