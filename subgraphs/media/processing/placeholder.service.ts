import { codeOf } from '@souk/subgraph';
import { outlineOf } from '../content/outline.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { currentFileOf } from '../library/version.model.ts';
import { failProcessing } from './outcome.ts';

// Sequentially and few at a time, so that a large old library does not slow down uploads.
const MAX_AT_ONCE = 50;

/** Makes the placeholders of pictures that earlier releases stored. Does nothing once all are made. */
export async function sweepPlaceholders(ctx: Ctx): Promise<void> {
  const old = await ctx.db.media
    .find({
      placeholder: null,
      width: { $gt: 0 },
      deletedAt: null,
      processingStatus: { $in: ['PENDING', 'PROCESSING', 'READY'] },
    })
    .sort({ createdAt: 1 })
    .limit(MAX_AT_ONCE)
    .lean();
  for (const item of old) await makePlaceholder(ctx, item);
}

async function makePlaceholder(ctx: Ctx, item: MediaDocument): Promise<void> {
  const { _id, currentVersion } = item;
  const maxPixels = ctx.config.MEDIA_MAX_PIXELS;
  try {
    const outline = await ctx.runtime.storage.withFile(currentFileOf(item).storageKey, (path) =>
      outlineOf(path, { maxPixels }),
    );
    await ctx.transaction(async () => {
      await ctx.db.media.updateOne({ _id, currentVersion }, { $set: outline });
      await ctx.db.mediaVersions.updateOne({ mediaId: _id, version: currentVersion }, { $set: outline });
    });
  } catch (error) {
    if (codeOf(error) !== undefined) throw error;
    // Found damaged only now; its owner is notified, and nobody is shown it.
    await failProcessing(ctx, item, error as Error);
  }
}
