import { extname } from 'node:path';
import { type Erased, idsOf, type Person } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument, MediaPurpose } from '../library/media.model.ts';
import { deleteMedia } from '../removal/removal.service.ts';

/** Pictures that past orders and the catalogue show; their uploader does not matter. */
export const SHOWN: readonly MediaPurpose[] = ['PRODUCT_IMAGE', 'CATEGORY_IMAGE'];
const BATCH = 100;

/**
 * Deletes the files of a person and of their business, in use or not. Pictures of products and categories that something
 * refers to stay, without the name and the words that they were uploaded with.
 */
export async function eraseFiles(ctx: Ctx, person: Person): Promise<Erased> {
  const ownerId = { $in: idsOf(person) };
  const isShown = { purpose: { $in: [...SHOWN] }, usageCount: { $gt: 0 } };
  for (;;) {
    const files = await ctx.db.media
      .find({ ownerId, deletedAt: null, $nor: [isShown] }, { _id: 1 })
      .limit(BATCH)
      .lean();
    if (files.length === 0) break;
    for (const { _id } of files) await deleteMedia(ctx, _id, { evenInUse: true });
  }
  // Deleted items too: their records are kept, so that their URLs answer 410.
  for await (const file of ctx.db.media.find({ ownerId }, { filename: 1 }).lean().cursor()) {
    await ctx.db.media.updateOne({ _id: file._id }, { $set: nameless(file) });
    const noted = { mediaId: file._id, note: { $ne: null } };
    await ctx.db.mediaVersions.updateMany(noted, { $set: { note: null } });
  }
  const isPending = await ctx.db.media.exists({ ownerId, deletedAt: { $ne: null }, purgedAt: null });
  return isPending ? 'LATER' : 'DONE';
}

/** The ids of the files of a person. */
export async function* filesOf(ctx: Ctx, person: Person): AsyncGenerator<string> {
  const files = ctx.db.media.find({ ownerId: { $in: idsOf(person) } }, { _id: 1 });
  for await (const { _id } of files.lean().cursor()) yield _id;
}

const nameless = ({ filename }: Pick<MediaDocument, 'filename'>) => ({
  filename: `file${extname(filename)}`,
  altText: null,
  words: [],
  tags: [],
});
