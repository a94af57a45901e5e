import type { Sharp } from 'sharp';
import { type Lane, quickLane, slowLane } from './lanes.ts';
import type { MediaFormat } from './size.model.ts';

/** How sizes are encoded in a format. */
interface FormatRules {
  mimeType: string;
  ending: string;
  lane: Lane;
  encode(picture: Sharp): Sharp;
}

const PAPER = '#ffffff';

/** All formats of sizes; AVIF with an effort at which 1920 pixels take about two seconds. */
export const formats: Readonly<Record<MediaFormat, FormatRules>> = {
  AVIF: {
    mimeType: 'image/avif',
    ending: 'avif',
    lane: slowLane,
    encode: (picture) => picture.avif({ quality: 55, effort: 2 }),
  },
  WEBP: {
    mimeType: 'image/webp',
    ending: 'webp',
    lane: quickLane,
    encode: (picture) => picture.webp({ quality: 80 }),
  },
  JPEG: {
    mimeType: 'image/jpeg',
    ending: 'jpg',
    lane: quickLane,
    encode: (picture) => picture.flatten({ background: PAPER }).jpeg({ quality: 82 }),
  },
  PNG: { mimeType: 'image/png', ending: 'png', lane: quickLane, encode: (picture) => picture.png() },
};

/** The format that every client can show: PNG where there may be transparency, else JPEG. */
export function fallbackFormat(picture: { mimeType: string; isOpaque: boolean | null }): 'JPEG' | 'PNG' {
  return picture.mimeType === 'image/jpeg' || picture.isOpaque === true ? 'JPEG' : 'PNG';
}
