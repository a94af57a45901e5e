import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import type { models } from './models.ts';

/** The context of every resolver, service, consumer and sweep of `products`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config>;
