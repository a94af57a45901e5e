import type { OpenedRuntime } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { LiveIndex } from './feed/live-index.ts';
import { SharedSearch } from './feed/shared-search.ts';
import type { LiveSearch, Runtime } from './runtime.ts';
import { openIndex } from './settings.ts';

/** Opens the search with the engine of the settings: its index is being filled from then on. */
export async function openSearch(ctx: Pick<Ctx, 'db' | 'log' | 'config'>): Promise<OpenedRuntime<Runtime>> {
  const index = openIndex(ctx.config);
  const search: LiveSearch = index.isShared
    ? new SharedSearch(ctx, index, () => openIndex(ctx.config))
    : new LiveIndex(ctx, index);
  return { runtime: { search }, close: () => search.close() };
}
