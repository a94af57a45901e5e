import { newId } from '@souk/subgraph';
import { openPicture, writePicture } from '../content/pictures.ts';
import type { Ctx } from '../context.ts';
import type { VersionDocument } from '../library/version.model.ts';
import { storageKeys } from '../storage/keys.ts';
import { sides } from './dimensions.ts';
import { formats } from './formats.ts';
import type { MediaFormat, MediaSize, SizeDocument } from './size.model.ts';

/** The stored file that sizes are made of. */
export type Source = Pick<VersionDocument, 'mediaId' | 'version' | 'storageKey'>;

/** One representation of a picture. */
export interface Representation {
  size: MediaSize;
  format: MediaFormat;
}

// Concurrent requests for a size make it once per process; several processes may make it without harm.
const underWay = new Map<string, Promise<SizeDocument>>();

/**
 * The size of a version in a format, made now if it does not exist. Raises an error for a picture that cannot be read, and
 * SERVICE_UNAVAILABLE when too many are being made, unless `patient`.
 */
export async function sizeOf(
  ctx: Ctx,
  source: Source,
  wanted: Representation,
  { patient = false }: { patient?: boolean } = {},
): Promise<SizeDocument> {
  const { mediaId, version } = source;
  const found = await ctx.db.mediaSizes.findOne({ mediaId, version, ...wanted }).lean();
  if (found) return found;
  const key = name(source, wanted);
  let making = underWay.get(key);
  if (!making) {
    const { lane } = formats[wanted.format];
    making = lane.run(() => make(ctx, source, wanted), { patient }).finally(() => underWay.delete(key));
    underWay.set(key, making);
  }
  return making;
}

const name = ({ mediaId, version }: Source, { size, format }: Representation) =>
  `${mediaId}/${version}/${size}/${format}`;

async function make(ctx: Ctx, source: Source, wanted: Representation): Promise<SizeDocument> {
  const { storage, spool } = ctx.runtime;
  const { mediaId, version, storageKey } = source;
  const { size, format } = wanted;
  const side = sides[size];
  const file = await storage.withFile(storageKey, (path) => {
    const picture = openPicture(path, { maxPixels: ctx.config.MEDIA_MAX_PIXELS })
      .autoOrient()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true });
    return writePicture(formats[format].encode(picture), spool);
  });
  const { width, height, bytes, checksum } = file;
  // With the checksum in the key, two processes that make the same size never write to one file.
  const stem = `${size}-${format}`.replaceAll('_', '-');
  const key = `${storageKeys.size(mediaId, version, stem)}-${checksum.slice(0, 16)}`;
  await storage.put(key, file.path, formats[format].mimeType);
  const made = await ctx.db.mediaSizes
    .findOneAndUpdate(
      { mediaId, version, size, format },
      { $setOnInsert: { _id: newId('msz'), storageKey: key, width, height, bytes, checksum } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean();
  if (!made) throw new Error(`size ${name(source, wanted)} was not recorded`);
  // Another process was first, and its encoder gave other bytes.
  if (made.storageKey !== key) await storage.delete([key]);
  await dropIfDeleted(ctx, made);
  return made;
}

/**
 * A concurrent deletion, of the item or of the version, either finds the new size or is seen here, so that no file
 * outlives its item.
 */
async function dropIfDeleted(ctx: Ctx, { _id, mediaId, version, storageKey }: SizeDocument): Promise<void> {
  const isKept =
    (await ctx.db.media.exists({ _id: mediaId, deletedAt: null })) &&
    (await ctx.db.mediaVersions.exists({ mediaId, version }));
  if (isKept) return;
  await ctx.runtime.storage.delete([storageKey]);
  await ctx.db.mediaSizes.deleteOne({ _id });
}
