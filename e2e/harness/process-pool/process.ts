import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ServiceName } from '@souk/subgraph';
import type { Order, Reply } from './orders.ts';

const MAIN = join(import.meta.dirname, 'part.ts');
const ROOT = join(import.meta.dirname, '..', '..', '..');
const LONGEST_ORDER_MS = 180_000;
const KEPT_LINES = 20;

/** The gateway or a subgraph. */
export type Part = ServiceName | 'gateway';

/** A process that serves its part of one Souk after another. */
export interface StandingProcess {
  readonly part: Part;
  readonly pid: number | undefined;
  /** Serves with these settings from now on; `onLine` hears each line it writes. Raises when it cannot. */
  serve(env: NodeJS.ProcessEnv, onLine: (line: string) => void): Promise<void>;
  /** Ends what it serves as SIGTERM would. Raises when that fails, or when the process has died. */
  rest(): Promise<void>;
  /** Ends the process itself. */
  end(): void;
}

/** Starts a process that waits for something to serve. It ends with the thread that started it. */
export function startStandingProcess(part: Part): StandingProcess {
  const child = spawn(process.execPath, [MAIN, part], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const tail: string[] = [];
  let onLine: (line: string) => void = () => undefined;
  let heard: (reply: Reply) => void = () => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      tail.push(line);
      if (tail.length > KEPT_LINES) tail.shift();
      onLine(line);
    });
    // One at rest must not keep a finished run from ending.
    if (stream instanceof Socket) stream.unref();
  }
  child.unref();
  child.channel?.unref();
  child.on('message', (reply: Reply) => heard(reply));
  child.once('exit', (code, signal) => heard({ failed: `it has died (${signal ?? `code ${code}`})` }));

  async function tell(order: Order): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    heard = resolve;
    const late = setTimeout(
      () => resolve({ failed: `not through after ${LONGEST_ORDER_MS} ms` }),
      LONGEST_ORDER_MS,
    );
    child.channel?.ref();
    if (child.connected) child.send(order);
    else resolve({ failed: `it has died (${child.signalCode ?? `code ${child.exitCode}`})` });
    const { failed } = await promise;
    clearTimeout(late);
    child.channel?.unref();
    if (failed !== null) throw new Error(`${part}, told to ${order.do}: ${failed}\n${tail.join('\n')}`);
  }

  return {
    part,
    pid: child.pid,
    async serve(env, listener) {
      tail.length = 0;
      onLine = listener;
      await tell({ do: 'serve', env });
    },
    rest: () => tell({ do: 'rest' }),
    end: () => void child.kill('SIGKILL'),
  };
}
