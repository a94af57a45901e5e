import { badInput, mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { findMedia, listMedia } from './media.service.ts';
import { mayManage } from './owner.ts';
import { updateMedia } from './update-media.ts';
import { urls } from './urls.ts';

const MAX_LINK_SECONDS = 24 * 60 * 60;

export const mediaResolvers: Resolvers = {
  Query: {
    media: query('anyone', (ctx, { id }, info) => findMedia(ctx, id, info)),
    mediaItems: query(['signed-in', 'service'], (ctx, args, info) => listMedia(ctx, args, info)),
  },
  Mutation: {
    updateMedia: mutation(['signed-in', 'service'], async (ctx, { id, input }) => ({
      media: await updateMedia(ctx, id, input),
    })),
  },
  Media: {
    __resolveReference: ({ id }, ctx, info) => findMedia(ctx, id, info),
    id: (item) => item._id,
    url: (item, { size = null, format = null }, ctx) => urls.file(ctx.config, item, { size, format }),
    downloadUrl: (item, _args, ctx) => urls.download(ctx.config, item),
    thumbnailUrl: (item, _args, ctx) => urls.thumbnail(ctx.config, item),
    signedUrl: (item, { size = null, format = null, expiresInSeconds: seconds }, ctx) => {
      if (seconds < 1 || seconds > MAX_LINK_SECONDS) {
        throw badInput(`\`expiresInSeconds\` must be between 1 and ${MAX_LINK_SECONDS} seconds.`);
      }
      if (!mayManage(ctx.viewer, item)) return null;
      const expires = Math.floor(Date.now() / 1000) + seconds;
      return urls.signed(ctx.config, item, { size, format }, expires);
    },
    owner: (item, _args, ctx) => (item.ownerType === 'SELLER' || mayManage(ctx.viewer, item) ? item : null),
  },
  MediaOwner: { __resolveType: ({ ownerType }) => (ownerType === 'SELLER' ? 'Seller' : 'User') },
  Seller: { id: ({ ownerId }) => ownerId },
  User: { id: ({ ownerId }) => ownerId },
};
