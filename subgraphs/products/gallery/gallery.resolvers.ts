import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { addImages } from './add-images.ts';
import { removeImages, reorderImages, setPrimaryImage } from './gallery.service.ts';

export const galleryResolvers: Resolvers = {
  Mutation: {
    addProductImages: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await addImages(ctx, id, input),
    })),
    removeProductImages: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await removeImages(ctx, id, input),
    })),
    reorderProductImages: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await reorderImages(ctx, id, input),
    })),
    setPrimaryProductImage: mutation(
      ['seller', 'admin', 'key:product.write'],
      async (ctx, { id, input }) => ({ product: await setPrimaryImage(ctx, id, input) }),
    ),
  },
};
