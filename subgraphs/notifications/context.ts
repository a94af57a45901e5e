import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import type { models } from './models.ts';
import type { Runtime } from './sending/transport.ts';

/** The context of every resolver, service, consumer, job and sweep of `notifications`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
