import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { withdrawPending } from '../moderation/held.ts';
import type { ProductDocument } from './product.model.ts';
import { managedProduct } from './visibility.ts';

const AT = ['id'];

/**
 * Deletes a product that is not for sale and was never ordered, with its variants and the records of their stock. Raises
 * Refusal NOT_FOUND, and INVALID_STATE for every other product.
 */
export async function deleteProduct(ctx: Ctx, id: string): Promise<ProductDocument> {
  await managedProduct(ctx, id);
  return ctx.transaction(async () => {
    const product = await managedProduct(ctx, id);
    if (product.status === 'ACTIVE') {
      throw refusal('INVALID_STATE', 'The product is for sale. Take it off with unpublishProduct first.', AT);
    }
    if (await wasOrdered(ctx, id)) {
      throw refusal('INVALID_STATE', 'The product was ordered. Put it away with archiveProduct.', AT);
    }
    await withdrawPending(ctx, product);
    await ctx.db.productReviews.deleteMany({ productId: id });
    const variants = await ctx.db.variants.find({ productId: id }, { _id: 1 }).lean();
    await ctx.db.backInStockRequests.deleteMany({ variantId: { $in: variants.map(({ _id }) => _id) } });
    await ctx.db.variants.deleteMany({ productId: id });
    await ctx.db.inventoryTransactions.deleteMany({ productId: id });
    await ctx.db.products.deleteOne({ _id: id });
    for (const { mediaId } of product.images) {
      const usage = { mediaId, service: 'products', entityType: 'Product', entityId: id } as const;
      await ctx.emit('media.detached', mediaId, usage);
    }
    await ctx.emit('product.deleted', id, { productId: id, sellerId: product.sellerId });
    return product;
  });
}

// A reservation of a checkout is such a movement too, also when it was released.
const wasOrdered = (ctx: Ctx, productId: string) =>
  ctx.db.inventoryTransactions.exists({ productId, orderId: { $ne: null } });
