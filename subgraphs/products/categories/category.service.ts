import { defineEntityLoader, defineLoader, isDuplicate, newId, refusal } from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import type { CategoryInput } from '../generated/resolvers.ts';
import { Problems, textWithin } from '../shared/problems.ts';
import { slugify } from '../shared/slug.ts';
import type { CategoryDocument } from './category.model.ts';

const DEEPEST = 5;

/** Which stored fields each field of `Category` needs. */
export const categoryNeeds = {
  parent: ['parentId'],
  ancestors: ['path'],
  children: [],
  depth: ['path'],
  image: ['imageMediaId'],
  products: [],
} as const;

/** Categories by id, batched and no wider than asked. */
export const categoryLoader = defineEntityLoader<Ctx, CategoryDocument>({
  type: 'Category',
  model: (db) => db.categories,
  needs: categoryNeeds,
  always: ['slug'],
});

/** Stands for the top of the tree where an id is asked for. */
export const TOP = '';

/** The categories right below others, in their order: one read for each level of a tree. */
export const childrenLoader = defineLoader<Ctx, string, CategoryDocument[]>(async (db, parentIds) => {
  const children = await db.categories
    .find({ parentId: { $in: parentIds.map((id) => (id === TOP ? null : id)) } })
    .sort({ parentId: 1, position: 1, _id: 1 })
    .lean<CategoryDocument[]>();
  return Map.groupBy(children, ({ parentId }) => parentId ?? TOP);
});

/** Where a product of this category stands; nowhere without one. Raises Refusal NOT_FOUND. */
export async function requireCategory(
  ctx: Ctx,
  categoryId: string | null | undefined,
  field: string[],
): Promise<{ categoryId: string | null; categoryPath: string[] }> {
  if (categoryId == null) return { categoryId: null, categoryPath: [] };
  const category = await ctx.db.categories.findById(categoryId, { path: 1 }).lean<CategoryDocument>();
  if (!category) throw refusal('NOT_FOUND', 'There is no such category.', field);
  return { categoryId, categoryPath: category.path };
}

/**
 * Makes a category. Raises Refusal INVALID_INPUT, NOT_FOUND for the parent, and ALREADY_EXISTS for the slug.
 */
export async function createCategory(ctx: Ctx, input: CategoryInput): Promise<CategoryDocument> {
  const checked = check(input);
  const { categoryPath } = await requireCategory(ctx, input.parentId, ['input', 'parentId']);
  if (categoryPath.length >= DEEPEST) {
    throw refusal('INVALID_INPUT', `At most ${DEEPEST} categories lie above each other.`, [
      'input',
      'parentId',
    ]);
  }
  if (checked.imageMediaId) await requirePicture(ctx, checked.imageMediaId);
  const _id = newId('cat');
  try {
    return await ctx.transaction(async () => {
      const made = await ctx.db.categories.insertOne({ _id, ...checked, path: [...categoryPath, _id] });
      if (checked.imageMediaId) {
        await ctx.emit('media.attached', checked.imageMediaId, {
          mediaId: checked.imageMediaId,
          service: 'products',
          entityType: 'Category',
          entityId: _id,
        });
      }
      return made.toObject();
    });
  } catch (error) {
    if (!isDuplicate(error, 'slug')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another category has this slug.', ['input', 'slug']);
  }
}

function check(input: CategoryInput) {
  const problems = new Problems();
  const name = textWithin(problems, ['input', 'name'], input.name, { min: 1, max: 100 });
  const description = textWithin(
    problems,
    ['input', 'description'],
    input.description ?? '',
    { max: 2_000 },
    readParagraphs,
  );
  const slug = input.slug ?? slugify(name);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100) {
    problems.add(['input', 'slug'], 'A slug is made of lower-case letters, digits and single hyphens.');
  }
  problems.raise();
  return {
    name,
    nameKey: name.toLowerCase(),
    description,
    slug,
    parentId: input.parentId ?? null,
    position: input.position ?? 0,
    imageMediaId: input.imageMediaId ?? null,
  };
}

async function requirePicture(ctx: Ctx, mediaId: string): Promise<void> {
  const { validateMedia } = await ctx.services.call<{
    validateMedia: { valid: boolean; problem: string | null }[];
  }>(
    'media',
    'query ($ids: [ID!]!) { validateMedia(ids: $ids, purpose: CATEGORY_IMAGE) { valid problem } }',
    { ids: [mediaId] },
  );
  const [verdict] = validateMedia;
  if (verdict?.valid) return;
  throw refusal('INVALID_INPUT', verdict?.problem ?? 'There is no such picture.', ['input', 'imageMediaId']);
}
