import type { Sharp } from 'sharp';
import type { Spool, SpooledFile } from '../storage/spool.ts';
import { openPicture, writePicture } from './pictures.ts';

// High enough that nobody sees that the picture was encoded again.
const encoders: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 92 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 92, smartSubsample: true }),
  'image/avif': (picture) => picture.avif({ quality: 75, effort: 2 }),
  'image/gif': (picture) => picture.gif(),
};

/** The types of which a file may hold an animation. */
export const mayMove = (mimeType: string): boolean => mimeType === 'image/gif' || mimeType === 'image/webp';

/**
 * A copy of a picture that holds its pixels and nothing else of the file: no metadata, comments or colour profile, nor
 * bytes hidden between or after them. Upright, in sRGB, in the same format; animations of GIF and WebP keep their
 * frames. Raises an error for a picture that cannot be decoded to its last pixel.
 */
export async function cleanPicture(
  path: string,
  mimeType: string,
  maxPixels: number,
  spool: Spool,
): Promise<SpooledFile> {
  const encode = encoders[mimeType];
  if (!encode) throw new Error(`no encoder for ${mimeType}`);
  const picture = openPicture(path, { maxPixels, animated: mayMove(mimeType) });
  return writePicture(encode(picture.autoOrient()), spool);
}
