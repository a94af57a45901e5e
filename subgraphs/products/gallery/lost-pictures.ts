import type { Ctx } from '../context.ts';
import { takeOffVariants, withPrimary } from './gallery.ts';

/** Notes in galleries and variants whether a picture is damaged. Call it within a transaction. */
export async function markPicture(ctx: Ctx, mediaId: string, isDamaged: boolean): Promise<void> {
  // Most pictures are sound from the start: for them it is one read of an index.
  const changed = (await showing(ctx, mediaId)).filter(
    ({ damagedMediaIds = [] }) => damagedMediaIds.includes(mediaId) !== isDamaged,
  );
  const damaged = { damagedMediaIds: mediaId };
  const update = isDamaged ? { $addToSet: damaged } : { $pull: damaged };
  for (const { _id: productId, sellerId } of changed) {
    await ctx.db.products.updateOne({ _id: productId }, update);
    await ctx.db.variants.updateMany({ productId, imageMediaIds: mediaId }, update);
    await ctx.emit('product.updated', productId, { productId, sellerId });
  }
}

/** Takes a deleted picture off products, variants and categories. Call it within a transaction. */
export async function forgetPicture(ctx: Ctx, mediaId: string): Promise<void> {
  for (const { _id: productId, images, sellerId } of await showing(ctx, mediaId)) {
    const left = withPrimary(images.filter((image) => image.mediaId !== mediaId));
    await ctx.db.products.updateOne(
      { _id: productId },
      { $set: { images: left }, $pull: { damagedMediaIds: mediaId }, $inc: { version: 1 } },
    );
    await takeOffVariants(ctx, productId, [mediaId]);
    await ctx.emit('product.updated', productId, { productId, sellerId });
  }
  const categories = await ctx.db.categories.find({ imageMediaId: mediaId }, { _id: 1 }).lean();
  for (const { _id: categoryId } of categories) {
    await ctx.db.categories.updateOne(
      { _id: categoryId },
      { $set: { imageMediaId: null }, $inc: { version: 1 } },
    );
    await ctx.emit('category.updated', categoryId, { categoryId });
  }
}

const showing = (ctx: Ctx, mediaId: string) =>
  ctx.db.products.find({ 'images.mediaId': mediaId }, { images: 1, damagedMediaIds: 1, sellerId: 1 }).lean();
