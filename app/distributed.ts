import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPlatformConfig, serviceUrls } from '@souk/platform';
import type { ServiceName } from '@souk/subgraph';

const root = join(import.meta.dirname, '..');
// At the first start media draws the pictures of the demo market before it answers.
const START_MS = 180_000;
// The IPC channel lets a child notice when its parent is killed.
const STDIO: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];

type ComponentName = ServiceName | 'gateway';

/** A process of Souk: the gateway or one subgraph, or a further one of them, such as `orders-worker`. */
export type ProcessName = ComponentName | `${ComponentName}-${string}`;

/** An additional process: another gateway, or a worker of a subgraph whose first process only answers requests. */
export interface FurtherProcess {
  of: ComponentName;
  port: number;
  env?: NodeJS.ProcessEnv;
}

/** The running processes of Souk. */
export interface SoukProcesses {
  readonly pids: ReadonlyMap<ProcessName, number>;
  /** Ends one process with a signal and waits for it; returns its exit code, null when the signal ended it. */
  kill(name: ProcessName, signal: NodeJS.Signals): Promise<number | null>;
  /** Starts a process again, with additional environment, and waits until it answers. */
  start(name: ProcessName, env?: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** An unexpected end of a process. */
export interface Death {
  name: ProcessName;
  /** Such as `code 1` or `SIGKILL`. */
  how: string;
}

/**
 * Starts the subgraphs, the gateway and `further` as a process each, without `except`; waits until all answer. A service
 * with several URLs gets a process for each, such as `orders` and `orders-2`.
 */
export async function startDistributed(options: {
  env: NodeJS.ProcessEnv;
  gatewayPort: number;
  onLine?: (line: string) => void;
  except?: readonly ProcessName[];
  further?: Readonly<Partial<Record<ProcessName, FurtherProcess>>>;
  /** Additional environment of single processes. */
  envOf?: Readonly<Partial<Record<ProcessName, NodeJS.ProcessEnv>>>;
  /** Called for each process that ends unexpectedly after it has answered. */
  onDeath?: (death: Death) => void;
  /** Aborts the start; processes that have started are stopped. */
  signal?: AbortSignal;
}): Promise<SoukProcesses> {
  const urls = serviceUrls(readPlatformConfig(options.env));
  const services = Object.keys(urls) as ServiceName[];
  const children = new Map<ProcessName, ChildProcess>();
  // If a process dies before all answer, the start fails.
  const early: Death[] = [];
  let up = false;
  const pids = new Map<ProcessName, number>();

  function placeOf(name: ProcessName): { of: ComponentName; url: string; own?: NodeJS.ProcessEnv } {
    if (name === 'gateway') return { of: name, url: `http://127.0.0.1:${options.gatewayPort}` };
    const further = options.further?.[name];
    if (further) return { of: further.of, url: `http://127.0.0.1:${further.port}`, own: further.env };
    for (const of of services) {
      const url = urls[of].find((_, at) => nameOf(of, at) === name);
      if (url) return { of, url };
    }
    throw new Error(`there is no process ${name}`);
  }

  async function start(name: ProcessName, env: NodeJS.ProcessEnv = {}): Promise<void> {
    const { of, url, own } = placeOf(name);
    const file = join(root, of === 'gateway' ? 'gateway' : `subgraphs/${of}`, 'main.ts');
    const child = spawn(process.execPath, [file], {
      cwd: root,
      // Each process listens at the port of its own URL; PORT is the gateway's.
      env: { ...options.env, PORT: new URL(url).port, ...own, ...options.envOf?.[name], ...env },
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
    child.once('exit', (code, signal) => {
      // A process that was stopped on purpose is no longer registered.
      if (children.get(name) !== child) return;
      children.delete(name);
      pids.delete(name);
      const death = { name, how: signal ?? `code ${code}` };
      if (up) options.onDeath?.(death);
      else early.push(death);
    });
    if (child.exitCode !== null) throw new Error(`${name} ended as soon as it answered:\n${tail.join('\n')}`);
  }

  async function kill(name: ProcessName, signal: NodeJS.Signals): Promise<number | null> {
    const child = children.get(name);
    children.delete(name);
    pids.delete(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }

  async function stop(): Promise<void> {
    // Gateways first: they drain while the subgraphs still answer.
    const gateways = [...children.keys()].filter((name) => placeOf(name).of === 'gateway');
    await Promise.all(gateways.map((name) => kill(name, 'SIGTERM')));
    await Promise.all([...children.keys()].map((name) => kill(name, 'SIGTERM')));
  }

  const ofServices = services.flatMap((service) => urls[service].map((_, at) => nameOf(service, at)));
  const names = [...ofServices, 'gateway', ...Object.keys(options.further ?? {})] as ProcessName[];
  try {
    await Promise.all(names.filter((name) => !options.except?.includes(name)).map((name) => start(name)));
    const [death] = early;
    if (death) throw new Error(`${death.name} has died (${death.how}) while others were starting`);
    up = true;
  } catch (error) {
    await stop();
    throw error;
  }
  return { pids, kill, start, stop };
}

const nameOf = (service: ServiceName, at: number): ProcessName =>
  at === 0 ? service : `${service}-${at + 1}`;

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
