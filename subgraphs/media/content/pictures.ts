import { isNativeError } from 'node:util/types';
import sharp, { type Sharp } from 'sharp';
import type { Spool, SpooledFile } from '../storage/spool.ts';

// The cache would keep files open and mapped: deleted ones on disk, and one that somebody truncates would end the process.
sharp.cache(false);

/** Options for opening a picture. */
export interface OpenOptions {
  /** The maximum number of pixels over all opened frames: a small file may expand to gigabytes. */
  maxPixels: number;
  /** All frames of an animation rather than the first. */
  animated?: boolean;
  /** Whether to read damaged pictures as far as possible instead of refusing them. */
  lenient?: boolean;
}

/** Opens a picture in a file; nothing is read until the result is used. */
export function openPicture(path: string, { maxPixels, animated, lenient }: OpenOptions): Sharp {
  return sharp(path, {
    limitInputPixels: maxPixels,
    animated: animated ?? false,
    // Warnings count as failures, as decoders only warn about scrambled data.
    failOn: lenient ? 'none' : 'warning',
  });
}

/** The facts from a picture's header. */
export interface PictureFacts {
  mimeType: string;
  /** In pixels of one frame, after orientation. */
  width: number;
  height: number;
  /** Whether it has several frames. Viewers ignore the orientation of animations. */
  isAnimated: boolean;
}

/** Whether animations of this type are kept. Of other types with several pictures, such as AVIF, the first one is used. */
const mayMove = (mimeType: string): boolean => mimeType === 'image/gif' || mimeType === 'image/webp';

/** Reads a picture's header; raises an error for other content and for too many pixels over all frames. */
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

/** Whether sharp raised the error because a picture has too many pixels. */
export const isTooManyPixels = (error: unknown): boolean =>
  isNativeError(error) && error.message.includes('exceeds pixel limit');

/** Writes the result of a picture's pipeline to a new file in the spool. */
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
