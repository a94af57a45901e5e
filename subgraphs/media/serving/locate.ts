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
import type { Asked } from './asked.ts';

/** A stored file that may be served, and how. */
export interface Located {
  storageKey: string;
  mimeType: string;
  bytes: number;
  checksum: string;
  filename: string;
  /** When these bytes came to be. */
  modifiedAt: Date;
  isPublic: boolean;
  /** Whether the URL names the version, so that it will never answer anything else. */
  isPinned: boolean;
}

/** Why nothing is served. */
export type NotServed = 403 | 404 | 410;

/**
 * The file that is asked for. What the caller may not see answers as what does not exist, 404, so that no id of a
 * private item can be told from a made-up one; 403 is for links only, and judged before the item is looked up.
 */
export async function locate(ctx: Ctx, asked: Asked, now = new Date()): Promise<Located | NotServed> {
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
    // Older files are the manager's business: an item may have got a new one because the old was a mistake.
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
  // A damaged picture is not decoded again for everyone who asks.
  if (!isImage(source.mimeType) || item.processingStatus === 'FAILED') return 404;
  try {
    const { storageKey, bytes, checksum, createdAt } = await sizeOf(ctx, source, size);
    const filename = `${item.filename.replace(/\.[^.]+$/, '')}-${size.toLowerCase()}.webp`;
    const facts = { storageKey, bytes, checksum, modifiedAt: createdAt, filename };
    return { ...common, ...facts, mimeType: 'image/webp' };
  } catch (error) {
    if (codeOf(error) !== undefined || error instanceof StoredFileMissing) throw error;
    // Deleted while it was being made, of which there are more signs than a missing file.
    if (!(await ctx.db.media.exists({ _id: item._id, deletedAt: null }))) return 410;
    ctx.log.info({ mediaId: item._id, size, error: (error as Error).message }, 'media: size not made');
    return 404;
  }
}
