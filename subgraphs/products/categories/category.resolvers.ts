import {
  allOf,
  badInput,
  haveWords,
  load,
  mutation,
  projection,
  query,
  readOneLean,
  readPage,
} from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';
import { listCategoryProducts } from '../catalogue/product-list.ts';
import type { Ctx } from '../context.ts';
import type { CategoryFilter, Resolvers } from '../generated/resolvers.ts';
import type { CategoryDocument } from './category.model.ts';
import { categoryLoader, categoryNeeds, childrenLoader, TOP } from './category.service.ts';
import { createCategory } from './create-category.ts';
import { moveCategory, reorderCategories } from './move-category.ts';
import { deleteCategory, mergeCategory } from './remove-category.ts';
import { updateCategory } from './update-category.ts';

const MAX_KEYS = 100;
const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

function conditions(filter: CategoryFilter | null | undefined): QueryFilter<CategoryDocument> {
  if (!filter) return {};
  const { ids, slugs, parentId, isTopLevel, search } = filter;
  for (const [name, keys] of Object.entries({ ids, slugs }))
    if ((keys?.length ?? 0) > MAX_KEYS) throw badInput(`\`${name}\` takes at most ${MAX_KEYS}.`);
  return allOf<CategoryDocument>([
    ids ? { _id: { $in: [...ids] } } : {},
    slugs ? { slug: { $in: [...slugs] } } : {},
    isTopLevel == null ? {} : { parentId: isTopLevel ? null : { $ne: null } },
    parentId == null ? {} : { parentId },
    search?.trim() ? haveWords<CategoryDocument>(searchOf(search, 'name'), 'beginning') : {},
  ]);
}

const parentOf = (ctx: Ctx, id: string | null | undefined) =>
  id == null ? null : ctx.db.categories.findById(id).lean();

export const categoryResolvers: Resolvers = {
  Query: {
    categories: query('anyone', (ctx, { filter, sort, ...page }, info) =>
      readPage<CategoryDocument>(
        {
          model: ctx.db.categories,
          filter: conditions(filter),
          sort: SORTS[sort],
          read: { info, type: 'Category', needs: categoryNeeds },
        },
        page,
      ),
    ),
    categoryTree: query('anyone', async (ctx) => (await load(ctx, childrenLoader, TOP)) ?? []),
    category: query('anyone', (ctx, { id }, info) => categoryLoader.load(ctx, id, info)),
    categoryBySlug: query('anyone', (ctx, { slug }, info) =>
      readOneLean(
        ctx.db.categories,
        { $or: [{ slug }, { oldSlugs: slug }] },
        { fields: projection(info, 'Category', categoryNeeds, { always: ['slug'] }) },
      ),
    ),
  },
  Mutation: {
    createCategory: mutation(['admin', 'staff:category.manage'], async (ctx, { input }) => ({
      category: await createCategory(ctx, input),
    })),
    updateCategory: mutation(['admin', 'staff:category.manage'], async (ctx, { id, input }) => ({
      category: await updateCategory(ctx, id, input),
    })),
    moveCategory: mutation(['admin', 'staff:category.manage'], async (ctx, { id, input }) => ({
      category: await moveCategory(ctx, id, input),
    })),
    reorderCategories: mutation(['admin', 'staff:category.manage'], async (ctx, { input }) => ({
      categories: await reorderCategories(ctx, input),
      parent: await parentOf(ctx, input.parentId),
    })),
    mergeCategories: mutation(['admin', 'staff:category.manage'], async (ctx, { input }) => {
      const where = { source: ['input', 'sourceId'], target: ['input', 'targetId'] };
      const { deletedId, target } = await mergeCategory(ctx, input.sourceId, input.targetId, where);
      return { deletedId, category: target };
    }),
    deleteCategory: mutation(['admin', 'staff:category.manage'], async (ctx, { id, input }) => {
      const { deletedId, parentId, target } = await deleteCategory(ctx, id, input?.targetId ?? null);
      return { deletedId, parent: await parentOf(ctx, parentId), target };
    }),
  },
  Category: {
    __resolveReference: ({ id }, ctx, info) => categoryLoader.load(ctx, id, info),
    id: ({ _id }) => _id,
    parent: ({ parentId }, _args, ctx, info) => (parentId ? categoryLoader.load(ctx, parentId, info) : null),
    ancestors: async ({ _id, path }, _args, ctx, info) => {
      const above = path.filter((id) => id !== _id);
      const found = await Promise.all(above.map((id) => categoryLoader.load(ctx, id, info)));
      return found.filter((category) => category !== null);
    },
    children: async ({ _id }, _args, ctx) => (await load(ctx, childrenLoader, _id)) ?? [],
    depth: ({ path }) => path.length,
    image: ({ imageMediaId }) => (imageMediaId ? { id: imageMediaId } : null),
    products: ({ _id }, args, ctx, info) => listCategoryProducts(ctx, _id, args, info),
  },
};
