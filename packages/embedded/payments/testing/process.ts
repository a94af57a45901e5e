import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface SimulatorProcess {
  url: string;
  /** Ends the process by this signal and gives its exit code, null when the signal killed it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

function run(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The simulator as compose runs it: `main.ts` in a process of its own, on a free port. */
export async function startSimulatorProcess(env: Record<string, string>): Promise<SimulatorProcess> {
  const child = run(env);
  // Read away, or a full pipe would stop the child.
  child.stderr?.resume();
  if (!child.stdout) throw new Error('The simulator process has no output to read');
  for await (const line of createInterface(child.stdout)) {
    const port = /listening on port (\d+)/.exec(line)?.[1];
    if (!port) continue;
    return {
      url: `http://127.0.0.1:${port}`,
      async end(signal) {
        const exit = once(child, 'exit');
        child.kill(signal);
        return (await exit)[0];
      },
    };
  }
  throw new Error(`The simulator process ended with ${child.exitCode} before it listened`);
}

/** Runs `main.ts` to its end: its exit code and what it said on stderr. */
export async function runSimulatorProcess(
  env: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const child = run(env);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said };
}
