import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { privateMetadata, setProductMetadata } from './metadata.service.ts';

export const metadataResolvers: Resolvers = {
  Mutation: {
    setProductMetadata: mutation(['seller', 'admin', 'key:product.write'], async (ctx, { id, input }) => ({
      product: await setProductMetadata(ctx, id, input),
    })),
  },
  Product: {
    metadata: ({ metadata = [] }) => metadata.filter(({ isPublic }) => isPublic),
    privateMetadata: (product, _args, { viewer }) => privateMetadata(viewer, product),
  },
};
