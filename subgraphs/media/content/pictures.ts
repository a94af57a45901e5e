import { isNativeError } from 'node:util/types';
import sharp, { type Sharp } from 'sharp';
import type { Spool, SpooledFile } from '../storage/spool.ts';

// Its cache would hold files open after they were deleted, and their bytes on disk with them.
sharp.cache({ files: 0 });

/** How a picture is opened. */
export interface OpenOptions {
  /** Most pixels, all opened frames counted: a small file may unfold into gigabytes. */
  maxPixels: number;
  /** All frames of an animation rather than the first. */
  animated?: boolean;
  /** Whether damage is made up for as far as possible rather than refused. */
  lenient?: boolean;
}

/** Opens a picture in a file; nothing is read before the result is asked for something. */
export function openPicture(path: string, { maxPixels, animated, lenient }: OpenOptions): Sharp {
  return sharp(path, {
    limitInputPixels: maxPixels,
    animated: animated ?? false,
    // Not only errors: for scrambled data decoders merely warn.
    failOn: lenient ? 'none' : 'warning',
  });
}

/** What a picture's head says. */
export interface PictureFacts {
  mimeType: string;
  /** In pixels, as a viewer sees it; those of one frame. */
  width: number;
  height: number;
  /** Whether it has several frames. Viewers show these as they lie, whatever orientation the file names. */
  isAnimated: boolean;
}

/** The types of which a file may hold an animation. What else holds several pictures, such as AVIF, shows its first. */
const mayMove = (mimeType: string): boolean => mimeType === 'image/gif' || mimeType === 'image/webp';

/** Reads a picture's head; raises an error for what is no picture or has too many pixels in all its frames. */
export async function readPicture(path: string, mimeType: string, maxPixels: number): Promise<PictureFacts> {
  const head = await openPicture(path, { maxPixels, animated: mayMove(mimeType), lenient: true }).metadata();
  const isAnimated = (head.pages ?? 1) > 1;
  return {
    mimeType: head.mediaType ?? '',
    width: isAnimated ? head.width : head.autoOrient.width,
    height: isAnimated ? (head.pageHeight ?? head.height) : head.autoOrient.height,
    isAnimated,
  };
}

/** Whether the error is the one by which sharp refuses a picture of too many pixels. */
export const isTooManyPixels = (error: unknown): boolean =>
  isNativeError(error) && error.message.includes('exceeds pixel limit');

/** Runs a picture's pipeline into a new file of the spool. */
export async function writePicture(
  picture: Sharp,
  spool: Spool,
): Promise<SpooledFile & { width: number; height: number }> {
  let width = 0;
  let height = 0;
  picture.on('info', (info) => {
    ({ width, height } = info);
  });
  const file = await spool.receive(picture, Number.POSITIVE_INFINITY);
  return { ...file, width, height };
}
