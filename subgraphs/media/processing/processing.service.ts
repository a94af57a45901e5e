import { codeOf, GiveUp, refusal } from '@souk/subgraph';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { currentFileOf } from '../library/version.model.ts';
import { requestBestFormat } from './best-format.service.ts';
import { sizesOf } from './dimensions.ts';
import { failProcessing, markProcessed } from './outcome.ts';
import { sizeOf } from './sizes.ts';

/** The job that makes the sizes of one item. */
export const PROCESS_JOB = 'process-media';

/** The number of attempts before processing counts as failed. */
export const MAX_ATTEMPTS = 3;

/** Enqueues the processing of those items that are pictures. Without Redis, the sweep enqueues it later. */
export async function requestProcessing(
  ctx: Ctx,
  items: readonly Pick<MediaDocument, '_id' | 'mimeType' | 'currentVersion'>[],
): Promise<void> {
  for (const { _id, mimeType, currentVersion } of items) {
    if (isImage(mimeType))
      await ctx.enqueue(PROCESS_JOB, { mediaId: _id }, { id: `${_id}-${currentVersion}` });
  }
}

/** Makes all sizes of an item in WebP, and has those in AVIF made. A damaged picture fails at once; other errors are retried up to three attempts. */
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
    const source = currentFileOf(item);
    // Sequentially, as each size uses a whole core, which requests need as well.
    for (const size of sizesOf(item)) await sizeOf(ctx, source, { size, format: 'WEBP' }, { patient: true });
  } catch (error) {
    return giveUpOrRetry(ctx, item, error as Error);
  }
  await markProcessed(ctx, item);
  await requestBestFormat(ctx, item);
}

async function giveUpOrRetry(ctx: Ctx, item: MediaDocument, error: Error): Promise<void> {
  const isTransient = codeOf(error) !== undefined;
  if (isTransient && item.processingAttempts < MAX_ATTEMPTS) {
    await ctx.db.media.updateOne(
      { _id: item._id, processingStatus: 'PROCESSING', currentVersion: item.currentVersion },
      { $set: { processingStatus: 'PENDING' } },
    );
    throw error;
  }
  await failProcessing(ctx, item, error);
  throw new GiveUp(error.message);
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
      { mimeType: 1, currentVersion: 1 },
    )
    .sort({ updatedAt: 1 })
    .limit(SWEPT_AT_ONCE)
    .lean();
  await requestProcessing(ctx, waiting);
}
