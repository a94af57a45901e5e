import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { manageable } from '../library/manageable.ts';

/** Deletes an item and its files. Raises Refusal NOT_FOUND, MEDIA_IN_USE unless `evenInUse`, and FORBIDDEN. */
export async function deleteMedia(
  ctx: Ctx,
  id: string,
  { evenInUse = false }: { evenInUse?: boolean } = {},
): Promise<string> {
  const { ownerType, ownerId } = await manageable(ctx, id);
  await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.media.updateOne(
      { _id: id, deletedAt: null, ...(evenInUse ? {} : { usageCount: 0 }) },
      { $set: { deletedAt: new Date() } },
    );
    if (modifiedCount === 0) throw await whyNot(ctx, id);
    await ctx.db.mediaUsages.deleteMany({ mediaId: id });
    await ctx.emit('media.deleted', id, { mediaId: id, ownerType, ownerId });
  });
  await purge(ctx, id).catch((error: Error) =>
    ctx.log.warn(
      { mediaId: id, error: error.message },
      'media: files could not be deleted yet; the sweep tries again',
    ),
  );
  return id;
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
