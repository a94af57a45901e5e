import type { Sharp } from 'sharp';
import type { Spool, SpooledFile } from '../storage/spool.ts';
import { type OpenOptions, openPicture, type PictureFacts, writePicture } from './pictures.ts';

// Quality high enough that re-encoding is invisible; effort low, because the uploader waits.
const encoders: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 92 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 92, effort: 1 }),
  'image/avif': (picture) => picture.avif({ quality: 75, effort: 1 }),
  'image/gif': (picture) => picture.gif({ effort: 1, dither: 0 }),
};

/**
 * Re-encodes a picture without anything but its pixels: no metadata, comments or colour profile, and no bytes hidden
 * between or after them. Upright, in sRGB, in the same format; animations of GIF and WebP keep their frames. Raises an
 * error for a picture that cannot be fully decoded; `lenient` only for one that cannot be decoded at all.
 */
export async function cleanPicture(
  path: string,
  { mimeType, isAnimated }: Pick<PictureFacts, 'mimeType' | 'isAnimated'>,
  options: Pick<OpenOptions, 'maxPixels' | 'lenient'>,
  spool: Spool,
): Promise<SpooledFile> {
  const encode = encoders[mimeType];
  if (!encode) throw new Error(`no encoder for ${mimeType}`);
  const picture = openPicture(path, { ...options, animated: isAnimated });
  return writePicture(encode(isAnimated ? picture : picture.autoOrient()), spool);
}
