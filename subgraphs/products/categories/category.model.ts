import { type Document, defineModel } from '@souk/subgraph';

/** A place in the category tree. */
export interface CategoryDocument extends Document {
  slug: string;
  name: string;
  /** What lists are sorted by: the `sortKey` of the name. */
  nameKey: string;
  /** What a search finds it by: the words of its name. */
  words: string[];
  description: string;
  parentId: string | null;
  /** Ids from the root down to this category itself. */
  path: string[];
  /** Place among its siblings; equal places fall back on age. */
  position: number;
  imageMediaId: string | null;
}

export const categoryModel = defineModel<CategoryDocument>(
  'categories',
  {
    slug: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
    description: { type: String, default: '' },
    parentId: { type: String, default: null },
    path: { type: [String], required: true },
    position: { type: Number, default: 0 },
    imageMediaId: { type: String, default: null },
  },
  [
    { keys: { slug: 1 }, unique: true, serves: 'categoryBySlug' },
    { keys: { parentId: 1, position: 1, _id: 1 }, serves: 'categoryTree and Category.children' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'categories by name' },
    { keys: { words: 1 }, serves: 'the search filter of categories' },
  ],
);
