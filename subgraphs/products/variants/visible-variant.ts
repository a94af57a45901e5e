import { defineEntityLoader } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { visibleProduct } from '../catalogue/product-lookup.ts';
import type { Ctx } from '../context.ts';
import { variantNeeds } from './variant.loader.ts';
import type { VariantDocument } from './variant.model.ts';

const variants = defineEntityLoader<Ctx, VariantDocument>({
  type: 'ProductVariant',
  model: (db) => db.variants,
  needs: variantNeeds,
  always: ['live', 'productId', 'deletedAt'],
});

/** A variant by id; null for a deleted one, and for one of a product that the viewer may not see. */
export async function visibleVariant(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<VariantDocument | null> {
  const variant = await variants.load(ctx, id, info);
  if (!variant || variant.deletedAt) return null;
  return (await visibleProduct(ctx, variant.productId, info)) ? variant : null;
}
