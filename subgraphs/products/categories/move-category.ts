import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { followUpNow, planFollowUp } from '../follow-ups/follow-up.service.ts';
import type { MoveCategoryInput, ReorderCategoriesInput } from '../generated/resolvers.ts';
import type { CategoryDocument } from './category.model.ts';
import { openParent, ownBranch, plant } from './category-tree.ts';
import { requireVersionOf } from './update-category.ts';

const PARENT = ['input', 'parentId'];

/**
 * Puts a category, with all below it, below another one or at the top; products follow in batches. Raises Refusal NOT_FOUND,
 * VERSION_CONFLICT, and INVALID_INPUT for a parent in its own branch, too many levels, and too many side by side.
 */
export async function moveCategory(
  ctx: Ctx,
  id: string,
  input: MoveCategoryInput,
): Promise<CategoryDocument> {
  const parentId = input.parentId ?? null;
  const followUps = await ctx.transaction(async () => {
    const category = requireVersionOf(await ctx.db.categories.findById(id).lean(), input.version);
    if (parentId === id) throw ownBranch(PARENT);
    const stays = category.parentId === parentId;
    const parentPath = await openParent(ctx, parentId, PARENT, stays ? 0 : 1);
    if (!stays) await plant(ctx, id, { parentId, parentPath, field: PARENT });
    const position =
      input.position ?? (stays ? category.position : (await lastPosition(ctx, parentId, id)) + 1);
    if (stays && position === category.position) return [];
    await ctx.db.categories.updateOne(
      { _id: id },
      { $set: { position }, ...(stays ? { $inc: { version: 1 } } : {}) },
    );
    await ctx.emit('category.updated', id, { categoryId: id });
    if (stays) return [];
    const countedIds = [...category.path, ...parentPath];
    return [await planFollowUp(ctx, { kind: 'PATHS', sourceId: id, countedIds })];
  });
  await followUpNow(ctx, followUps);
  return requireCategoryOf(await ctx.db.categories.findById(id).lean());
}

async function lastPosition(ctx: Ctx, parentId: string | null, movedId: string): Promise<number> {
  const last = await ctx.db.categories
    .findOne({ parentId, _id: { $ne: movedId } }, { position: 1 })
    .sort({ position: -1 })
    .lean();
  return last?.position ?? -1;
}

function requireCategoryOf(category: CategoryDocument | null): CategoryDocument {
  if (!category) throw refusal('NOT_FOUND', 'There is no such category.', ['id']);
  return category;
}

/**
 * Gives the categories below one, or at the top, the positions of the list. Raises Refusal NOT_FOUND for the parent, and
 * INVALID_INPUT unless exactly these are given.
 */
export async function reorderCategories(
  ctx: Ctx,
  { parentId: given, categoryIds }: ReorderCategoriesInput,
): Promise<CategoryDocument[]> {
  const parentId = given ?? null;
  return ctx.transaction(async () => {
    await openParent(ctx, parentId, PARENT, 0);
    const siblings = await ctx.db.categories.find({ parentId }).lean();
    const byId = new Map(siblings.map((category) => [category._id, category]));
    const ordered = [...new Set(categoryIds)].flatMap((id) => byId.get(id) ?? []);
    if (ordered.length !== siblings.length || categoryIds.length !== siblings.length) {
      const message = 'Give each category that is directly below the parent exactly once.';
      throw refusal('INVALID_INPUT', message, ['input', 'categoryIds']);
    }
    const changed: CategoryDocument[] = [];
    for (const [position, category] of ordered.entries()) {
      if (category.position === position) {
        changed.push(category);
        continue;
      }
      await ctx.db.categories.updateOne({ _id: category._id }, { $set: { position }, $inc: { version: 1 } });
      await ctx.emit('category.updated', category._id, { categoryId: category._id });
      changed.push({ ...category, position, version: category.version + 1 });
    }
    return changed;
  });
}
