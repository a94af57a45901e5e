import { rgbaToThumbHash } from 'thumbhash';
import { type OpenOptions, openPicture } from './pictures.ts';

/** What stands in for a picture while it loads, and how it can be encoded. */
export interface Outline {
  /** A ThumbHash in Base64, of about 30 bytes. */
  placeholder: string;
  /** Whether no pixel is transparent, so that a JPEG shows the same. */
  isOpaque: boolean;
}

// The hash takes pictures of at most 100 by 100 pixels.
const MAX_SIDE = 100;
const OPAQUE = 255;

/** Computes the outline of a picture's first frame. Raises an error for a picture that cannot be read. */
export async function outlineOf(
  path: string,
  options: Pick<OpenOptions, 'maxPixels' | 'lenient'>,
): Promise<Outline> {
  const { data, info } = await openPicture(path, options)
    .autoOrient()
    .resize(MAX_SIDE, MAX_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const hash = rgbaToThumbHash(info.width, info.height, data);
  return { placeholder: Buffer.from(hash).toString('base64'), isOpaque: isOpaque(data) };
}

function isOpaque(rgba: Buffer): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== OPAQUE) return false;
  return true;
}
