import { type Document, defineModel } from '@souk/subgraph';

/** A tag of media items. The items hold its name. */
export interface MediaTagDocument extends Document {
  /** Lower case, single spaces. */
  name: string;
  /** The `sortKey` of the name, by which lists are sorted. */
  nameKey: string;
  /** The search words: those of the name. */
  words: string[];
}

export const mediaTagModel = defineModel<MediaTagDocument>(
  'mediaTags',
  {
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
  },
  [
    { keys: { name: 1 }, unique: true, serves: 'one tag per name' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'tags by name' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'tags, newest and oldest first' },
    { keys: { words: 1 }, serves: 'the search of tags' },
  ],
  { audited: { type: 'MediaTag', fields: ['name'] } },
);
