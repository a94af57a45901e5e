import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { isLow } from './stock.ts';

/**
 * Tells the seller once when a variant falls to its threshold, and when its last unit goes; both are armed again
 * when it rises. `variant` is as it was before the movement. Only inside the movement's transaction.
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
  // Running out says more than running low: one fall to nothing sends one mail, not two.
  if (ranOut) await tell(ctx, 'inventory.out_of_stock', variant, available);
  else if (low && !alerted && available > 0) await tell(ctx, 'inventory.low_stock', variant, available);
}

/** Brings the alert in line with a changed threshold, without telling: it was the seller who changed it. */
export async function rearm(ctx: Ctx, { _id, inventory }: VariantDocument): Promise<void> {
  const low = isLow(inventory);
  if (low === (inventory.lowStockAlertedAt !== null)) return;
  await ctx.db.variants.updateOne(
    { _id },
    { $set: { 'inventory.lowStockAlertedAt': low ? new Date() : null } },
  );
}

async function tell(
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
