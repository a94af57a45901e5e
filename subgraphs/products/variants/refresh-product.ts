import { refusal } from '@souk/subgraph';
import { keepFacets } from '../attributes/facets.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { isLow } from '../inventory/stock.ts';
import { compareAtOf } from './variant-fields.ts';

/**
 * Updates the fields that a product copies from its variants (price range, default, counts), after the running transaction
 * changed one. It always writes to the product, so that of two concurrent changes one is retried. Raises Refusal
 * INVALID_STATE at `field` when the product was archived meanwhile.
 */
export async function refreshProduct(
  ctx: Ctx,
  productId: string,
  field: string[],
  changes: Partial<ProductDocument> = {},
): Promise<ProductDocument> {
  const variants = await ctx.db.variants
    .find({ productId, live: true }, { priceMinor: 1, compareAtPriceMinor: 1, inventory: 1 })
    .sort({ position: 1, _id: 1 })
    .lean();
  const prices = variants.map(({ priceMinor }) => priceMinor);
  const [first] = variants;
  if (!first) throw archived(field);
  const product = await ctx.db.products
    .findOneAndUpdate(
      { _id: productId, status: { $ne: 'ARCHIVED' } },
      {
        $set: {
          ...changes,
          minPriceMinor: Math.min(...prices),
          maxPriceMinor: Math.max(...prices),
          compareAtPriceMinor: compareAtOf(variants),
          defaultVariantId: first._id,
          variantCount: variants.length,
          stockedVariants: variants.filter(({ inventory }) => inventory.available > 0).length,
          lowStockVariants: variants.filter(({ inventory }) => isLow(inventory)).length,
        },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!product) throw archived(field);
  await ctx.emit('product.updated', productId, { productId, sellerId: product.sellerId });
  return keepFacets(ctx, product);
}

const archived = (field: string[]) => refusal('INVALID_STATE', 'The product is archived.', field);
