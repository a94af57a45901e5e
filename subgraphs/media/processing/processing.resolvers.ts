import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { urls } from '../library/urls.ts';
import { retryProcessing } from './processing.service.ts';
import { sizesOfMedia } from './sizes-loader.ts';

export const processingResolvers: Resolvers = {
  Mutation: {
    retryMediaProcessing: mutation(['signed-in', 'service'], async (ctx, { id }) => ({
      media: await retryProcessing(ctx, id),
    })),
  },
  Media: {
    sizes: (item, _args, ctx) => sizesOfMedia(ctx, item),
  },
  MediaSizeInfo: {
    url: ({ mediaId, version, size }, _args, ctx) =>
      urls.file(ctx.config, { _id: mediaId, currentVersion: version, mimeType: 'image/webp' }, size),
  },
};
