import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import type { models } from './models.ts';
import type { Runtime } from './tokens/token-keys.ts';

/** The context of every resolver, service, consumer, job and sweep of `users`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
