import { type Document, defineModel } from '@souk/subgraph';

/** The facts of a stored file, all from its content. */
export interface FileFacts {
  mimeType: string;
  bytes: number;
  /** In pixels, after orientation; null for documents. */
  width: number | null;
  height: number | null;
  /** SHA-256, in hex. */
  checksum: string;
}

/** One file that a media item had or has; `version` counts from 1. */
export interface VersionDocument extends Document, FileFacts {
  mediaId: string;
  version: number;
  storageKey: string;
  note: string | null;
  /** When the file was re-encoded; null for files of earlier releases that are still unchanged. */
  rewrittenAt: Date | null;
}

export const mediaVersionModel = defineModel<VersionDocument>(
  'mediaVersions',
  {
    mediaId: { type: String, required: true },
    version: { type: Number, required: true },
    storageKey: { type: String, required: true },
    mimeType: { type: String, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    checksum: { type: String, required: true },
    note: { type: String, default: null },
    rewrittenAt: { type: Date, default: null },
  },
  [
    {
      keys: { mediaId: 1, version: -1 },
      serves: 'serving one version, and all versions of an item at its deletion',
      unique: true,
    },
    {
      keys: { createdAt: 1 },
      serves: 'the sweep for pictures that still have to be re-encoded',
      where: { rewrittenAt: null },
    },
  ],
  { shownAs: { Media: {} } },
);
