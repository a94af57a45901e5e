import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Consumes the deletion of files: a picture that its person uses belongs to the person. */
export const mediaConsumers: Consumers<Ctx> = {
  'media.deleted': async (ctx, { payload: { mediaId, ownerId } }) => {
    await ctx.db.users.updateOne({ _id: ownerId, avatarMediaId: mediaId }, { $set: { avatarMediaId: null } });
  },
};
