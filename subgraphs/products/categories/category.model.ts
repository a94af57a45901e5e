import { type Document, defineModel } from '@souk/subgraph';

/** A category in the category tree. */
export interface CategoryDocument extends Document {
  slug: string;
  /** Slugs by which it is still found: former ones, and those of categories that were merged into it. */
  oldSlugs: string[];
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
  /** How many products for sale are in it and below it, as of `countedAt`. */
  productCount: number;
  countedAt: Date | null;
  /** Increases with each change by people. */
  version: number;
  /** Increases with each change of what is directly below it: concurrent changes of the tree conflict by it. */
  treeChanges: number;
}

export const categoryModel = defineModel<CategoryDocument>(
  'categories',
  {
    slug: { type: String, required: true },
    oldSlugs: { type: [String], default: [] },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
    description: { type: String, default: '' },
    parentId: { type: String, default: null },
    path: { type: [String], required: true },
    position: { type: Number, default: 0 },
    imageMediaId: { type: String, default: null },
    productCount: { type: Number, default: 0 },
    countedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    treeChanges: { type: Number, default: 0 },
  },
  [
    { keys: { slug: 1 }, unique: true, serves: 'categoryBySlug' },
    { keys: { oldSlugs: 1 }, serves: 'categoryBySlug of a former slug' },
    { keys: { path: 1 }, serves: 'the categories below one, when it moves' },
    { keys: { parentId: 1, position: 1, _id: 1 }, serves: 'categoryTree and Category.children' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'categories, newest and oldest first' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'categories by name' },
    { keys: { words: 1 }, serves: 'the search filter of categories' },
    {
      keys: { imageMediaId: 1 },
      where: { imageMediaId: { $gt: '' } },
      serves: 'the categories with a picture that is deleted',
    },
  ],
  {
    shownAs: { Category: { except: ['countedAt', 'treeChanges'] } },
    audited: {
      type: 'Category',
      fields: ['name', 'slug', 'description', 'parentId', 'position', 'imageMediaId'],
    },
    isFollowed: true,
  },
);
