import { codeOf } from '@souk/subgraph';
import { isImage } from '../content/file-types.ts';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import type { FileFacts, VersionDocument } from '../library/version.model.ts';
import { requestBestFormat } from '../processing/best-format.service.ts';
import { effectiveSize } from '../processing/dimensions.ts';
import { fallbackFormat, formats } from '../processing/formats.ts';
import type { MediaFormat, MediaSize, SizeDocument } from '../processing/size.model.ts';
import { type Source, sizeOf } from '../processing/sizes.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { acceptedFormats } from './accept.ts';
import type { Located, NotServed } from './located.ts';
import type { MediaRequest } from './media-request.ts';

type Picture = Pick<VersionDocument, keyof Source | keyof FileFacts>;

/** Finds a smaller size in the format that the URL names, or the best one that the client accepts. */
export async function locateSize(
  ctx: Ctx,
  item: MediaDocument,
  picture: Picture,
  { size: wanted, format }: MediaRequest & { size: MediaSize },
  accept: string | undefined,
  common: Pick<Located, 'isPublic' | 'isPinned'>,
): Promise<Located | NotServed> {
  // A damaged picture is not decoded again for every request.
  if (!isImage(picture.mimeType) || item.processingStatus === 'FAILED') return 404;
  const size = effectiveSize(picture, wanted);
  try {
    const { file, isFinal } =
      format === null
        ? await negotiate(ctx, item, picture, size, accept)
        : { file: await sizeOf(ctx, picture, { size, format }), isFinal: true };
    const { storageKey, bytes, checksum, createdAt } = file;
    const { mimeType, ending } = formats[file.format];
    const stem = item.filename.replace(/\.[^.]+$/, '');
    return {
      ...{ storageKey, bytes, checksum, mimeType, modifiedAt: createdAt },
      filename: `${stem}-${size.toLowerCase().replaceAll('_', '-')}.${ending}`,
      isPublic: common.isPublic,
      isPinned: common.isPinned && isFinal,
      isNegotiated: format === null,
    };
  } catch (error) {
    return explain(ctx, item, size, error);
  }
}

/**
 * The best format of a size that the client accepts. AVIF takes seconds to make, so it is made in the background, and the
 * next best answers until then.
 */
async function negotiate(
  ctx: Ctx,
  item: MediaDocument,
  picture: Picture,
  size: MediaSize,
  accept: string | undefined,
): Promise<{ file: SizeDocument; isFinal: boolean }> {
  const accepted: readonly MediaFormat[] = acceptedFormats(accept, fallbackFormat(picture));
  const { mediaId, version } = picture;
  const made = await ctx.db.mediaSizes.find({ mediaId, version, size }).lean();
  let isFinal = true;
  for (const format of accepted) {
    const file = made.find((one) => one.format === format);
    if (file) return { file, isFinal };
    if (format !== 'AVIF') return { file: await sizeOf(ctx, picture, { size, format }), isFinal };
    isFinal = false;
    if (version === item.currentVersion) await requestBestFormat(ctx, item);
  }
  throw new Error('there is no fallback format');
}

async function explain(
  ctx: Ctx,
  { _id }: MediaDocument,
  size: MediaSize,
  error: unknown,
): Promise<NotServed> {
  if (codeOf(error) !== undefined || error instanceof StoredFileMissing) throw error;
  // Deleted while the size was being made, which may surface as any error.
  if (!(await ctx.db.media.exists({ _id, deletedAt: null }))) return 410;
  ctx.log.info({ mediaId: _id, size, error: (error as Error).message }, 'media: the size could not be made');
  return 404;
}
