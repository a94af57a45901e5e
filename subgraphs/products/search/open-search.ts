import type { OpenedRuntime } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { LiveIndex } from './feed/live-index.ts';
import { MemoryIndex } from './memory/memory-index.ts';
import type { Runtime } from './runtime.ts';

/** Opens the search: its index is being filled from then on. */
export async function openSearch(ctx: Pick<Ctx, 'db' | 'log'>): Promise<OpenedRuntime<Runtime>> {
  const search = new LiveIndex(ctx, async () => new MemoryIndex());
  return { runtime: { search }, close: () => search.close() };
}
