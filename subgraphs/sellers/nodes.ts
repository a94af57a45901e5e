import { node } from '@souk/subgraph';
import type { Ctx } from './context.ts';
import { loadVisibleSeller } from './sellers/seller.loader.ts';

/** What `Query.node` finds in sellers: what `seller` shows. */
export const nodes = {
  Seller: node<Ctx>('anyone', loadVisibleSeller),
};
