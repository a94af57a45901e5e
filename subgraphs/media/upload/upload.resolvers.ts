import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { uploadMedia, uploadMediaBatch } from './upload.service.ts';

export const uploadResolvers: Resolvers = {
  Mutation: {
    uploadMedia: mutation(['signed-in', 'service'], async (ctx, { file, input }) => ({
      media: await uploadMedia(ctx, file, input),
    })),
    uploadMediaBatch: mutation(['signed-in', 'service'], async (ctx, { files, input }) => ({
      media: await uploadMediaBatch(ctx, files, input),
    })),
  },
};
