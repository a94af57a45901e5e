import { type Document, defineModel } from '@souk/subgraph';
import { storageKeys } from '../storage/keys.ts';

/** The facts of a stored file, all from its content. */
export interface FileFacts {
  mimeType: string;
  bytes: number;
  /** In pixels, after orientation; null for documents. */
  width: number | null;
  height: number | null;
  /** SHA-256, in hex. */
  checksum: string;
  /** A ThumbHash in Base64; null for documents, and for pictures of earlier releases until a sweep has made it. */
  placeholder: string | null;
  /** Whether no pixel is transparent; null for documents, and while there is no placeholder. */
  isOpaque: boolean | null;
}

/** One file that a media item had or has; `version` counts from 1. */
export interface VersionDocument extends Document, FileFacts {
  mediaId: string;
  version: number;
  storageKey: string;
  note: string | null;
  /** The version whose file this one has again; null unless it was restored. */
  restoredFrom: number | null;
  /** When the file was re-encoded; null for files of earlier releases that are still unchanged. */
  rewrittenAt: Date | null;
}

/** The file of an item's current version. */
export const currentFileOf = (item: {
  _id: string;
  currentVersion: number;
  storageKey: string | null;
}): Pick<VersionDocument, 'mediaId' | 'version' | 'storageKey'> => ({
  mediaId: item._id,
  version: item.currentVersion,
  storageKey: item.storageKey ?? storageKeys.original(item._id, item.currentVersion),
});

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
    placeholder: { type: String, default: null },
    isOpaque: { type: Boolean, default: null },
    note: { type: String, default: null },
    restoredFrom: { type: Number, default: null },
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
