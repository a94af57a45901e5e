import { type Document, defineModel } from '@souk/subgraph';

/**
 * What has to be written to products after a change of a category or a tag:
 * - `PATHS`: the category `sourceId` was moved; products in it and below it copy the new path.
 * - `CATEGORY`: the category `sourceId` is gone; its products are in `targetId`, or in none.
 * - `TAG`: the tag `sourceId` is gone; its products have `targetId`, or nothing in its place.
 */
export type FollowUpKind = 'PATHS' | 'CATEGORY' | 'TAG';

export interface FollowUpDocument extends Document {
  kind: FollowUpKind;
  sourceId: string;
  targetId: string | null;
  /** The categories whose products are counted again once it is done, besides those above `targetId`. */
  countedIds: string[];
  dueAt: Date;
  /** Whether it was done once and waits to be repeated, for what was being written meanwhile. */
  isRepeat: boolean;
}

export const followUpModel = defineModel<FollowUpDocument>(
  'followUps',
  {
    kind: { type: String, enum: ['PATHS', 'CATEGORY', 'TAG'], required: true },
    sourceId: { type: String, required: true },
    targetId: { type: String, default: null },
    countedIds: { type: [String], default: [] },
    dueAt: { type: Date, required: true },
    isRepeat: { type: Boolean, default: false },
  },
  [
    { keys: { dueAt: 1 }, serves: 'the sweep that writes changes of categories and tags to products' },
    { keys: { targetId: 1 }, serves: 'redirecting what is pending to another category or tag' },
  ],
);
