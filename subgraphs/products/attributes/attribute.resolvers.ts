import { allOf, badInput, haveWords, load, mutation, query, readPage } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';
import { categoryLoader } from '../categories/category.service.ts';
import type { AttributeFilter, Resolvers } from '../generated/resolvers.ts';
import { assignAttribute, unassignAttribute } from './assignment.service.ts';
import type { AttributeDocument } from './attribute.model.ts';
import { createAttribute, deleteAttribute, updateAttribute } from './attribute.service.ts';
import { attributeLoader, loadAttributesOf } from './effective.ts';
import { choicesOf, shownOf, shownOfVariant, textOf } from './shown-value.ts';

const MAX_KEYS = 100;
const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;
const MANAGERS = ['admin', 'staff:category.manage'] as const;

function conditions(filter: AttributeFilter | null | undefined): QueryFilter<AttributeDocument> {
  if (!filter) return {};
  const { ids, slugs, search } = filter;
  for (const [name, keys] of Object.entries({ ids, slugs }))
    if ((keys?.length ?? 0) > MAX_KEYS) throw badInput(`\`${name}\` takes at most ${MAX_KEYS}.`);
  return allOf<AttributeDocument>([
    ids ? { _id: { $in: [...ids] } } : {},
    slugs ? { slug: { $in: [...slugs] } } : {},
    search?.trim() ? haveWords<AttributeDocument>(searchOf(search, 'name'), 'beginning') : {},
  ]);
}

export const attributeResolvers: Resolvers = {
  Query: {
    attributes: query('anyone', (ctx, { filter, sort, ...page }) =>
      readPage<AttributeDocument>(
        { model: ctx.db.attributes, filter: conditions(filter), sort: SORTS[sort] },
        page,
      ),
    ),
    attribute: query('anyone', (ctx, { id }) => load(ctx, attributeLoader, id)),
  },
  Mutation: {
    createAttribute: mutation(MANAGERS, async (ctx, { input }) => ({
      attribute: await createAttribute(ctx, input),
    })),
    updateAttribute: mutation(MANAGERS, async (ctx, { id, input }) => ({
      attribute: await updateAttribute(ctx, id, input),
    })),
    deleteAttribute: mutation(MANAGERS, async (ctx, { id }) => ({
      deletedId: await deleteAttribute(ctx, id),
    })),
    assignAttribute: mutation(MANAGERS, async (ctx, { id, input }) => ({
      attribute: await assignAttribute(ctx, id, input),
      category: await ctx.db.categories.findById(input.categoryId).lean(),
    })),
    unassignAttribute: mutation(MANAGERS, async (ctx, { id, input }) => ({
      attribute: await unassignAttribute(ctx, id, input.categoryId),
      category: await ctx.db.categories.findById(input.categoryId).lean(),
    })),
  },
  Attribute: {
    id: ({ _id }) => _id,
    assignments: (attribute) => attribute.assignments.map((one) => ({ ...one, attribute })),
  },
  CategoryAttribute: {
    category: ({ categoryId }, _args, ctx, info) => categoryLoader.load(ctx, categoryId, info),
  },
  AttributeValue: {
    text: textOf,
    number: ({ value }) => (typeof value === 'number' ? value : null),
    isTrue: ({ value }) => (typeof value === 'boolean' ? value : null),
    choices: choicesOf,
  },
  Category: {
    attributes: ({ path }, _args, ctx) => loadAttributesOf(ctx, path),
  },
  Product: {
    attributes: ({ categoryPath, attributes }, _args, ctx) =>
      shownOf(ctx, categoryPath, 'PRODUCT', attributes),
  },
  ProductVariant: {
    attributes: (variant, _args, ctx) => shownOfVariant(ctx, variant),
  },
};
