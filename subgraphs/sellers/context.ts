import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import { sellerModel } from './sellers/seller.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = { sellers: sellerModel };

/** The context of every resolver, service and sweep of `sellers`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config>;
