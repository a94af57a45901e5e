import type { Viewer } from '@souk/subgraph';
import type { ProductDocument, ProductImage } from '../catalogue/product.model.ts';
import { maySeeAll } from '../catalogue/visibility.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/** The pictures of a product that can be shown to everybody. */
export const soundImages = ({
  images,
  damagedMediaIds = [],
}: Pick<ProductDocument, 'images' | 'damagedMediaIds'>): ProductImage[] =>
  damagedMediaIds.length === 0 ? images : images.filter(({ mediaId }) => !damagedMediaIds.includes(mediaId));

/** The pictures of a product that the viewer sees: damaged ones are for its seller and admins, for others the next follows. */
export const shownImages = (
  viewer: Viewer,
  product: Pick<ProductDocument, 'images' | 'damagedMediaIds' | 'sellerId'>,
): ProductImage[] => (maySeeAll(viewer, product.sellerId) ? product.images : soundImages(product));

/** The ids of the pictures of a variant that can be shown to everybody. */
export const soundPictures = ({
  imageMediaIds,
  damagedMediaIds = [],
}: Pick<VariantDocument, 'imageMediaIds' | 'damagedMediaIds'>): string[] =>
  damagedMediaIds.length === 0 ? imageMediaIds : imageMediaIds.filter((id) => !damagedMediaIds.includes(id));

/** The pictures of a variant that the viewer sees, as references to media. */
export const shownPictures = (viewer: Viewer, variant: VariantDocument): { id: string }[] =>
  (maySeeAll(viewer, variant.sellerId) ? variant.imageMediaIds : soundPictures(variant)).map((id) => ({
    id,
  }));
