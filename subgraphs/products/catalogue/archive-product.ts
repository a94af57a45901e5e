import type { Ctx } from '../context.ts';
import { managedProduct } from './visibility.ts';

/**
 * Archives a product permanently; its SKU may be used again, and orders keep their reserved units. Repeating it changes
 * nothing. Raises Refusal NOT_FOUND.
 */
export async function archiveProduct(ctx: Ctx, id: string): Promise<string> {
  await managedProduct(ctx, id);
  await ctx.transaction(async () => {
    const product = await ctx.db.products
      .findOneAndUpdate(
        { _id: id, status: { $ne: 'ARCHIVED' } },
        { $set: { status: 'ARCHIVED', stockedVariants: 0 }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!product) return;
    await ctx.db.variants.updateMany({ productId: id, live: true }, { $set: { live: false } });
    await ctx.emit('product.deleted', id, { productId: id, sellerId: product.sellerId });
  });
  return id;
}
