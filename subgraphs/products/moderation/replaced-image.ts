import type { Consumers } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { sendBackToReview } from '../catalogue/product-status.ts';
import type { Ctx } from '../context.ts';
import { bumped, pendingReview, submit } from './held.ts';
import { isReviewed } from './moderated.ts';

/** Consumes the events of `media` that change what approved products show. */
export const replacedImageConsumers: Consumers<Ctx> = {
  'media.updated': async (ctx, { payload }) => {
    if (payload.isReplacedByOwner && ctx.config.PRODUCT_MODERATION) await reviewReplaced(ctx, payload);
  },
};

/**
 * Sends products back to review whose approved picture has another file now: media shows one version of a picture, so the
 * approved one cannot stay. Call it in the transaction of the event.
 */
async function reviewReplaced(
  ctx: Ctx,
  { mediaId, ownerId: sellerId }: { mediaId: string; ownerId: string },
): Promise<void> {
  const products = await ctx.db.products
    .find({ 'images.mediaId': mediaId, status: { $in: ['ACTIVE', 'IN_REVIEW'] } })
    .lean();
  for (const product of products)
    if (await isReviewed(ctx, product.sellerId)) await review(ctx, product, mediaId);
  // A decision about a change with the picture needs another look at it.
  await ctx.db.productReviews.updateMany(
    { sellerId, state: 'PENDING', 'changes.images.mediaId': mediaId },
    { $addToSet: { replacedMediaIds: mediaId }, $inc: { version: 1 } },
  );
}

async function review(ctx: Ctx, product: ProductDocument, mediaId: string): Promise<void> {
  if (product.status === 'ACTIVE') await sendBackToReview(ctx, product);
  else await bumped(ctx, product);
  const pending = await pendingReview(ctx, product._id);
  if (!pending) {
    const { _id: productId, sellerId } = product;
    return submit(ctx, { productId, sellerId, kind: 'PRODUCT', replacedMediaIds: [mediaId] });
  }
  await ctx.db.productReviews.updateOne(
    { _id: pending._id },
    { $set: { kind: 'PRODUCT' }, $addToSet: { replacedMediaIds: mediaId }, $inc: { version: 1 } },
  );
}
