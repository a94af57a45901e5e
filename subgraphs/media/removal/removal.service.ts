import { refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';

/** Deletes an item and its files. Raises Refusal NOT_FOUND, MEDIA_IN_USE unless `evenInUse`, and FORBIDDEN. */
export async function deleteMedia(
  ctx: Ctx,
  id: string,
  { evenInUse = false }: { evenInUse?: boolean } = {},
): Promise<string> {
  const { ownerType, ownerId } = await manageable(ctx, id);
  const unused = evenInUse ? {} : { usageCount: 0 };
  if (!(await removeItem(ctx, { _id: id, ownerType, ownerId }, unused))) throw await whyNot(ctx, id);
  return id;
}

/**
 * Deletes an item and its files when it meets a condition; whether it did. The condition is part of the write, so nothing
 * comes between.
 */
export async function removeItem(
  ctx: Ctx,
  { _id: id, ownerType, ownerId }: Pick<MediaDocument, '_id' | 'ownerType' | 'ownerId'>,
  condition: QueryFilter<MediaDocument>,
): Promise<boolean> {
  const isRemoved = await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.media.updateOne(
      { $and: [{ _id: id, deletedAt: null }, condition] },
      { $set: { deletedAt: new Date() } },
    );
    if (modifiedCount === 0) return false;
    await ctx.db.mediaUsages.deleteMany({ mediaId: id });
    await ctx.emit('media.deleted', id, { mediaId: id, ownerType, ownerId });
    return true;
  });
  if (isRemoved)
    await purge(ctx, id).catch((error: Error) =>
      ctx.log.warn(
        { mediaId: id, error: error.message },
        'media: files could not be deleted yet; the sweep tries again',
      ),
    );
  return isRemoved;
}

async function whyNot(ctx: Ctx, id: string) {
  const used = await ctx.db.media.exists({ _id: id, deletedAt: null });
  return used
    ? refusal('MEDIA_IN_USE', 'This media item is still in use. Remove the references to it first.', ['id'])
    : refusal('NOT_FOUND', 'There is no such media item.', ['id']);
}

/** Deletes the files of all versions and sizes of a deleted item. */
async function purge(ctx: Ctx, mediaId: string): Promise<void> {
  const versions = await ctx.db.mediaVersions.find({ mediaId }, { storageKey: 1 }).lean();
  const sizes = await ctx.db.mediaSizes.find({ mediaId }, { storageKey: 1 }).lean();
  await ctx.runtime.storage.delete([...versions, ...sizes].map(({ storageKey }) => storageKey));
  await ctx.db.mediaSizes.deleteMany({ mediaId });
  await ctx.db.mediaVersions.deleteMany({ mediaId });
  await ctx.db.media.updateOne({ _id: mediaId }, { $set: { purgedAt: new Date() } });
}

const SWEPT_AT_ONCE = 200;

/** Deletes files of deleted items that an outage or a killed process left behind. */
export async function sweepDeleted(ctx: Ctx): Promise<void> {
  const left = await ctx.db.media
    .find({ deletedAt: { $type: 'date' }, purgedAt: null }, { _id: 1 })
    .limit(SWEPT_AT_ONCE)
    .lean();
  for (const { _id } of left) await purge(ctx, _id);
}
