import { defineEntityLoader, defineLoader, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { CategoryDocument } from './category.model.ts';
import { MAX_CHILDREN } from './category-tree.ts';

/** The stored fields that each field of `Category` needs. */
export const categoryNeeds = {
  parent: ['parentId'],
  ancestors: ['path'],
  children: [],
  depth: ['path'],
  image: ['imageMediaId'],
  products: [],
  attributes: ['path'],
} as const;

/** Categories by id, batched and limited to the selected fields. */
export const categoryLoader = defineEntityLoader<Ctx, CategoryDocument>({
  type: 'Category',
  model: (db) => db.categories,
  needs: categoryNeeds,
  always: ['slug'],
});

/** The key of the top of the tree for {@link childrenLoader}. */
export const TOP = '';

/** The categories directly below others, by position, at most 100: one read for each level of the tree. */
export const childrenLoader = defineLoader<Ctx, string, CategoryDocument[]>(async (db, parentIds) => {
  const children = await db.categories
    .find({ parentId: { $in: parentIds.map((id) => (id === TOP ? null : id)) } })
    .sort({ parentId: 1, position: 1, _id: 1 })
    .lean();
  const byParent = Map.groupBy(children, ({ parentId }) => parentId ?? TOP);
  // More are refused below a category; at the top, two calls or an import may pass it at the same time.
  return new Map([...byParent].map(([parentId, all]) => [parentId, all.slice(0, MAX_CHILDREN)]));
});

/** The category and its path for a product or a child; null and empty without one. Raises Refusal NOT_FOUND. */
export async function requireCategory(
  ctx: Ctx,
  categoryId: string | null | undefined,
  field: string[],
): Promise<{ categoryId: string | null; categoryPath: string[] }> {
  if (categoryId == null) return { categoryId: null, categoryPath: [] };
  const category = await ctx.db.categories.findById(categoryId, { path: 1 }).lean();
  if (!category) throw refusal('NOT_FOUND', 'There is no such category.', field);
  return { categoryId, categoryPath: category.path };
}
