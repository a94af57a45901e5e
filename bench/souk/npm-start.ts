import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { withChildren } from '../measure/processes.ts';

/** A Souk as somebody starts it in a terminal. */
export interface StartedSouk {
  /** The process that serves; where the system tells no children, the one that started it. */
  pid: number;
  stop(): Promise<void>;
}

/** Starts the Souk of a checkout as `npm start` does, so with the same flags. Raises with its output when it ends. */
export async function npmStart(root: string, env: NodeJS.ProcessEnv): Promise<StartedSouk> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'bootstrap.mjs'), 'app/start.ts'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    output.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  if (!output.at(-1)?.includes('Ctrl-C')) throw new Error(`Souk did not start:\n${output.join('\n')}`);
  // Reading lines left it paused, and a full pipe would block Souk.
  child.stdout.resume();
  const { pid: started = 0 } = child;
  // What was spawned only waits for the Node that it started.
  const [, pid = started] = withChildren([started]);
  return {
    pid,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
