import type { MediaSize } from './size.model.ts';

/** The side of the square that each size fits into, in pixels, smallest first. */
export const sides: Readonly<Record<MediaSize, number>> = {
  THUMB: 150,
  SMALL: 320,
  MEDIUM: 640,
  MEDIUM_LARGE: 960,
  LARGE: 1280,
  EXTRA_LARGE: 1920,
};

const all = Object.keys(sides) as [MediaSize, ...MediaSize[]];

/** All sizes, smallest first. */
export const allSizes: readonly [MediaSize, ...MediaSize[]] = all;

/** Width and height in pixels; null for documents. */
export interface Dimensions {
  width: number | null;
  height: number | null;
}

const longest = ({ width, height }: Dimensions) => Math.max(width ?? 0, height ?? 0);

/** The sizes of a picture that differ: up to the first one that holds all of it, as no size is enlarged. */
export function sizesOf(picture: Dimensions): MediaSize[] {
  const whole = allSizes.findIndex((size) => sides[size] >= longest(picture));
  return whole === -1 ? [...allSizes] : allSizes.slice(0, whole + 1);
}

/** The size that answers for a wanted one, the same or the smallest that holds the whole picture. */
export function effectiveSize(picture: Dimensions, wanted: MediaSize): MediaSize {
  const differing = sizesOf(picture);
  return differing.includes(wanted) ? wanted : (differing.at(-1) ?? wanted);
}

/** The width and height of a size of a picture, in pixels. */
export function dimensionsOf(picture: Dimensions, size: MediaSize): { width: number; height: number } {
  const scale = Math.min(1, sides[size] / longest(picture));
  const scaled = (side: number | null) => Math.max(1, Math.round((side ?? 0) * scale));
  return { width: scaled(picture.width), height: scaled(picture.height) };
}
