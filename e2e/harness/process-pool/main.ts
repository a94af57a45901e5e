// The program of a pooled process: starts and stops the gateway or one subgraph at its parent's commands.
import { startInSouk } from '@souk/gateway/in-souk.ts';
import { type Subgraph, startAlone } from '@souk/subgraph';
import type { Command, CommandResult } from './process.ts';

const [, , part = ''] = process.argv;

type Start = (env: NodeJS.ProcessEnv) => Promise<{ stop(): Promise<void> }>;

async function startOf(name: string): Promise<Start> {
  if (name === 'gateway') return startInSouk;
  const module = (await import(`@souk/${name}/subgraph.ts`)) as Record<string, Subgraph>;
  const subgraph = module[name];
  if (!subgraph) throw new Error(`@souk/${name} has no subgraph of its name`);
  return (env) => startAlone(subgraph, env);
}

const start = await startOf(part);
let serving: { stop(): Promise<void> } | undefined;

async function run(command: Command): Promise<void> {
  if (command.do === 'serve') {
    serving = await start(command.env);
  } else {
    await serving?.stop();
    serving = undefined;
  }
}

const answer = (result: CommandResult) => process.send?.(result);

process.on('message', (command: Command) => {
  run(command).then(
    () => answer({ failed: null }),
    (error: Error) => answer({ failed: String(error.stack) }),
  );
});
// The test worker has ended, and its Souk with it.
process.on('disconnect', () => process.exit());
