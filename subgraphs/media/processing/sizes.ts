import { newId } from '@souk/subgraph';
import { openPicture, writePicture } from '../content/pictures.ts';
import type { Ctx } from '../context.ts';
import type { VersionDocument } from '../library/version.model.ts';
import { storageKeys } from '../storage/keys.ts';
import type { MediaSize, SizeDocument } from './size.model.ts';

/** The side of the square that each size fits into, in pixels, smallest first. */
export const sides: Readonly<Record<MediaSize, number>> = {
  THUMB: 150,
  SMALL: 320,
  MEDIUM: 640,
  LARGE: 1280,
};

/** All sizes, smallest first. */
export const allSizes = Object.keys(sides) as MediaSize[];

type Source = Pick<VersionDocument, 'mediaId' | 'version' | 'storageKey'>;

// Concurrent requests for a size make it once per process; several processes may make it without harm.
const underWay = new Map<string, Promise<SizeDocument>>();

/** The size of a version, made now if it does not exist. Raises an error for a picture that cannot be read. */
export async function sizeOf(ctx: Ctx, source: Source, size: MediaSize): Promise<SizeDocument> {
  const { mediaId, version } = source;
  const found = await ctx.db.mediaSizes.findOne({ mediaId, version, size }).lean();
  if (found) return found;
  const key = name(mediaId, version, size);
  let making = underWay.get(key);
  if (!making) {
    making = make(ctx, source, size).finally(() => underWay.delete(key));
    underWay.set(key, making);
  }
  return making;
}

const name = (mediaId: string, version: number, size: MediaSize) => `${mediaId}/${version}/${size}`;

async function make(
  ctx: Ctx,
  { mediaId, version, storageKey }: Source,
  size: MediaSize,
): Promise<SizeDocument> {
  const { storage, spool } = ctx.runtime;
  const side = sides[size];
  const file = await storage.withFile(storageKey, (path) => {
    const picture = openPicture(path, { maxPixels: ctx.config.MEDIA_MAX_PIXELS })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 });
    return writePicture(picture, spool);
  });
  const { width, height, bytes, checksum } = file;
  // With the checksum in the key, two processes that make the same size never write to one file.
  const key = `${storageKeys.size(mediaId, version, size)}-${checksum.slice(0, 16)}`;
  await storage.put(key, file.path);
  const made = await ctx.db.mediaSizes
    .findOneAndUpdate(
      { mediaId, version, size },
      { $setOnInsert: { _id: newId('msz'), storageKey: key, width, height, bytes, checksum } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean();
  if (!made) throw new Error(`size ${name(mediaId, version, size)} was not recorded`);
  // Another process was first, and its encoder gave other bytes.
  if (made.storageKey !== key) await storage.delete([key]);
  await dropIfDeleted(ctx, made);
  return made;
}

/** A concurrent deletion either finds the new size or is seen here, so that no file outlives its item. */
async function dropIfDeleted(ctx: Ctx, { _id, mediaId, storageKey }: SizeDocument): Promise<void> {
  if (await ctx.db.media.exists({ _id: mediaId, deletedAt: null })) return;
  await ctx.runtime.storage.delete([storageKey]);
  await ctx.db.mediaSizes.deleteOne({ _id });
}
