import { mutation } from '@souk/subgraph';
import { referencedProduct } from '../catalogue/referenced-product.ts';
import { maySeeStock } from '../catalogue/visibility.ts';
import { shownPictures } from '../gallery/shown-images.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { sellable, stockLevel } from '../inventory/stock.ts';
import { deleteVariant, updateVariant } from './change-variant.ts';
import { createVariant } from './create-variant.ts';
import { setOptions } from './options.service.ts';
import { variantLoader, variantsOf } from './variant.loader.ts';

export const variantResolvers: Resolvers = {
  Mutation: {
    createProductVariant: mutation(['seller', 'admin', 'key:product.write'], (ctx, { input }) =>
      createVariant(ctx, input),
    ),
    updateProductVariant: mutation(['seller', 'admin', 'key:product.write'], (ctx, { id, input }) =>
      updateVariant(ctx, id, input),
    ),
    deleteProductVariant: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id }) => ({
      product: await deleteVariant(ctx, id),
      deletedId: id,
    })),
    setProductOptions: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await setOptions(ctx, id, input),
    })),
  },
  Product: {
    variants: ({ _id }, _args, ctx, info) => variantsOf(ctx, _id, info),
    defaultVariant: async ({ _id, defaultVariantId }, _args, ctx, info) => {
      const variants = await variantsOf(ctx, _id, info);
      return variants.find((variant) => variant._id === defaultVariantId) ?? null;
    },
  },
  ProductVariant: {
    __resolveReference: ({ id }, ctx, info) => variantLoader.load(ctx, id, info),
    id: ({ _id }) => _id,
    product: ({ productId }, _args, ctx, info) => referencedProduct(ctx, productId, info),
    name: ({ options }) => options.map(({ value }) => value).join(' / '),
    price: ({ priceMinor, currency }) => ({ amountMinor: priceMinor, currency }),
    compareAtPrice: ({ compareAtPriceMinor, currency }) =>
      compareAtPriceMinor == null ? null : { amountMinor: compareAtPriceMinor, currency },
    image: (variant, _args, { viewer }) => shownPictures(viewer, variant)[0] ?? null,
    images: (variant, _args, { viewer }) => shownPictures(viewer, variant),
    isInStock: (variant) => sellable(variant) > 0,
    availableQuantity: sellable,
    inventory: (variant, _args, { viewer }) =>
      maySeeStock(viewer, variant.sellerId) ? stockLevel([variant]) : null,
  },
};
