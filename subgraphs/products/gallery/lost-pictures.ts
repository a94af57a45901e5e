import type { Ctx } from '../context.ts';
import type { HeldVariantInput } from '../moderation/review.model.ts';
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

/** Takes a deleted picture off products, variants, held changes and categories. Call it within a transaction. */
export async function forgetPicture(ctx: Ctx, mediaId: string, ownerId: string): Promise<void> {
  await forgetHeld(ctx, mediaId, ownerId);
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

/** Takes a deleted picture out of the changes that wait for approval; a decision about them needs another look. */
async function forgetHeld(ctx: Ctx, mediaId: string, sellerId: string): Promise<void> {
  const pending = { sellerId, state: 'PENDING', 'changes.images.mediaId': mediaId } as const;
  const reviews = await ctx.db.productReviews.find(pending, { changes: 1 }).lean();
  const without = <T extends { input: HeldVariantInput }>(held: T): T => {
    const { imageMediaIds } = held.input;
    if (!imageMediaIds) return held;
    return { ...held, input: { ...held.input, imageMediaIds: imageMediaIds.filter((id) => id !== mediaId) } };
  };
  for (const { _id, changes } of reviews) {
    const left = {
      ...changes,
      images: withPrimary((changes.images ?? []).filter((image) => image.mediaId !== mediaId)),
      ...(changes.variants ? { variants: changes.variants.map(without) } : {}),
      ...(changes.newVariants ? { newVariants: changes.newVariants.map(without) } : {}),
    };
    await ctx.db.productReviews.updateOne({ _id }, { $set: { changes: left }, $inc: { version: 1 } });
  }
}
