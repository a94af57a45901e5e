import { fault, subscription } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Resolvers, SubscriptionMediaProcessedArgs } from '../generated/resolvers.ts';
import { findMedia } from '../library/media.service.ts';
import { mayManage } from '../library/owner.ts';

export const processedResolvers: Resolvers = {
  Subscription: {
    mediaProcessed: subscription('signed-in', {
      events: ['media.processed', 'media.processing_failed'],
      begin: (ctx: Ctx, { mediaId }: SubscriptionMediaProcessedArgs) => requireOwn(ctx, mediaId),
      filter: (_ctx, { aggregateId }, { mediaId }) => aggregateId === mediaId,
      async resolve(ctx, { aggregateId }, _args, info) {
        const item = await findMedia(ctx, aggregateId, info);
        return item && mayManage(ctx.viewer, item) ? item : null;
      },
    }),
  },
};

/** Raises NOT_FOUND unless the caller may manage the item. */
async function requireOwn(ctx: Ctx, id: string): Promise<void> {
  const item = await ctx.db.media.findOne({ _id: id, deletedAt: null }, { ownerType: 1, ownerId: 1 }).lean();
  if (!item || !mayManage(ctx.viewer, item))
    throw fault('NOT_FOUND', 'There is no such media item of yours.');
}
