import type { ProductDocument } from '../catalogue/product.model.ts';
import { updateProduct } from '../catalogue/update-product.ts';
import type { Ctx } from '../context.ts';
import { changeGallery } from '../gallery/gallery.ts';
import { storeMetadata } from '../metadata/metadata.service.ts';
import { updateVariant } from '../variants/change-variant.ts';
import { storeVariant } from '../variants/create-variant.ts';
import { setOptions } from '../variants/options.service.ts';
import { asApproved } from './moderated.ts';
import type { HeldChanges } from './review.model.ts';

/**
 * Applies changes that were approved, by the ordinary rules of each: what became invalid since raises their Refusals. Call it
 * in the transaction of the approval.
 */
export async function applyChanges(
  caller: Ctx,
  { _id }: ProductDocument,
  { product, options, images, metadata, variants = [], newVariants = [] }: HeldChanges,
): Promise<void> {
  const ctx = asApproved(caller);
  if (options) await setOptions(ctx, _id, { version: await versionOf(ctx, _id), options });
  if (images) await changeGallery(ctx, _id, () => images);
  if (product) await updateProduct(ctx, _id, { version: await versionOf(ctx, _id), ...product });
  for (const { id, input } of variants) {
    const variant = await ctx.db.variants.findById(id, { version: 1, deletedAt: 1 }).lean();
    if (variant && variant.deletedAt === null)
      await updateVariant(ctx, id, { version: variant.version, ...input });
  }
  for (const { id, input } of newVariants) await storeVariant(ctx, id, { productId: _id, ...input });
  if (metadata) await storeMetadata(ctx, _id, metadata);
}

async function versionOf(ctx: Ctx, productId: string): Promise<number> {
  const product = await ctx.db.products.findById(productId, { version: 1 }).lean();
  return product?.version ?? 0;
}
