// What a standing process runs: the gateway or one subgraph, started and stopped as its parent says, the modules read once.
import { startInSouk } from '@souk/gateway/in-souk.ts';
import { type Subgraph, startAlone } from '@souk/subgraph';
import type { Order, Reply } from './orders.ts';

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

async function obey(order: Order): Promise<void> {
  if (order.do === 'serve') {
    serving = await start(order.env);
  } else {
    await serving?.stop();
    serving = undefined;
  }
}

const reply = (answer: Reply) => process.send?.(answer);

process.on('message', (order: Order) => {
  obey(order).then(
    () => reply({ failed: null }),
    (error: Error) => reply({ failed: String(error.stack) }),
  );
});
// The test worker is gone, and its Souk with it.
process.on('disconnect', () => process.exit());
