import {
  defineEntityLoader,
  defineLoader,
  InputProblems,
  isDuplicate,
  makeOnce,
  type Refusal,
  refusal,
} from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import { slugCandidates } from '@souk/text/slug.ts';
import type { Ctx } from '../context.ts';
import type { CreateCategoryInput } from '../generated/resolvers.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { CategoryDocument } from './category.model.ts';

const MAX_DEPTH = 5;
const MAX_SLUG = 100;
const MAX_CHILDREN = 100;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

type NewCategory = Omit<CategoryDocument, 'createdAt' | 'updatedAt'>;

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
  // `createCategory` refuses more, but two calls or an import may pass it at the same time.
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

/**
 * Creates a category, once per idempotency key, with a slug from its name unless one is given. Raises Refusal
 * INVALID_INPUT, NOT_FOUND for the parent, ALREADY_EXISTS for a given slug in use, and IDEMPOTENCY_CONFLICT.
 */
export async function createCategory(ctx: Ctx, input: CreateCategoryInput): Promise<CategoryDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createCategory', idempotencyKey, input: given };
  return makeOnce(ctx, call, { model: ctx.db.categories, prefix: 'cat' }, (id) => create(ctx, id, input));
}

async function create(ctx: Ctx, _id: string, input: CreateCategoryInput): Promise<void> {
  const { slug: given, ...checked } = check(input);
  const { categoryPath } = await requireCategory(ctx, input.parentId, ['input', 'parentId']);
  if (categoryPath.length >= MAX_DEPTH) {
    throw refusal(
      'INVALID_INPUT',
      `The category tree has at most ${MAX_DEPTH} levels. Choose a parent higher up.`,
      ['input', 'parentId'],
    );
  }
  const parentId = input.parentId ?? null;
  if ((await ctx.db.categories.countDocuments({ parentId })) >= MAX_CHILDREN) {
    throw refusal(
      'INVALID_INPUT',
      `There are at most ${MAX_CHILDREN} categories side by side. Choose another parent.`,
      ['input', 'parentId'],
    );
  }
  if (checked.imageMediaId) await requirePicture(ctx, checked.imageMediaId);
  const category = { _id, ...checked, path: [...categoryPath, _id] };
  for (const slug of given === null ? slugCandidates(checked.name, 'category') : [given]) {
    try {
      await store(ctx, { ...category, slug });
      return;
    } catch (error) {
      if (!isDuplicate(error, 'slug')) throw error;
    }
  }
  throw await slugTaken(ctx, given ?? '');
}

const store = (ctx: Ctx, category: NewCategory): Promise<void> =>
  ctx.transaction(async () => {
    await ctx.db.categories.insertOne(category);
    if (category.imageMediaId) {
      await ctx.emit('media.attached', category.imageMediaId, {
        mediaId: category.imageMediaId,
        service: 'products',
        entityType: 'Category',
        entityId: category._id,
      });
    }
  });

async function slugTaken(ctx: Ctx, slug: string): Promise<Refusal> {
  const holder = await ctx.db.categories.findOne({ slug }, { name: 1 }).lean();
  const who = holder ? `The category "${holder.name}" (${holder._id})` : 'Another category';
  const message = `${who} already has the slug "${slug}". Choose another one, or omit it to get one from the name.`;
  return refusal('ALREADY_EXISTS', message, ['input', 'slug']);
}

function check(input: CreateCategoryInput) {
  const problems = new InputProblems();
  const name = problems.readText(['input', 'name'], input.name, { min: 1, max: 100 });
  const description = problems.readText(
    ['input', 'description'],
    input.description ?? '',
    { max: 2_000 },
    readParagraphs,
  );
  const slug = input.slug ?? null;
  if (slug !== null && (!SLUG.test(slug) || slug.length > MAX_SLUG)) {
    const message = `A slug has 1 to ${MAX_SLUG} lower-case letters a to z, digits and single hyphens between them.`;
    problems.add('INVALID_INPUT', message, ['input', 'slug']);
  }
  problems.refuse();
  return {
    name,
    ...nameKeysOf(name),
    description,
    slug,
    parentId: input.parentId ?? null,
    position: input.position ?? 0,
    imageMediaId: input.imageMediaId ?? null,
  };
}

async function requirePicture(ctx: Ctx, mediaId: string): Promise<void> {
  const { mediaValidations } = await ctx.services.call<{
    mediaValidations: { isValid: boolean; problem: string | null }[];
  }>(
    'media',
    'query ($ids: [ID!]!) { mediaValidations(ids: $ids, purpose: CATEGORY_IMAGE) { isValid problem } }',
    { ids: [mediaId] },
  );
  const [verdict] = mediaValidations;
  if (verdict?.isValid) return;
  throw refusal('INVALID_INPUT', verdict?.problem ?? 'There is no such picture.', ['input', 'imageMediaId']);
}
