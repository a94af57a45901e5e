import { type Document, defineModel } from '@souk/subgraph';
import type { FileFacts } from './version.model.ts';

export type MediaPurpose =
  | 'PRODUCT_IMAGE'
  | 'SELLER_LOGO'
  | 'SELLER_BANNER'
  | 'PROFILE_IMAGE'
  | 'CATEGORY_IMAGE'
  | 'VERIFICATION_DOCUMENT'
  | 'SUPPLIER_FILE'
  | 'CHAT_ATTACHMENT'
  | 'OTHER';

export type MediaVisibility = 'PUBLIC' | 'PRIVATE';
/** The most characters of a text alternative. */
export const MAX_ALT_TEXT = 300;

export type OwnerType = 'USER' | 'SELLER';
export type ProcessingStatus = 'PENDING' | 'PROCESSING' | 'READY' | 'FAILED';

/** A media item with the facts of its current version. `_id` is a UUID: see `uploadId`. */
export interface MediaDocument extends Document, FileFacts {
  ownerType: OwnerType;
  ownerId: string;
  purpose: MediaPurpose;
  visibility: MediaVisibility;
  filename: string;
  /** The search words: those of the file name and the text alternative. */
  words: string[];
  altText: string | null;
  tags: string[];
  currentVersion: number;
  /** Where the file of the current version is; null for items of earlier releases, whose keys follow from the version. */
  storageKey: string | null;
  /** When the current version became it; null for the first. */
  replacedAt: Date | null;
  /** Increases with each change of the texts. */
  version: number;
  processingStatus: ProcessingStatus;
  /** How often the processing of the current version was started. */
  processingAttempts: number;
  usageCount: number;
  /** Whether something referred to it at any time. */
  wasUsed: boolean;
  /** When the last reference was removed; null while there is one. */
  unusedAt: Date | null;
  /** A deleted item is kept, so that its URLs answer 410. */
  deletedAt: Date | null;
  /** When the files of a deleted item were deleted. */
  purgedAt: Date | null;
}

export const mediaModel = defineModel<MediaDocument>(
  'media',
  {
    ownerType: { type: String, required: true },
    ownerId: { type: String, required: true },
    purpose: { type: String, required: true },
    visibility: { type: String, required: true },
    filename: { type: String, required: true },
    words: { type: [String], default: [] },
    mimeType: { type: String, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, default: null },
    height: { type: Number, default: null },
    checksum: { type: String, required: true },
    placeholder: { type: String, default: null },
    isOpaque: { type: Boolean, default: null },
    altText: { type: String, default: null },
    tags: { type: [String], default: [] },
    currentVersion: { type: Number, default: 1 },
    storageKey: { type: String, default: null },
    replacedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    processingStatus: { type: String, required: true },
    processingAttempts: { type: Number, default: 0 },
    usageCount: { type: Number, default: 0 },
    wasUsed: { type: Boolean, default: false },
    unusedAt: { type: Date, default: null },
    deletedAt: { type: Date, default: null },
    purgedAt: { type: Date, default: null },
  },
  [
    { keys: { ownerId: 1, createdAt: -1, _id: -1 }, serves: 'mediaItems of one owner, newest first' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'mediaItems of everybody, newest first' },
    { keys: { tags: 1, createdAt: -1 }, serves: 'mediaItems by tag' },
    { keys: { ownerId: 1, tags: 1 }, serves: 'the tags on the items of one owner' },
    { keys: { words: 1, ownerId: 1 }, serves: 'the search filter of mediaItems' },
    {
      keys: { processingStatus: 1, updatedAt: 1 },
      serves: 'the sweep for pictures whose processing was lost',
      where: { processingStatus: { $in: ['PENDING', 'PROCESSING'] } },
    },
    {
      keys: { usageCount: 1, createdAt: -1, _id: -1 },
      serves: 'mediaItems that nothing refers to, newest first',
    },
    {
      keys: { createdAt: 1 },
      serves: 'the sweep for pictures without a placeholder',
      where: { placeholder: null, width: { $gt: 0 }, deletedAt: null },
    },
    {
      keys: { unusedAt: 1 },
      serves: 'the clean-up of unused pictures',
      where: { usageCount: 0, deletedAt: null },
    },
    {
      keys: { deletedAt: 1 },
      serves: 'the sweep for deleted items whose bytes are still there',
      where: { deletedAt: { $type: 'date' }, purgedAt: null },
    },
  ],
  {
    shownAs: { Media: { except: ['usageCount', 'wasUsed', 'unusedAt'] } },
    audited: {
      type: 'Media',
      fields: [
        'filename',
        'purpose',
        'ownerType',
        'ownerId',
        'altText',
        'mimeType',
        'bytes',
        'processingStatus',
        'deletedAt',
      ],
    },
  },
);
