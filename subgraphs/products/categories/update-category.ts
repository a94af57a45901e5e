import { isDuplicate, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { UpdateCategoryInput } from '../generated/resolvers.ts';
import type { CategoryDocument } from './category.model.ts';
import { checkFields, emitPicture, requirePicture } from './category-fields.ts';
import { slugTaken, takeSlug } from './category-slugs.ts';

/**
 * Changes the given fields of a category; under its former slug it is still found. Raises Refusal NOT_FOUND,
 * VERSION_CONFLICT, INVALID_INPUT, and ALREADY_EXISTS for a slug in use.
 */
export async function updateCategory(
  ctx: Ctx,
  id: string,
  input: UpdateCategoryInput,
): Promise<CategoryDocument> {
  requireVersionOf(await ctx.db.categories.findById(id).lean(), input.version);
  const { imageMediaId, position, version } = input;
  const changes: Partial<CategoryDocument> = checkFields(input);
  if (position != null) changes.position = position;
  if (imageMediaId !== undefined) changes.imageMediaId = imageMediaId;
  if (imageMediaId != null) await requirePicture(ctx, imageMediaId);
  try {
    return await ctx.transaction(async () => {
      const before = requireVersionOf(await ctx.db.categories.findById(id).lean(), version);
      if (changes.slug !== undefined && changes.slug !== before.slug) {
        await takeSlug(ctx, changes.slug);
        changes.oldSlugs = [...before.oldSlugs.filter((slug) => slug !== changes.slug), before.slug];
      }
      const after = await ctx.db.categories
        .findOneAndUpdate(
          { _id: id, version },
          { $set: changes, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!after) throw changedSince();
      await emitPicture(ctx, id, before.imageMediaId, after.imageMediaId);
      await ctx.emit('category.updated', id, { categoryId: id });
      return after;
    });
  } catch (error) {
    if (!isDuplicate(error, 'slug')) throw error;
    throw await slugTaken(ctx, changes.slug ?? '');
  }
}

/** The category, if it is there in the version that was read. Raises Refusal NOT_FOUND and VERSION_CONFLICT. */
export function requireVersionOf(category: CategoryDocument | null, version: number): CategoryDocument {
  if (!category) throw refusal('NOT_FOUND', 'There is no such category.', ['id']);
  if (category.version !== version) throw changedSince();
  return category;
}

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The category was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
