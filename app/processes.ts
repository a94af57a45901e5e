import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPlatformConfig, type ServiceName, serviceUrls } from '@souk/subgraph';

const root = join(import.meta.dirname, '..');
// The first start draws the pictures of the demo market before media answers.
const START_MS = 180_000;
// The channel tells a child when its parent dies without a word.
const STDIO: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];

/** A process of Souk: the gateway or one subgraph. */
export type ProcessName = ServiceName | 'gateway';

/** Souk's processes at work. */
export interface SoukProcesses {
  readonly pids: ReadonlyMap<ProcessName, number>;
  /** Ends one process by a signal and waits until it is gone. */
  kill(name: ProcessName, signal: NodeJS.Signals): Promise<void>;
  /** Starts one again, with further environment, and waits until it answers. */
  start(name: ProcessName, env?: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the six subgraphs and the gateway as processes, all but `except`, and waits until each answers. */
export async function startProcesses(options: {
  env: NodeJS.ProcessEnv;
  gatewayPort: number;
  onLine?: (line: string) => void;
  except?: readonly ProcessName[];
  /** Gives the start up: what came up so far is stopped. */
  signal?: AbortSignal;
}): Promise<SoukProcesses> {
  const urls = serviceUrls(readPlatformConfig(options.env));
  const children = new Map<ProcessName, ChildProcess>();
  const pids = new Map<ProcessName, number>();

  async function start(name: ProcessName, env: NodeJS.ProcessEnv = {}): Promise<void> {
    const gateway = name === 'gateway';
    const file = join(root, gateway ? 'gateway' : `subgraphs/${name}`, 'main.ts');
    const url = gateway ? `http://127.0.0.1:${options.gatewayPort}` : urls[name];
    const child = spawn(process.execPath, [file], {
      cwd: root,
      // Each process listens at the port of its own URL; PORT is the gateway's.
      env: { ...options.env, PORT: new URL(url).port, ...env },
      stdio: STDIO,
      // Ctrl-C reaches the parent only, which stops them in order.
      detached: true,
    });
    const tail: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        tail.push(line);
        if (tail.length > 20) tail.shift();
        options.onLine?.(`${name.padEnd(13)} ${line}`);
      });
    }
    children.set(name, child);
    if (child.pid !== undefined) pids.set(name, child.pid);
    await answering(name, child, `${url}/health`, tail, options.signal);
  }

  async function kill(name: ProcessName, signal: NodeJS.Signals): Promise<void> {
    const child = children.get(name);
    children.delete(name);
    pids.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async function stop(): Promise<void> {
    // The gateway first: it drains while those behind it still answer.
    await kill('gateway', 'SIGTERM');
    await Promise.all([...children.keys()].map((name) => kill(name, 'SIGTERM')));
  }

  const names = [...Object.keys(urls), 'gateway'] as ProcessName[];
  try {
    await Promise.all(names.filter((name) => !options.except?.includes(name)).map((name) => start(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { pids, kill, start, stop };
}

async function answering(
  name: string,
  child: ChildProcess,
  url: string,
  tail: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && !signal?.aborted) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => null);
    if (response?.ok) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not start:\n${tail.join('\n')}`);
}
