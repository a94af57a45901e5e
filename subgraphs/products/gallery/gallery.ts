import type { ProductDocument, ProductImage } from '../catalogue/product.model.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import { bumped, type Hold, holdChanges, holdOf, isSame, withHeld } from '../moderation/held.ts';

const idsOf = (images: readonly ProductImage[]) => images.map(({ mediaId }) => mediaId);

/** Exactly one picture of a gallery is the primary one: the first, where none was chosen. */
export function withPrimary(images: readonly ProductImage[]): ProductImage[] {
  const chosen = Math.max(
    images.findIndex(({ isPrimary }) => isPrimary),
    0,
  );
  return images.map(({ mediaId }, index) => ({ mediaId, isPrimary: index === chosen }));
}

/**
 * Changes the gallery of a product: `change` gets the product as it is now and gives its pictures. Publishes which pictures
 * joined and left, and takes those that left off the variants. Concurrent changes are applied one after the other. A gallery
 * that has to be approved is held; `change` then gets the one that is held already. Raises Refusal NOT_FOUND, INVALID_STATE when archived, what `change` raises, and FORBIDDEN.
 */
export async function changeGallery(
  ctx: Ctx,
  productId: string,
  change: (product: ProductDocument) => readonly ProductImage[],
): Promise<ProductDocument> {
  return ctx.transaction(async () => {
    const product = await editableProduct(ctx, productId);
    const hold = await holdOf(ctx, product);
    if (hold) return holdGallery(ctx, product, hold, withPrimary(change(withHeld(product, hold))));
    const images = withPrimary(change(product));
    if (isSame(images, withPrimary(product.images))) return product;
    const [before, after] = [idsOf(product.images), idsOf(images)];
    const removed = before.filter((id) => !after.includes(id));
    const added = after.filter((id) => !before.includes(id));
    const changed = await ctx.db.products
      .findOneAndUpdate(
        { _id: productId },
        {
          $set: { images },
          ...(removed.length > 0 ? { $pull: { damagedMediaIds: { $in: removed } } } : {}),
          $inc: { version: 1 },
        },
        { returnDocument: 'after' },
      )
      .lean();
    if (!changed) throw new Error(`product ${productId} vanished while its gallery was changed`);
    if (removed.length > 0) await takeOffVariants(ctx, productId, removed);
    for (const mediaId of removed) await ctx.emit('media.detached', mediaId, linkOf(mediaId, productId));
    for (const mediaId of added) await ctx.emit('media.attached', mediaId, linkOf(mediaId, productId));
    await ctx.emit('product.updated', productId, { productId, sellerId: product.sellerId });
    return changed;
  });
}

/** Keeps the gallery as it is and holds the pictures that it is to have; those that join are in use from now on. */
async function holdGallery(
  ctx: Ctx,
  product: ProductDocument,
  hold: Hold,
  images: ProductImage[],
): Promise<ProductDocument> {
  const live = withPrimary(product.images);
  const before = hold.changes.images ?? live;
  if (isSame(images, before)) return product;
  const { images: _, ...others } = hold.changes;
  await holdChanges(ctx, product, hold, isSame(images, live) ? others : { ...others, images });
  const [shown, held, wanted] = [idsOf(live), idsOf(before), idsOf(images)];
  for (const mediaId of held)
    if (!wanted.includes(mediaId) && !shown.includes(mediaId))
      await ctx.emit('media.detached', mediaId, linkOf(mediaId, product._id));
  for (const mediaId of wanted)
    if (!held.includes(mediaId) && !shown.includes(mediaId))
      await ctx.emit('media.attached', mediaId, linkOf(mediaId, product._id));
  return bumped(ctx, product);
}

/** Takes pictures off the variants of a product. Call it within the transaction that takes them out of the gallery. */
export const takeOffVariants = (ctx: Ctx, productId: string, mediaIds: string[]) =>
  ctx.db.variants.updateMany(
    { productId, imageMediaIds: { $in: mediaIds } },
    { $pull: { imageMediaIds: { $in: mediaIds }, damagedMediaIds: { $in: mediaIds } }, $inc: { version: 1 } },
  );

const linkOf = (mediaId: string, entityId: string) =>
  ({ mediaId, service: 'products', entityType: 'Product', entityId }) as const;
