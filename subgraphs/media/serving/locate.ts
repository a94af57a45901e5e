import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import { mayManage, maySee } from '../library/owner.ts';
import { isSigned } from '../library/signature.ts';
import { currentFileOf, type FileFacts, type VersionDocument } from '../library/version.model.ts';
import { locateSize } from './locate-size.ts';
import type { Located, NotServed } from './located.ts';
import type { MediaRequest } from './media-request.ts';

/**
 * Finds the requested file. A file that the caller may not see answers 404 like one that does not exist, so that ids of
 * private items cannot be probed; 403 is for links only, and checked before the item is looked up.
 */
export async function locateFile(
  ctx: Ctx,
  asked: MediaRequest,
  accept: string | undefined,
  now = new Date(),
): Promise<Located | NotServed> {
  const { id, size, format, version, link } = asked;
  if (link) {
    const target = { id, size, format, version, expires: link.expires };
    if (!isSigned(ctx.config, target, link.signature, now)) return 403;
  }
  const item = await ctx.db.media.findById(id).lean();
  if (!item || !(link || maySee(ctx.viewer, item))) return 404;
  if (item.deletedAt !== null) return 410;
  const shown = shownVersion(ctx, item, version, link !== null);
  if (shown === null) return 404;
  const facts = await factsOf(ctx, item, shown);
  if (!facts) return 404;
  // Only managers see older versions, so caches that others share must not keep them.
  const isCurrent = shown === item.currentVersion;
  const common = { isPublic: item.visibility === 'PUBLIC' && isCurrent, isPinned: version === shown };
  if (size !== null) return locateSize(ctx, item, facts, { ...asked, size }, accept, common);
  const { storageKey, mimeType, bytes, checksum, createdAt } = facts;
  const file = { storageKey, mimeType, bytes, checksum, filename: item.filename };
  return { ...common, ...file, modifiedAt: createdAt, isNegotiated: false };
}

type StoredVersion = Pick<
  VersionDocument,
  'mediaId' | 'version' | 'storageKey' | 'createdAt' | keyof FileFacts
>;

/**
 * The version to serve. Only managers may see older ones, as a version may have been replaced because it was a mistake.
 * Pages that still have the address of an older version of a public picture get the current one; null for no version.
 */
function shownVersion(ctx: Ctx, item: MediaDocument, wanted: number | null, isLink: boolean): number | null {
  if (wanted === null || wanted === item.currentVersion) return item.currentVersion;
  if (mayManage(ctx.viewer, item)) return wanted;
  return !isLink && item.visibility === 'PUBLIC' && wanted >= 1 && wanted < item.currentVersion
    ? item.currentVersion
    : null;
}

async function factsOf(ctx: Ctx, item: MediaDocument, version: number): Promise<StoredVersion | null> {
  if (version !== item.currentVersion)
    return ctx.db.mediaVersions.findOne({ mediaId: item._id, version }).lean();
  const { mimeType, bytes, width, height, checksum, placeholder, isOpaque } = item;
  const facts = { mimeType, bytes, width, height, checksum, placeholder, isOpaque };
  return { ...currentFileOf(item), ...facts, createdAt: item.replacedAt ?? item.createdAt };
}
