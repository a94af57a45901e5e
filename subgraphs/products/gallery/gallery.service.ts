import { refusal } from '@souk/subgraph';
import type { ProductDocument, ProductImage } from '../catalogue/product.model.ts';
import { requireVersion } from '../catalogue/update-product.ts';
import type { Ctx } from '../context.ts';
import type {
  RemoveProductImagesInput,
  ReorderProductImagesInput,
  SetPrimaryProductImageInput,
} from '../generated/resolvers.ts';
import { changeGallery } from './gallery.ts';

/**
 * Takes pictures out of a gallery, all or none. Raises Refusal NOT_FOUND, also for a picture that is not in the gallery, and
 * INVALID_STATE when archived.
 */
export const removeImages = (
  ctx: Ctx,
  id: string,
  { mediaIds }: RemoveProductImagesInput,
): Promise<ProductDocument> =>
  changeGallery(ctx, id, ({ images }) => {
    for (const [index, mediaId] of mediaIds.entries())
      pictureIn(images, mediaId, ['input', 'mediaIds', String(index)]);
    return images.filter(({ mediaId }) => !mediaIds.includes(mediaId));
  });

/**
 * Brings the pictures of a gallery into the given order; the primary one stays it. Raises Refusal NOT_FOUND, INVALID_STATE
 * when archived, VERSION_CONFLICT, and INVALID_INPUT unless exactly the pictures of the gallery are given.
 */
export const reorderImages = (
  ctx: Ctx,
  id: string,
  { version, mediaIds }: ReorderProductImagesInput,
): Promise<ProductDocument> =>
  changeGallery(ctx, id, (product) => {
    requireVersion(product, version);
    const { images } = product;
    const byId = new Map(images.map((image) => [image.mediaId, image]));
    const ordered = [...new Set(mediaIds)].flatMap((mediaId) => byId.get(mediaId) ?? []);
    if (ordered.length === images.length && mediaIds.length === images.length) return ordered;
    throw refusal('INVALID_INPUT', 'Give each picture of the gallery exactly once.', ['input', 'mediaIds']);
  });

/** Makes a picture the one that lists show. Raises Refusal NOT_FOUND, and INVALID_STATE when archived. */
export const setPrimaryImage = (
  ctx: Ctx,
  id: string,
  { mediaId: chosen }: SetPrimaryProductImageInput,
): Promise<ProductDocument> =>
  changeGallery(ctx, id, ({ images }) => {
    pictureIn(images, chosen, ['input', 'mediaId']);
    return images.map(({ mediaId }) => ({ mediaId, isPrimary: mediaId === chosen }));
  });

function pictureIn(images: readonly ProductImage[], wanted: string, field: string[]): void {
  if (images.some(({ mediaId }) => mediaId === wanted)) return;
  throw refusal('NOT_FOUND', 'The picture is not in the gallery of the product.', field);
}
