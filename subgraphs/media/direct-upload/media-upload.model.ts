import { type Document, defineModel } from '@souk/subgraph';
import type { MediaPurpose, MediaVisibility, OwnerType } from '../library/media.model.ts';

export type UploadStatus = 'OPEN' | 'CONFIRMED' | 'REFUSED' | 'CANCELLED' | 'EXPIRED';

/** A file that a client announced, and sends by itself. */
export interface MediaUploadDocument extends Document {
  ownerType: OwnerType;
  ownerId: string;
  purpose: MediaPurpose;
  visibility: MediaVisibility;
  filename: string;
  altText: string | null;
  tags: string[];
  /** As the client announced it; the content decides. */
  contentType: string;
  bytes: number;
  status: UploadStatus;
  /** How many bytes have come through the gateway. */
  receivedBytes: number;
  /** Who writes the bytes now, and until when that counts without a sign of life. */
  writer: string | null;
  writingUntil: Date | null;
  mediaId: string | null;
  /** Why the file was refused. */
  refusal: { code: string; message: string } | null;
  expiresAt: Date;
  /** Whether nothing of its files can be left. */
  isCleaned: boolean;
  /** When the sweep looks at it: to end it, to clean up behind it, or to delete it. */
  dueAt: Date;
}

const date = { type: Date, default: null };

export const mediaUploadModel = defineModel<MediaUploadDocument>(
  'mediaUploads',
  {
    ownerType: { type: String, required: true },
    ownerId: { type: String, required: true },
    purpose: { type: String, required: true },
    visibility: { type: String, required: true },
    filename: { type: String, required: true },
    altText: { type: String, default: null },
    tags: { type: [String], default: [] },
    contentType: { type: String, required: true },
    bytes: { type: Number, required: true },
    status: { type: String, required: true },
    receivedBytes: { type: Number, default: 0 },
    writer: { type: String, default: null },
    writingUntil: date,
    mediaId: { type: String, default: null },
    refusal: { type: { code: String, message: String }, default: null, _id: false },
    expiresAt: { type: Date, required: true },
    isCleaned: { type: Boolean, default: false },
    dueAt: { type: Date, required: true },
  },
  [
    { keys: { ownerId: 1, status: 1 }, serves: 'the number of open uploads of an owner, and their erasure' },
    { keys: { dueAt: 1 }, serves: 'the sweep over uploads' },
  ],
);
