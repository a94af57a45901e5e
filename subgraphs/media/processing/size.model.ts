import { type Document, defineModel } from '@souk/subgraph';

export type MediaSize = 'THUMB' | 'SMALL' | 'MEDIUM' | 'MEDIUM_LARGE' | 'LARGE' | 'EXTRA_LARGE';
export type MediaFormat = 'AVIF' | 'WEBP' | 'JPEG' | 'PNG';

/** One smaller size of one version of a picture, in one format. */
export interface SizeDocument extends Document {
  mediaId: string;
  version: number;
  size: MediaSize;
  format: MediaFormat;
  storageKey: string;
  width: number;
  height: number;
  bytes: number;
  /** SHA-256, in hex. */
  checksum: string;
}

export const mediaSizeModel = defineModel<SizeDocument>(
  'mediaSizes',
  {
    mediaId: { type: String, required: true },
    version: { type: Number, required: true },
    size: { type: String, required: true },
    format: { type: String, required: true },
    storageKey: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    bytes: { type: Number, required: true },
    checksum: { type: String, required: true },
  },
  [
    {
      keys: { mediaId: 1, version: 1, size: 1, format: 1 },
      serves: 'serving one size, and all sizes of an item',
      unique: true,
    },
  ],
  { shownAs: { Media: {} } },
);
