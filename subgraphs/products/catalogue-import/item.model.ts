import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';
import type { StoredChange } from './rows/change.ts';

export type ItemOutcome = 'CREATED' | 'UPDATED' | 'PICTURED';

/** A picture of a product that has yet to be fetched. */
export interface PendingImage {
  source: string;
  line: number;
  column: string;
}

/** A product that an import created or changed: what an undo needs of it, and its pictures that have yet to be fetched. */
export interface ImportItemDocument extends Document {
  importId: string;
  line: number;
  productId: string;
  outcome: ItemOutcome;
  /** What puts the product back; null for one that was created. */
  before: StoredChange | null;
  /** The product as the import left it: an undo changes it only while it is so. */
  after: Fingerprint;
  images: PendingImage[];
  /** Pictures that the import added to its gallery. */
  addedMediaIds: string[];
  /** Whether an undo has decided on it. */
  isUndone: boolean;
  expiresAt: Date;
}

/** By which it is recognized that nobody changed a product since. */
export interface Fingerprint {
  version: number;
  variants: { id: string; version: number; onHand: number }[];
}

export const importItemModel = defineModel<ImportItemDocument>(
  'catalogueImportItems',
  {
    importId: { type: String, required: true },
    line: { type: Number, required: true },
    productId: { type: String, required: true },
    outcome: { type: String, required: true },
    before: { type: Schema.Types.Mixed, default: null },
    after: { type: Schema.Types.Mixed, required: true },
    images: { type: [{ _id: false, source: String, line: Number, column: String }], default: [] },
    addedMediaIds: { type: [String], default: [] },
    isUndone: { type: Boolean, default: false },
    expiresAt: { type: Date, required: true },
  },
  [
    { keys: { importId: 1, productId: 1 }, serves: 'what an import did to a product, in several rows' },
    { keys: { expiresAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of what imports changed' },
  ],
);
