import { sellerModel } from './sellers/seller.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = { sellers: sellerModel };
