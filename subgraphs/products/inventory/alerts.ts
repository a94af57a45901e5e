import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { isLow } from './stock.ts';

/**
 * Publishes an alert once when a variant falls to its threshold, and when it is sold out; rising stock re-enables both.
 * `variant` is as it was before the movement. Call it within the movement's transaction.
 */
export async function raiseAlerts(ctx: Ctx, variant: VariantDocument, available: number): Promise<void> {
  const { inventory } = variant;
  const low = isLow({ ...inventory, available });
  const alerted = inventory.lowStockAlertedAt !== null;
  if (low !== alerted) {
    await ctx.db.variants.updateOne(
      { _id: variant._id },
      { $set: { 'inventory.lowStockAlertedAt': low ? new Date() : null } },
    );
  }
  const ranOut = available === 0 && inventory.available > 0;
  // Sold out includes low on stock: falling to 0 sends one mail, not two.
  if (ranOut) await publish(ctx, 'inventory.out_of_stock', variant, available);
  else if (low && !alerted && available > 0) await publish(ctx, 'inventory.low_stock', variant, available);
}

/** Adjusts the alert state to a changed threshold without an alert, as the seller made the change. */
export async function rearm(ctx: Ctx, { _id, inventory }: VariantDocument): Promise<void> {
  const low = isLow(inventory);
  if (low === (inventory.lowStockAlertedAt !== null)) return;
  await ctx.db.variants.updateOne(
    { _id },
    { $set: { 'inventory.lowStockAlertedAt': low ? new Date() : null } },
  );
}

async function publish(
  ctx: Ctx,
  event: 'inventory.low_stock' | 'inventory.out_of_stock',
  variant: VariantDocument,
  available: number,
): Promise<void> {
  const product = await ctx.db.products.findById(variant.productId, { name: 1 }).lean();
  const choices = variant.options.map(({ value }) => value).join(' / ');
  const name = product?.name ?? variant.productId;
  await ctx.emit(event, variant._id, {
    productId: variant.productId,
    variantId: variant._id,
    sellerId: variant.sellerId,
    sku: variant.sku ?? '',
    name: choices === '' ? name : `${name} (${choices})`,
    available,
    threshold: variant.inventory.lowStockThreshold,
  });
}
