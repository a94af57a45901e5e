import { fault, forbidden } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

/** The id of the business that the viewer acts for; raises FORBIDDEN when there is none. */
export function ownSellerId(ctx: Ctx): string {
  const { sellerId } = ctx.viewer;
  if (sellerId === null) throw forbidden('You act for no business.');
  return sellerId;
}

/** The viewer's business as it is stored; raises NOT_FOUND when it is gone. Joins a running transaction. */
export async function ownSeller(ctx: Ctx): Promise<SellerDocument> {
  const seller = await ctx.db.Seller.findOne({
    _id: ownSellerId(ctx),
    state: 'READY',
  }).lean();
  if (!seller) throw fault('NOT_FOUND', 'Your business does not exist any more.');
  return seller;
}
