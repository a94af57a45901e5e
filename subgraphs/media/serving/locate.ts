import { codeOf } from '@souk/subgraph';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { mayManage, maySee } from '../library/owner.ts';
import { isSigned } from '../library/signature.ts';
import type { VersionDocument } from '../library/version.model.ts';
import type { MediaSize } from '../processing/size.model.ts';
import { sizeOf } from '../processing/sizes.ts';
import { storageKeys } from '../storage/keys.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import type { MediaRequest } from './media-request.ts';

/** A stored file that may be served, and how. */
export interface Located {
  storageKey: string;
  mimeType: string;
  bytes: number;
  checksum: string;
  filename: string;
  /** When the file was stored. */
  modifiedAt: Date;
  isPublic: boolean;
  /** Whether the URL has the version, so that its content never changes. */
  isPinned: boolean;
}

/** The status when no file is served. */
export type NotServed = 403 | 404 | 410;

/**
 * Finds the requested file. A file that the caller may not see answers 404 like one that does not exist, so that ids of
 * private items cannot be probed; 403 is for links only, and checked before the item is looked up.
 */
export async function locateFile(
  ctx: Ctx,
  asked: MediaRequest,
  now = new Date(),
): Promise<Located | NotServed> {
  const { id, size, version, link } = asked;
  if (link) {
    const target = { id, size, version, expires: link.expires };
    if (!isSigned(ctx.config, target, link.signature, now)) return 403;
  }
  const item = await ctx.db.media.findById(id).lean();
  if (!item || !(link || maySee(ctx.viewer, item))) return 404;
  if (item.deletedAt !== null) return 410;
  const facts = await factsOf(ctx, item, version);
  if (!facts) return 404;
  const common = { isPublic: item.visibility === 'PUBLIC', isPinned: version !== null };
  if (size === null) {
    const { storageKey, mimeType, bytes, checksum, createdAt } = facts;
    return {
      ...common,
      storageKey,
      mimeType,
      bytes,
      checksum,
      modifiedAt: createdAt,
      filename: item.filename,
    };
  }
  return locateSize(ctx, item, facts, size, common);
}

async function factsOf(
  ctx: Ctx,
  item: MediaDocument,
  version: number | null,
): Promise<Omit<VersionDocument, '_id' | 'note' | 'rewrittenAt' | 'updatedAt'> | null> {
  if (version !== null && version !== item.currentVersion) {
    // Only managers may see older versions, as a version may have been replaced because it was a mistake.
    if (!mayManage(ctx.viewer, item)) return null;
    return ctx.db.mediaVersions.findOne({ mediaId: item._id, version }).lean();
  }
  const storageKey = storageKeys.original(item._id, item.currentVersion);
  const { mimeType, bytes, width, height, checksum, createdAt } = item;
  const current = { mimeType, bytes, width, height, checksum, createdAt };
  return { mediaId: item._id, version: item.currentVersion, storageKey, ...current };
}

async function locateSize(
  ctx: Ctx,
  item: MediaDocument,
  source: Pick<VersionDocument, 'mediaId' | 'version' | 'storageKey' | 'mimeType'>,
  size: MediaSize,
  common: Pick<Located, 'isPublic' | 'isPinned'>,
): Promise<Located | NotServed> {
  // A damaged picture is not decoded again for every request.
  if (!isImage(source.mimeType) || item.processingStatus === 'FAILED') return 404;
  try {
    const { storageKey, bytes, checksum, createdAt } = await sizeOf(ctx, source, size);
    const filename = `${item.filename.replace(/\.[^.]+$/, '')}-${size.toLowerCase()}.webp`;
    const facts = { storageKey, bytes, checksum, modifiedAt: createdAt, filename };
    return { ...common, ...facts, mimeType: 'image/webp' };
  } catch (error) {
    if (codeOf(error) !== undefined || error instanceof StoredFileMissing) throw error;
    // Deleted while the size was being made, which may surface as any error.
    if (!(await ctx.db.media.exists({ _id: item._id, deletedAt: null }))) return 410;
    ctx.log.info(
      { mediaId: item._id, size, error: (error as Error).message },
      'media: the size could not be made',
    );
    return 404;
  }
}
