import { defineEntityLoader, type FieldNeeds } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from './seller.model.ts';
import { isVisible, VISIBILITY_FIELDS } from './visibility.ts';

/** The stored fields behind the fields of `Seller`. */
export const sellerNeeds: FieldNeeds = {
  logo: ['logoMediaId'],
  banner: ['bannerMediaId'],
  verification: ['verification', 'name'],
};

const loader = defineEntityLoader<Ctx, SellerDocument>({
  type: 'Seller',
  model: (db) => db.sellers,
  needs: sellerNeeds,
  always: VISIBILITY_FIELDS,
});

/** The seller, or null if the viewer may not see it; batched and limited to the selection under `info`. */
export async function loadVisibleSeller(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<SellerDocument | null> {
  const seller = await loader.load(ctx, id, info);
  return seller && isVisible(ctx.viewer, seller) ? seller : null;
}
