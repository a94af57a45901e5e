import { newId, refusal } from '@souk/subgraph';
import { cleanFilename, isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { wordsOfMedia } from '../library/media-words.ts';
import type { FileFacts, VersionDocument } from '../library/version.model.ts';
import { requestProcessing } from '../processing/processing.service.ts';

/** How many versions of an item are kept. */
export const MAX_VERSIONS = 10;

/** A stored file that becomes the current version. */
export type NewVersion = FileFacts &
  Pick<VersionDocument, 'storageKey' | 'note' | 'restoredFrom' | 'rewrittenAt'>;

/** Makes a stored file the current version of an item, and forgets the versions beyond the last ten. */
export async function addVersion(ctx: Ctx, id: string, file: NewVersion): Promise<MediaDocument> {
  const item = await ctx.transaction(() => record(ctx, id, file));
  await requestProcessing(ctx, [item]);
  await forgetVersions(ctx, id, item.currentVersion - MAX_VERSIONS).catch((error: Error) =>
    ctx.log.warn({ mediaId: id, error: error.message }, 'media: old versions stay until the next one'),
  );
  return item;
}

async function record(ctx: Ctx, id: string, file: NewVersion): Promise<MediaDocument> {
  const before = await ctx.db.media.findOne({ _id: id, deletedAt: null }).lean();
  if (!before) throw refusal('NOT_FOUND', 'There is no such media item.', ['id']);
  const { note, restoredFrom, rewrittenAt, storageKey, ...facts } = file;
  const version = before.currentVersion + 1;
  const filename = renamed(before, facts.mimeType);
  const item = await ctx.db.media
    .findOneAndUpdate(
      { _id: id, deletedAt: null, currentVersion: before.currentVersion },
      {
        $set: {
          ...facts,
          storageKey,
          filename,
          words: wordsOfMedia({ filename, altText: before.altText }),
          currentVersion: version,
          replacedAt: new Date(),
          processingStatus: isImage(facts.mimeType) ? 'PENDING' : 'READY',
          processingAttempts: 0,
        },
        $inc: { version: filename === before.filename ? 0 : 1 },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!item) throw new Error(`media ${id} changed within the transaction`);
  const origin = { note, restoredFrom, rewrittenAt, storageKey };
  await ctx.db.mediaVersions.create([{ _id: newId('mdv'), mediaId: id, version, ...origin, ...facts }]);
  const { ownerType, ownerId } = item;
  const isReplacedByOwner = ctx.viewer.kind !== 'admin' && ctx.viewer.kind !== 'service';
  await ctx.emit('media.updated', id, { mediaId: id, ownerType, ownerId, isReplacedByOwner });
  return item;
}

/** The name stays, with an extension that fits the content. */
function renamed({ filename, mimeType }: MediaDocument, next: string): string {
  return mimeType === next ? filename : cleanFilename(filename.replace(/\.[^.]+$/, ''), next);
}

/** Deletes versions up to one, with their files and sizes. What an outage leaves goes with the next version or the item. */
async function forgetVersions(ctx: Ctx, mediaId: string, upTo: number): Promise<void> {
  const old = { mediaId, version: { $lte: upTo } };
  const versions = await ctx.db.mediaVersions.find(old, { storageKey: 1 }).lean();
  if (versions.length === 0) return;
  const { storage } = ctx.runtime;
  await storage.delete(versions.map(({ storageKey }) => storageKey));
  await ctx.db.mediaVersions.deleteMany(old);
  // Read after the versions are gone: a size that is being made notices that.
  const sizes = await ctx.db.mediaSizes.find(old, { storageKey: 1 }).lean();
  await storage.delete(sizes.map(({ storageKey }) => storageKey));
  await ctx.db.mediaSizes.deleteMany(old);
}
