import type { QueryFilter } from 'mongoose';
import { purposes } from '../content/purposes.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument, MediaPurpose } from '../library/media.model.ts';
import { removeItem } from './removal.service.ts';

/** What was cleaned up, or would be. */
export interface CleanUp {
  isDryRun: boolean;
  itemCount: number;
  bytes: number;
  samples: MediaDocument[];
}

const MAX_AT_ONCE = 1_000;
const MAX_SAMPLES = 20;
const HOUR_MS = 3_600_000;

const cleaned = (Object.keys(purposes) as MediaPurpose[]).filter((purpose) => purposes[purpose].isCleanedUp);
const cleanedAlways = cleaned.filter((purpose) => purpose !== 'PRODUCT_IMAGE');

/** The condition on items that may be deleted now. It is checked again in the write that deletes. */
export function unusedFor(ctx: Ctx, now: Date): QueryFilter<MediaDocument> {
  const since = new Date(now.getTime() - ctx.config.MEDIA_UNUSED_GRACE_HOURS * HOUR_MS);
  return {
    deletedAt: null,
    usageCount: 0,
    unusedAt: { $lt: since },
    // Past orders show the pictures of products that were in use.
    $or: [{ purpose: { $in: cleanedAlways } }, { purpose: 'PRODUCT_IMAGE', wasUsed: { $ne: true } }],
  };
}

/** The unused items, the longest unused first. */
export const unusedItems = (ctx: Ctx, now: Date, limit = MAX_AT_ONCE): Promise<MediaDocument[]> =>
  ctx.db.media.find(unusedFor(ctx, now)).sort({ unusedAt: 1 }).limit(limit).lean().exec();

/** Counts the unused items, with the first of them; deletes nothing. */
export async function countUnused(ctx: Ctx, now = new Date()): Promise<CleanUp> {
  const sums = await ctx.db.media.aggregate<{ itemCount: number; bytes: number }>([
    { $match: unusedFor(ctx, now) },
    { $group: { _id: null, itemCount: { $sum: 1 }, bytes: { $sum: '$bytes' } } },
  ]);
  const { itemCount = 0, bytes = 0 } = sums[0] ?? {};
  return { isDryRun: true, itemCount, bytes, samples: await unusedItems(ctx, now, MAX_SAMPLES) };
}

/** Deletes unused items; what came into use since it was found stays. */
export async function deleteUnused(ctx: Ctx, now = new Date()): Promise<CleanUp> {
  const done: CleanUp = { isDryRun: false, itemCount: 0, bytes: 0, samples: [] };
  for (const item of await unusedItems(ctx, now)) {
    if (!(await removeItem(ctx, item, unusedFor(ctx, now)))) continue;
    done.itemCount += 1;
    done.bytes += item.bytes;
  }
  if (done.itemCount > 0)
    ctx.log.info({ itemCount: done.itemCount, bytes: done.bytes }, 'media: unused pictures were deleted');
  return done;
}
