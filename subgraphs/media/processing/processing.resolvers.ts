import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { urls } from '../library/urls.ts';
import { formats } from './formats.ts';
import { retryProcessing } from './processing.service.ts';
import { sizesOfMedia } from './sizes-loader.ts';

export const processingResolvers: Resolvers = {
  Mutation: {
    retryMediaProcessing: mutation(['signed-in', 'service'], async (ctx, { id }) => ({
      media: await retryProcessing(ctx, id),
    })),
  },
  Media: {
    sizes: (item, { format }, ctx) => sizesOfMedia(ctx, item, format),
  },
  MediaSizeInfo: {
    mimeType: ({ format }) => formats[format].mimeType,
    url: ({ mediaId, version, size, format }, _args, ctx) =>
      urls.file(
        ctx.config,
        { _id: mediaId, currentVersion: version, mimeType: formats[format].mimeType },
        { size, format },
      ),
  },
};
