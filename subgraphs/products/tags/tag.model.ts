import { type Document, defineModel } from '@souk/subgraph';

/** A tag for finding products. */
export interface TagDocument extends Document {
  /** Lower case, single spaces. */
  name: string;
  /** The `sortKey` of the name, by which lists are sorted. */
  nameKey: string;
  /** The search words: those of the name. */
  words: string[];
  /** How many products for sale have it, as of `countedAt`. */
  productCount: number;
  countedAt: Date | null;
  /** Increases with each change by people. */
  version: number;
}

export const tagModel = defineModel<TagDocument>(
  'tags',
  {
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
    productCount: { type: Number, default: 0 },
    countedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { name: 1 }, unique: true, serves: 'finding the ids of names, and one tag per name' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'tags, newest and oldest first' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'tags by name' },
    { keys: { words: 1 }, serves: 'the search of tags' },
  ],
  { audited: { type: 'Tag', fields: ['name'] }, shownAs: { Tag: { except: ['countedAt'] } } },
);
