import { publishProduct, unpublishProduct } from '../../catalogue/product-status.ts';
import { updateProduct } from '../../catalogue/update-product.ts';
import type { Ctx } from '../../context.ts';
import { setStock } from '../../inventory/set-inventories.ts';
import { deleteVariant, updateVariant } from '../../variants/change-variant.ts';
import { addVariant } from '../../variants/create-variant.ts';
import { setOptions } from '../../variants/options.service.ts';
import type { VariantDocument } from '../../variants/variant.model.ts';
import type { Fingerprint } from '../item.model.ts';
import type { Change, StockCount } from './change.ts';

/** Why stock moves, and under which key. */
export interface StockNote {
  reason: string;
  /** The start of the key of each movement. */
  key: string;
}

/**
 * Applies a change through the services of the mutations, so that their rules hold. Call it in a transaction: it is applied as
 * a whole or not at all. Raises their refusals.
 */
export async function applyChange(
  ctx: Ctx,
  productId: string,
  change: Change,
  note: StockNote,
): Promise<void> {
  const { product, options, variants, added, removed, stock, status } = change;
  if (status === 'DRAFT') await unpublishProduct(ctx, productId);
  if (Object.keys(product).length > 0)
    await updateProduct(ctx, productId, { ...product, version: await versionOf(ctx, productId) });
  if (added.length > 0 || removed.length === 0) await setOptionsTo(ctx, productId, options);
  for (const { id, input } of variants) {
    const variant = await ctx.db.variants.findById(id, { version: 1 }).lean();
    await updateVariant(ctx, id, { ...input, version: variant?.version ?? 0 });
  }
  for (const { id, ...input } of added) await addVariant(ctx, id, input);
  for (const id of removed) await deleteVariant(ctx, id);
  if (removed.length > 0) await setOptionsTo(ctx, productId, options);
  await setStocks(ctx, stock, note);
  if (status === 'ACTIVE') await publishProduct(ctx, productId);
}

/** Sets the stock of variants. Call it in a transaction. */
export async function setStocks(
  ctx: Ctx,
  stock: readonly StockCount[],
  { reason, key }: StockNote,
): Promise<void> {
  for (const [index, { variantId, locationId, onHand }] of stock.entries()) {
    const variant = await ctx.db.variants.findById(variantId).lean();
    // A new variant that waits for approval is not there yet.
    if (!variant) continue;
    const idempotencyKey = `${key}:${index}`;
    await setStock(ctx, variant, { onHand, locationId }, { reason, idempotencyKey, field: ['input'] });
  }
}

async function setOptionsTo(ctx: Ctx, productId: string, options: Change['options']): Promise<void> {
  if (options) await setOptions(ctx, productId, { options, version: await versionOf(ctx, productId) });
}

async function versionOf(ctx: Ctx, productId: string): Promise<number> {
  const product = await ctx.db.products.findById(productId, { version: 1 }).lean();
  return product?.version ?? 0;
}

/** By which an undo recognizes that a product is as an import left it. */
export async function fingerprintOf(ctx: Ctx, productId: string): Promise<Fingerprint> {
  const version = await versionOf(ctx, productId);
  const variants = await ctx.db.variants
    .find({ productId, live: true }, { version: 1, inventory: 1 })
    .sort({ _id: 1 })
    .lean();
  return { version, variants: variants.map(printOf) };
}

/** The same of a product that has just been made. */
export const fingerprint = (version: number, variants: readonly VariantDocument[]): Fingerprint => ({
  version,
  variants: variants.map(printOf).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
});

const printOf = ({ _id, version, inventory }: Pick<VariantDocument, '_id' | 'version' | 'inventory'>) => ({
  id: _id,
  version,
  onHand: inventory.onHand,
});
