import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import { initialMovement } from '../inventory/movements.ts';
import { confirmEligibilities } from '../seller-eligibility/eligibility.service.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { ProductDocument } from './product.model.ts';
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
  const made = drafts.map((draft) => documentsOf({ ...draft, sellerActive: active.has(draft.sellerId) }));
  const variants = made.flatMap((one) => one.variants);
  await ctx.db.products.insertMany(made.map(({ product }) => product));
  await ctx.db.variants.insertMany(variants);
  await ctx.db.inventoryTransactions.insertMany(variants.map((one) => initialMovement(ctx.viewer, one)));
  const forSale = made.map(({ product }) => product).filter(({ status }) => status === 'ACTIVE');
  if (forSale.length > 0) await productsChanged(ctx, ...forSale);
  for (const [index, { product }] of made.entries()) {
    const { _id: productId, sellerId } = product;
    await ctx.emit('product.created', productId, { productId, sellerId });
    await emitAttached(ctx, productId, drafts[index]?.mediaIds ?? []);
  }
  return made;
}
