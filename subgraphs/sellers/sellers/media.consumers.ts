import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Consumes the deletion of files: what a seller shows or has submitted belongs to the seller. */
export const mediaConsumers: Consumers<Ctx> = {
  'media.deleted': async (ctx, { payload: { mediaId, ownerId } }) => {
    const { sellers } = ctx.db;
    await sellers.updateOne({ _id: ownerId, logoMediaId: mediaId }, { $set: { logoMediaId: null } });
    await sellers.updateOne({ _id: ownerId, bannerMediaId: mediaId }, { $set: { bannerMediaId: null } });
    await sellers.updateOne(
      { _id: ownerId, 'verification.documentMediaIds': mediaId },
      { $pull: { 'verification.documentMediaIds': mediaId } },
    );
  },
};
