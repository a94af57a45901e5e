import { defineLoader, load } from '@souk/subgraph';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { dimensionsOf, sizesOf } from './dimensions.ts';
import type { MediaFormat, MediaSize, SizeDocument } from './size.model.ts';

/** A smaller size as the graph shows it. */
export interface ShownSize {
  mediaId: string;
  version: number;
  size: MediaSize;
  format: MediaFormat;
  width: number;
  height: number;
  /** Null until the file is made. */
  bytes: number | null;
}

const loader = defineLoader<Ctx, string, SizeDocument[]>(async (db, ids) => {
  const found = await db.mediaSizes.find({ mediaId: { $in: [...ids] } }).lean();
  return Map.groupBy(found, ({ mediaId }) => mediaId);
});

type Sized = Pick<
  MediaDocument,
  '_id' | 'currentVersion' | 'mimeType' | 'width' | 'height' | 'processingStatus'
>;

/** The sizes of an item's current version in a format, smallest first; one query for a whole page of items. */
export async function sizesOfMedia(ctx: Ctx, item: Sized, format: MediaFormat): Promise<ShownSize[]> {
  const { _id: mediaId, currentVersion: version } = item;
  if (!isImage(item.mimeType) || item.processingStatus === 'FAILED') return [];
  const made = (await load(ctx, loader, mediaId)) ?? [];
  return sizesOf(item).map((size) => {
    const file = made.find((one) => one.version === version && one.size === size && one.format === format);
    const { width, height } = file ?? dimensionsOf(item, size);
    return { mediaId, version, size, format, width, height, bytes: file?.bytes ?? null };
  });
}
