import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import { initialMovement } from '../inventory/movements.ts';
import { submitProduct } from '../moderation/held.ts';
import { statusForSale } from '../moderation/moderated.ts';
import { confirmEligibilities } from '../seller-eligibility/eligibility.service.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { ProductDocument, ProductStatus } from './product.model.ts';
import { documentsOf, emitAttached, type ProductDraft } from './product-draft.ts';

/** A stored product with its variants. */
export interface StoredProduct {
  product: ProductDocument;
  variants: VariantDocument[];
}

/**
 * Stores new products with their variants and the record of their first stock, and publishes them: a few writes, however many
 * there are. Call it within a transaction. Duplicate SKUs and slugs raise what MongoDB says.
 */
export async function storeProducts(ctx: Ctx, drafts: readonly ProductDraft[]): Promise<StoredProduct[]> {
  if (drafts.length === 0) return [];
  const active = await confirmEligibilities(
    ctx,
    drafts.map(({ sellerId }) => sellerId),
  );
  const forSale = new Map<string, ProductStatus>();
  for (const { sellerId, status } of drafts)
    if (status === 'ACTIVE' && !forSale.has(sellerId))
      forSale.set(sellerId, await statusForSale(ctx, sellerId));
  const made = drafts.map((draft) => {
    const status = draft.status === 'ACTIVE' ? (forSale.get(draft.sellerId) ?? draft.status) : draft.status;
    return documentsOf({ ...draft, status, sellerActive: active.has(draft.sellerId) });
  });
  const variants = made.flatMap((one) => one.variants);
  await ctx.db.products.insertMany(made.map(({ product }) => product));
  await ctx.db.variants.insertMany(variants);
  await ctx.db.inventoryTransactions.insertMany(variants.map((one) => initialMovement(ctx.viewer, one)));
  const shown = made.map(({ product }) => product).filter(({ status }) => status === 'ACTIVE');
  if (shown.length > 0) await productsChanged(ctx, ...shown);
  await ctx.emitAll(
    'product.created',
    made.map(({ product: { _id: productId, sellerId } }) => ({
      aggregateId: productId,
      payload: { productId, sellerId },
    })),
  );
  for (const [index, { product }] of made.entries()) {
    const productId = product._id;
    if (product.status === 'IN_REVIEW') await submitProduct(ctx, product);
    await emitAttached(ctx, productId, drafts[index]?.mediaIds ?? []);
  }
  return made;
}
