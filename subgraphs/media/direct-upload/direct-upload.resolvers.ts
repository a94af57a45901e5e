import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { findMedia } from '../library/media.service.ts';
import { cancelUpload } from './cancel.ts';
import { confirmUpload } from './confirm.ts';
import { createUpload } from './create.ts';
import { receivedBytes, requestFor } from './request.ts';
import { ownUpload } from './uploads.ts';

export const directUploadResolvers: Resolvers = {
  Query: {
    upload: query('signed-in', (ctx, { id }) => ownUpload(ctx, id)),
  },
  Mutation: {
    createUpload: mutation('signed-in', async (ctx, { input }) => ({
      upload: await createUpload(ctx, input),
    })),
    confirmUpload: mutation('signed-in', async (ctx, { id }) => {
      const upload = await confirmUpload(ctx, id);
      return { upload, media: upload?.mediaId ? await findMedia(ctx, upload.mediaId) : null };
    }),
    cancelUpload: mutation('signed-in', async (ctx, { id }) => ({ upload: await cancelUpload(ctx, id) })),
  },
  MediaUpload: {
    __resolveReference: ({ id }, ctx) => ownUpload(ctx, id),
    id: ({ _id }) => _id,
    receivedBytes: (upload, _args, ctx) => receivedBytes(ctx, upload),
    url: async (upload, _args, ctx) => (await requestFor(ctx, upload))?.url ?? null,
    method: async (upload, _args, ctx) => (await requestFor(ctx, upload)) && 'PUT',
    headers: async (upload, _args, ctx) => {
      const request = await requestFor(ctx, upload);
      return request && Object.entries(request.headers).map(([name, value]) => ({ name, value }));
    },
    isResumable: (_upload, _args, ctx) => ctx.runtime.storage.direct === null,
    media: (upload, _args, ctx, info) => (upload.mediaId ? findMedia(ctx, upload.mediaId, info) : null),
  },
};
