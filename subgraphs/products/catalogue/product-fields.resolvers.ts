import { load } from '@souk/subgraph';
import { categoryLoader } from '../categories/category.service.ts';
import { shownImages } from '../gallery/shown-images.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { tagLoader } from '../tags/tag.service.ts';
import { variantsOf } from '../variants/variant.loader.ts';
import type { ProductImage } from './product.model.ts';
import { referencedProduct } from './referenced-product.ts';
import { relatedTo } from './related-products.ts';
import { isAvailableForSale } from './visibility.ts';

const primary = (images: readonly ProductImage[]) => images.find(({ isPrimary }) => isPrimary) ?? images[0];

export const productFieldResolvers: Resolvers = {
  Product: {
    __resolveReference: ({ id }, ctx, info) => referencedProduct(ctx, id, info),
    id: ({ _id }) => _id,
    isAvailableForSale,
    seller: ({ sellerId }) => ({ id: sellerId }),
    category: ({ categoryId }, _args, ctx, info) =>
      categoryId ? categoryLoader.load(ctx, categoryId, info) : null,
    tags: async ({ tagIds }, _args, ctx) => {
      const tags = await Promise.all(tagIds.map((id) => load(ctx, tagLoader, id)));
      return tags.filter((tag) => tag !== null);
    },
    images: (product, _args, { viewer }) =>
      shownImages(viewer, product).map(({ mediaId }) => ({ id: mediaId })),
    primaryImage: (product, _args, { viewer }) => {
      const image = primary(shownImages(viewer, product));
      return image ? { id: image.mediaId } : null;
    },
    relatedProducts: ({ relatedProductIds }, _args, ctx, info) => relatedTo(ctx, relatedProductIds, info),
    compareAtPrice: ({ compareAtPriceMinor, currency }) =>
      compareAtPriceMinor == null ? null : { amountMinor: compareAtPriceMinor, currency },
    price: ({ minPriceMinor, currency }) => ({ amountMinor: minPriceMinor, currency }),
    priceRange: ({ minPriceMinor, maxPriceMinor, currency }) => ({
      min: { amountMinor: minPriceMinor, currency },
      max: { amountMinor: maxPriceMinor, currency },
    }),
    sku: async ({ _id, defaultVariantId }, _args, ctx, info) => {
      const variants = await variantsOf(ctx, _id, info);
      return variants.find((variant) => variant._id === defaultVariantId)?.sku ?? null;
    },
    isInStock: ({ stockedVariants }) => stockedVariants > 0,
  },
};
