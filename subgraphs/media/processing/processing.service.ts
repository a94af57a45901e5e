import { codeOf, GiveUp, refusal } from '@souk/subgraph';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { storageKeys } from '../storage/keys.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { allSizes, sizeOf } from './sizes.ts';

/** The job that makes the sizes of one item. */
export const PROCESS_JOB = 'process-media';

/** The number of attempts before processing counts as failed. */
export const MAX_ATTEMPTS = 3;

/** Enqueues the processing of those items that are pictures. Without Redis, the sweep enqueues it later. */
export async function requestProcessing(
  ctx: Ctx,
  items: readonly Pick<MediaDocument, '_id' | 'mimeType'>[],
): Promise<void> {
  for (const { _id, mimeType } of items) {
    if (isImage(mimeType)) await ctx.enqueue(PROCESS_JOB, { mediaId: _id }, { id: _id });
  }
}

/** Makes all sizes of an item. A damaged picture fails at once; other errors are retried up to three attempts. */
export async function processMedia(ctx: Ctx, mediaId: string): Promise<void> {
  const item = await ctx.db.media
    .findOneAndUpdate(
      { _id: mediaId, deletedAt: null, processingStatus: { $in: ['PENDING', 'PROCESSING'] } },
      { $set: { processingStatus: 'PROCESSING' }, $inc: { processingAttempts: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!item) return;
  try {
    const version = item.currentVersion;
    const source = { mediaId, version, storageKey: storageKeys.original(mediaId, version) };
    // Sequentially, as each size uses a whole core, which requests need as well.
    for (const size of allSizes) await sizeOf(ctx, source, size);
  } catch (error) {
    return giveUpOrRetry(ctx, item, error as Error);
  }
  await finish(ctx, item, 'READY', null);
}

async function giveUpOrRetry(ctx: Ctx, item: MediaDocument, error: Error): Promise<void> {
  const isTransient = codeOf(error) !== undefined;
  if (isTransient && item.processingAttempts < MAX_ATTEMPTS) {
    await ctx.db.media.updateOne(
      { _id: item._id, processingStatus: 'PROCESSING' },
      { $set: { processingStatus: 'PENDING' } },
    );
    throw error;
  }
  await finish(ctx, item, 'FAILED', error instanceof StoredFileMissing ? 'the file is lost' : error.message);
  throw new GiveUp(error.message);
}

/** Stores the outcome, unless the item was deleted or got another version meanwhile. */
async function finish(
  ctx: Ctx,
  item: MediaDocument,
  status: 'READY' | 'FAILED',
  error: string | null,
): Promise<void> {
  const { _id: mediaId, ownerType, ownerId, currentVersion } = item;
  await ctx.transaction(async () => {
    const { modifiedCount } = await ctx.db.media.updateOne(
      { _id: mediaId, processingStatus: 'PROCESSING', currentVersion, deletedAt: null },
      { $set: { processingStatus: status } },
    );
    if (modifiedCount === 0) return;
    const payload = { mediaId, ownerType, ownerId };
    if (error === null) await ctx.emit('media.processed', mediaId, payload);
    else await ctx.emit('media.processing_failed', mediaId, { ...payload, error });
  });
}

/** Restarts the processing of a picture that failed; raises Refusal NOT_FOUND, and INVALID_STATE in any other state. */
export async function retryProcessing(ctx: Ctx, id: string): Promise<MediaDocument> {
  await manageable(ctx, id);
  const item = await ctx.transaction(() =>
    ctx.db.media
      .findOneAndUpdate(
        { _id: id, deletedAt: null, processingStatus: 'FAILED' },
        { $set: { processingStatus: 'PENDING', processingAttempts: 0 } },
        { returnDocument: 'after' },
      )
      .lean()
      .exec(),
  );
  if (!item)
    throw refusal('INVALID_STATE', 'Only the processing of a FAILED picture can be retried.', ['id']);
  await requestProcessing(ctx, [item]);
  return item;
}

const LOST_AFTER_MS = 5 * 60_000;
const SWEPT_AT_ONCE = 200;

/** Enqueues pictures that have waited too long: their job was lost with Redis or with a killed process. */
export async function sweepProcessing(ctx: Ctx, now = new Date()): Promise<void> {
  const waiting = await ctx.db.media
    .find(
      {
        processingStatus: { $in: ['PENDING', 'PROCESSING'] },
        updatedAt: { $lt: new Date(now.getTime() - LOST_AFTER_MS) },
        deletedAt: null,
      },
      { mimeType: 1 },
    )
    .sort({ updatedAt: 1 })
    .limit(SWEPT_AT_ONCE)
    .lean();
  await requestProcessing(ctx, waiting);
}
