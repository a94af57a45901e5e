import { isDuplicate, makeOnce, refusal } from '@souk/subgraph';
import { slugCandidates } from '@souk/text/slug.ts';
import type { Ctx } from '../context.ts';
import type { CreateCategoryInput } from '../generated/resolvers.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { CategoryDocument } from './category.model.ts';
import { checkFields, emitPicture, requirePicture } from './category-fields.ts';
import { slugTaken, takeSlug } from './category-slugs.ts';
import { openParent, requireDepth } from './category-tree.ts';

type NewCategory = Omit<CategoryDocument, 'path' | 'createdAt' | 'updatedAt'>;

const PARENT = ['input', 'parentId'];

/**
 * Creates a category, once per idempotency key, with a slug from its name unless one is given. Raises Refusal
 * INVALID_INPUT, NOT_FOUND for the parent, ALREADY_EXISTS for a given slug in use, and IDEMPOTENCY_CONFLICT.
 */
export async function createCategory(ctx: Ctx, input: CreateCategoryInput): Promise<CategoryDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createCategory', idempotencyKey, input: given };
  return makeOnce(ctx, call, { model: ctx.db.categories, prefix: 'cat', gone }, (id) =>
    create(ctx, id, input),
  );
}

async function create(ctx: Ctx, _id: string, input: CreateCategoryInput): Promise<void> {
  const { name = '', description = '', slug: given } = checkFields(input);
  const imageMediaId = input.imageMediaId ?? null;
  if (imageMediaId !== null) await requirePicture(ctx, imageMediaId);
  const category = {
    ...{ _id, name, ...nameKeysOf(name), description, imageMediaId, oldSlugs: [] },
    ...{ parentId: input.parentId ?? null, position: input.position ?? 0 },
    ...{ productCount: 0, countedAt: null, version: 1, treeChanges: 0 },
  };
  for (const slug of given === undefined ? slugCandidates(name, 'category') : [given]) {
    // A page that moved away from this address is still found there.
    if (given === undefined && (await ctx.db.categories.exists({ oldSlugs: slug }))) continue;
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
    const { _id, parentId, slug, imageMediaId } = category;
    const parentPath = await openParent(ctx, parentId, PARENT);
    requireDepth(parentPath, 1, PARENT);
    await takeSlug(ctx, slug);
    await ctx.db.categories.insertOne({ ...category, path: [...parentPath, _id] });
    await emitPicture(ctx, _id, null, imageMediaId);
    await ctx.emit('category.created', _id, { categoryId: _id });
  });

const gone = () => refusal('NOT_FOUND', 'The category was deleted since.');
