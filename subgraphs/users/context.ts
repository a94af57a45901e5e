import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import type { models } from './models.ts';

/** What everything in this subgraph works with. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config>;
