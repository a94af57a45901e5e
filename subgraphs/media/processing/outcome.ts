import type { Ctx } from '../context.ts';
import type { MediaDocument, ProcessingStatus } from '../library/media.model.ts';
import { StoredFileMissing } from '../storage/storage.ts';

type Processed = Pick<MediaDocument, '_id' | 'ownerType' | 'ownerId' | 'filename' | 'currentVersion'>;

/** Stores that all sizes of an item's version were made, unless it was deleted or got another version meanwhile. */
export const markProcessed = (ctx: Ctx, item: Processed): Promise<void> => store(ctx, item, null);

/**
 * Stores that a version of an item is damaged, lost or cannot be processed now: from then on only its owner is shown it.
 * Does nothing when it was deleted, failed already or got another version meanwhile.
 */
export const failProcessing = (ctx: Ctx, item: Processed, error: Error): Promise<void> =>
  store(ctx, item, error instanceof StoredFileMissing ? 'the file is lost' : error.message);

async function store(ctx: Ctx, item: Processed, error: string | null): Promise<void> {
  const { _id: mediaId, ownerType, ownerId, filename, currentVersion } = item;
  const before: ProcessingStatus[] = error === null ? ['PROCESSING'] : ['PENDING', 'PROCESSING', 'READY'];
  await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.media.updateOne(
      { _id: mediaId, processingStatus: { $in: before }, currentVersion, deletedAt: null },
      { $set: { processingStatus: error === null ? 'READY' : 'FAILED' } },
    );
    if (modifiedCount === 0) return;
    const payload = { mediaId, ownerType, ownerId };
    if (error === null) await ctx.emit('media.processed', mediaId, payload);
    else {
      const userId = ownerType === 'USER' ? ownerId : null;
      await ctx.emit('media.processing_failed', mediaId, { ...payload, userId, filename, error });
    }
  });
}
