import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { portForLater } from '@souk/embedded/ports.ts';
import { isAlive, type ProcessIdentity } from '@souk/embedded/servers/identity.ts';

const root = join(import.meta.dirname, '..', '..');
const PATIENCE_MS = 120_000;
// Empty means not set, and keeps out what a developer's own .env may say.
const UNSET = {
  MONGODB_URI: '',
  REDIS_URL: '',
  SMTP_URL: '',
  NODE_ENV: '',
  LOG_LEVEL: '',
  SOUK_NAMESPACE: '',
};

/** A command of Souk at work, as somebody started it in a terminal. */
export interface Command {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** All it has printed. */
  output(): string;
  /** Waits for a text in what it prints; raises when it ends before. */
  prints(text: string): Promise<void>;
  /** Sends a signal and waits for the end; its exit code, null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits until it ends by itself; its exit code. */
  ended(): Promise<number | null>;
}

/** Runs a command of `app/` with nothing of the tests' own servers in its environment. */
export async function run(
  command: 'start' | 'services' | 'tour/main',
  options: { dataDir: string; args?: readonly string[]; env?: NodeJS.ProcessEnv; port?: number },
): Promise<Command> {
  const port = options.port ?? (await portForLater());
  const child = spawn(process.execPath, [join(root, 'app', `${command}.ts`), ...(options.args ?? [])], {
    cwd: root,
    env: { ...process.env, ...UNSET, PORT: String(port), SOUK_DATA_DIR: options.dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let waiting: (() => void)[] = [];
  const wake = () => {
    for (const resume of waiting.splice(0)) resume();
  };
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  child.once('close', wake);
  const gone = once(child, 'close');
  const ended = async () => {
    await gone;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    port,
    url: `http://localhost:${port}`,
    output: () => lines.join('\n'),
    async prints(text) {
      const until = Date.now() + PATIENCE_MS;
      while (!lines.some((line) => line.includes(text))) {
        if (isGone(child)) throw new Error(`it ended with ${child.exitCode}:\n${lines.join('\n')}`);
        if (Date.now() > until) throw new Error(`it never printed "${text}":\n${lines.join('\n')}`);
        await new Promise<void>((resolve) => {
          waiting = [...waiting, resolve];
          setTimeout(resolve, 1_000).unref();
        });
      }
    },
    async end(signal) {
      if (!isGone(child)) child.kill(signal);
      return ended();
    },
    ended,
  };
}

const isGone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** The servers that run on a data folder. */
export function serversOn(dataDir: string): ProcessIdentity[] {
  const record = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as Record<
    string,
    { process?: ProcessIdentity } | undefined
  >;
  return ['mongo', 'redis'].flatMap((name) => record[name]?.process ?? []);
}

/** Which of these processes are alive. */
export async function alive(processes: readonly ProcessIdentity[]): Promise<number[]> {
  const states = await Promise.all(processes.map(isAlive));
  return processes.filter((_, index) => states[index]).map(({ pid }) => pid);
}

/** Ends, after a test, whatever is left of commands and of the servers on their data folders. */
export async function endAll(commands: readonly Command[], folders: readonly string[]): Promise<void> {
  for (const command of commands) await command.end('SIGKILL');
  const servers = folders.flatMap((folder) =>
    existsSync(join(folder, 'run.json')) ? serversOn(folder) : [],
  );
  for (const pid of await alive(servers)) process.kill(pid, 'SIGKILL');
}
