import { refusal } from '@souk/subgraph';
import { isAvailableForSale } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/**
 * The variant, if one may wait for it. Raises Refusal NOT_FOUND, PRODUCT_UNAVAILABLE when it is not for sale and INVALID_STATE
 * when it is in stock.
 */
export async function awaitableVariant(
  ctx: Ctx,
  variantId: string,
  field = ['input', 'variantId'],
): Promise<VariantDocument> {
  const variant = await ctx.db.variants.findById(variantId).lean();
  const product =
    variant && (await ctx.db.products.findById(variant.productId, { status: 1, sellerActive: 1 }).lean());
  if (!variant || variant.deletedAt || !product)
    throw refusal('NOT_FOUND', 'There is no such variant.', field);
  if (!variant.live || !isAvailableForSale(product))
    throw refusal('PRODUCT_UNAVAILABLE', 'The product is not for sale.', field);
  if (variant.inventory.available > 0)
    throw refusal('INVALID_STATE', 'The variant is in stock. Order it now.', field);
  return variant;
}

/**
 * Notes within the running transaction that somebody waits for a variant; the variant after it, null when it left the shop permanently.
 * It writes to the variant on purpose: a refill at the same moment conflicts, instead of missing who waits.
 */
export function markAwaited(ctx: Ctx, variantId: string): Promise<VariantDocument | null> {
  return ctx.db.variants
    .findOneAndUpdate(
      { _id: variantId, live: true },
      { $set: { awaitedAt: new Date() } },
      { returnDocument: 'after' },
    )
    .lean();
}

/** Has the sweep notify those who wait for a variant that was sold out before a movement of the running transaction. */
export async function noteRefill(
  ctx: Ctx,
  { _id, awaitedAt, inventory }: VariantDocument,
  available: number,
): Promise<void> {
  if (!awaitedAt || available <= 0 || inventory.available > 0) return;
  await ctx.db.variants.updateOne({ _id }, { $set: { noticeDueAt: new Date() } });
}

/** Has the sweep delete the requests about variants that leave the shop permanently. */
export async function noteRemoval(
  ctx: Ctx,
  which: { productId: string } | { sellerId: string } | { _id: string },
): Promise<void> {
  await ctx.db.variants.updateMany(
    { ...which, awaitedAt: { $gt: new Date(0) } },
    { $set: { noticeDueAt: new Date() } },
  );
}
