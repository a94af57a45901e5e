import { codeOf } from '@souk/subgraph';
import { cleanPicture } from '../content/clean.ts';
import { isImage } from '../content/file-types.ts';
import { outlineOf } from '../content/outline.ts';
import { readPicture } from '../content/pictures.ts';
import type { Ctx } from '../context.ts';
import type { FileFacts, VersionDocument } from '../library/version.model.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { failProcessing } from './outcome.ts';

// Sequentially and few at a time, so that a large old library does not slow down uploads.
const MAX_AT_ONCE = 20;

/**
 * Re-encodes pictures that earlier releases stored unchanged, with metadata and hidden data. Does nothing once all are
 * done; may be interrupted and repeated at any time.
 */
export async function sweepRewriting(ctx: Ctx): Promise<void> {
  const old = await ctx.db.mediaVersions
    .find({ rewrittenAt: null })
    .sort({ createdAt: 1 })
    .limit(MAX_AT_ONCE)
    .lean();
  for (const version of old) await rewrite(ctx, version);
}

async function rewrite(ctx: Ctx, version: VersionDocument): Promise<void> {
  try {
    if (!isImage(version.mimeType)) await record(ctx, version, {});
    else await replace(ctx, version);
  } catch (error) {
    if (codeOf(error) !== undefined) throw error;
    const { mediaId, storageKey } = version;
    ctx.log.warn(
      { mediaId, storageKey, error: (error as Error).message },
      'media: an old picture is unreadable',
    );
    await record(ctx, version, {});
    if (error instanceof StoredFileMissing) return;
    // It cannot be shown, and may still contain metadata, so only its owner may read it.
    const item = await ctx.db.media
      .findOneAndUpdate({ _id: mediaId }, { $set: { visibility: 'PRIVATE' } }, { returnDocument: 'after' })
      .lean();
    if (item?.currentVersion === version.version) await failProcessing(ctx, item, error as Error);
  }
}

/** Replaces a picture by its re-encoded copy. Damaged ones are read leniently, as an old upload cannot be refused. */
async function replace(ctx: Ctx, version: VersionDocument): Promise<void> {
  const { storage, spool } = ctx.runtime;
  const maxPixels = ctx.config.MEDIA_MAX_PIXELS;
  const { storageKey, mimeType } = version;
  const { head, file } = await storage.withFile(storageKey, async (path) => {
    const head = await readPicture(path, mimeType, maxPixels);
    const clean = { mimeType, isAnimated: head.isAnimated };
    return { head, file: await cleanPicture(path, clean, { maxPixels, lenient: true }, spool) };
  });
  const outline = await outlineOf(file.path, { maxPixels });
  await storage.put(storageKey, file.path, mimeType);
  const { bytes, checksum } = file;
  const isKept = await record(ctx, version, {
    bytes,
    checksum,
    width: head.width,
    height: head.height,
    ...outline,
  });
  // The item was deleted meanwhile.
  if (!isKept) await storage.delete([storageKey]);
}

async function record(ctx: Ctx, version: VersionDocument, facts: Partial<FileFacts>): Promise<boolean> {
  return ctx.transaction(async () => {
    const { matchedCount } = await ctx.db.mediaVersions.updateOne(
      { _id: version._id },
      { $set: { ...facts, rewrittenAt: new Date() } },
    );
    await ctx.db.media.updateOne({ _id: version.mediaId, currentVersion: version.version }, { $set: facts });
    return matchedCount > 0;
  });
}
