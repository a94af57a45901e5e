import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import type { models } from './models.ts';
import type { Store } from './storage/store.ts';

/** The context of every resolver, service, consumer, job and sweep of `media`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Store>;
