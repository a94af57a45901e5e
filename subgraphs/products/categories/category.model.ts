import { type Document, defineModel } from '@souk/subgraph';

/** A category in the category tree. */
export interface CategoryDocument extends Document {
  slug: string;
  name: string;
  /** The `sortKey` of the name, by which lists are sorted. */
  nameKey: string;
  /** The search words: those of the name. */
  words: string[];
  description: string;
  parentId: string | null;
  /** Ids from the root down to this category itself. */
  path: string[];
  /** The sort position among the siblings; equal positions are sorted by age. */
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
    { keys: { createdAt: -1, _id: -1 }, serves: 'categories, newest and oldest first' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'categories by name' },
    { keys: { words: 1 }, serves: 'the search filter of categories' },
  ],
  {
    shownAs: { Category: {} },
    audited: {
      type: 'Category',
      fields: ['name', 'slug', 'description', 'parentId', 'position', 'imageMediaId'],
    },
  },
);
