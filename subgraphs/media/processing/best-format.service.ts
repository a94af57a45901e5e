import { codeOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { currentFileOf } from '../library/version.model.ts';
import { sizesOf } from './dimensions.ts';
import { sizeOf } from './sizes.ts';

/** The job that makes the sizes of one item in AVIF, after those in WebP or when AVIF is first wanted. */
export const BEST_FORMAT_JOB = 'make-best-format';

type Versioned = Pick<MediaDocument, '_id' | 'currentVersion'>;

/** Enqueues the job for the current version of an item; without Redis, the next request for AVIF does. */
export const requestBestFormat = (ctx: Ctx, { _id, currentVersion }: Versioned): Promise<boolean> =>
  ctx.enqueue(BEST_FORMAT_JOB, { mediaId: _id }, { id: `${_id}-${currentVersion}` });

/** Makes all sizes of an item in AVIF, one after the other. WebP stands in for what cannot be made. */
export async function makeBestFormat(ctx: Ctx, mediaId: string): Promise<void> {
  const item = await ctx.db.media
    .findOne({ _id: mediaId, deletedAt: null, processingStatus: { $ne: 'FAILED' } })
    .lean();
  if (!item) return;
  const source = currentFileOf(item);
  try {
    for (const size of sizesOf(item)) await sizeOf(ctx, source, { size, format: 'AVIF' }, { patient: true });
  } catch (error) {
    if (codeOf(error) !== undefined) throw error;
    ctx.log.info({ mediaId, error: (error as Error).message }, 'media: AVIF could not be made');
  }
}
