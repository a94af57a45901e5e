import { fault, forbidden } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

/** The id of the viewer's business; raises FORBIDDEN when there is none. */
export function ownSellerId(ctx: Ctx): string {
  const { sellerId } = ctx.viewer;
  if (sellerId === null) throw forbidden('Your account has no business.');
  return sellerId;
}

/** The viewer's business; raises NOT_FOUND when it no longer exists. Joins a running transaction. */
export async function ownSeller(ctx: Ctx): Promise<SellerDocument> {
  const seller = await ctx.db.sellers
    .findOne({
      _id: ownSellerId(ctx),
      state: 'READY',
    })
    .lean();
  if (!seller) throw fault('NOT_FOUND', 'Your business no longer exists.');
  return seller;
}
