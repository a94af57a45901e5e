import { defineEntityLoader, defineLoader } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from './variant.model.ts';

/** The variants of products in their order, without deleted ones: one read for all products of a list. */
export const variantsByProduct = defineLoader<Ctx, string, VariantDocument[]>(async (db, productIds) => {
  const variants = await db.variants
    .find({ productId: { $in: [...productIds] }, deletedAt: null })
    .sort({ productId: 1, position: 1, _id: 1 })
    .lean<VariantDocument[]>();
  return Map.groupBy(variants, ({ productId }) => productId);
});

/** Which stored fields each field of `ProductVariant` needs. */
export const variantNeeds = {
  product: ['productId'],
  name: ['options'],
  price: ['priceMinor', 'currency'],
  image: ['imageMediaId'],
  inStock: ['live', 'inventory'],
  availableQuantity: ['live', 'inventory'],
  inventory: ['sellerId', 'inventory'],
} as const;

/** Variants by id, deleted ones too: orders placed before still name them. */
export const variantLoader = defineEntityLoader<Ctx, VariantDocument>({
  type: 'ProductVariant',
  model: (db) => db.variants,
  needs: variantNeeds,
  always: ['live'],
});
