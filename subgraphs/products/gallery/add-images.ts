import { refusal, requestDigest, withIdempotencyKey, withUploads } from '@souk/subgraph';
import type { ProductDocument, ProductImage } from '../catalogue/product.model.ts';
import { type ImageFile, namesOf, requireUsableMedia, uploadImages } from '../catalogue/product-images.ts';
import { MAX_IMAGES } from '../catalogue/product-rules.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { AddProductImagesInput } from '../generated/resolvers.ts';
import { holdOf, withHeld } from '../moderation/held.ts';
import { changeGallery } from './gallery.ts';

/**
 * Adds pictures to the end of a gallery, all or none, once per idempotency key; those that are in it already stay where they
 * are. Raises Refusal NOT_FOUND, INVALID_STATE when archived, INVALID_INPUT for more than 12 and for pictures of others,
 * IDEMPOTENCY_CONFLICT, and the refusals of `media` for a file, such as FILE_CORRUPT at `input.images.0`.
 */
export async function addImages(
  ctx: Ctx,
  id: string,
  input: AddProductImagesInput,
): Promise<ProductDocument> {
  const { idempotencyKey, mediaIds = [], images } = input;
  const files: readonly ImageFile[] = images ?? [];
  const call = {
    operation: 'addProductImages',
    idempotencyKey,
    input: { id, mediaIds, images: await namesOf(files) },
  };
  await withIdempotencyKey(ctx, call, async () => {
    await add(ctx, id, mediaIds ?? [], files, requestDigest(ctx.viewer, call));
    return null;
  });
  return editableProduct(ctx, id);
}

async function add(
  ctx: Ctx,
  id: string,
  mediaIds: readonly string[],
  files: readonly ImageFile[],
  uploadKey: string,
): Promise<void> {
  const product = await editableProduct(ctx, id);
  const { sellerId, images } = withHeld(product, await holdOf(ctx, product));
  if (mediaIds.length + files.length === 0)
    throw refusal('INVALID_INPUT', 'Name or upload at least one picture.', ['input', 'mediaIds']);
  requireRoom(images.length + newIn(images, mediaIds).length + files.length);
  await requireUsableMedia(ctx, mediaIds, sellerId);
  const uploaded = await uploadImages(ctx, files, sellerId, uploadKey);
  await withUploads(ctx, uploaded, async () => {
    await changeGallery(ctx, id, ({ images: present }) => {
      const added = newIn(present, [...mediaIds, ...uploaded]);
      requireRoom(present.length + added.length);
      return [...present, ...added.map((mediaId) => ({ mediaId, isPrimary: false }))];
    });
  });
}

const newIn = (images: readonly ProductImage[], mediaIds: readonly string[]): string[] =>
  [...new Set(mediaIds)].filter((id) => !images.some(({ mediaId }) => mediaId === id));

function requireRoom(count: number): void {
  if (count <= MAX_IMAGES) return;
  throw refusal('INVALID_INPUT', `A product has at most ${MAX_IMAGES} pictures.`, ['input', 'mediaIds']);
}
