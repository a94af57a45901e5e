import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { followUpNow, planFollowUp } from '../follow-ups/follow-up.service.ts';
import type { CategoryDocument } from './category.model.ts';
import { handOverAttributes } from './category-attributes.ts';
import { emitPicture } from './category-fields.ts';
import { openParent, ownBranch, plant } from './category-tree.ts';

/** A category that is gone, and where what was in it is now. */
export interface Removed {
  deletedId: string;
  parentId: string | null;
  target: CategoryDocument | null;
}

interface Where {
  /** The fields of the input that name the category and its target. */
  source: string[];
  target: string[];
}

/**
 * Merges a category into another: its products, its attributes and the categories below it go there, and its slugs lead
 * there. Raises Refusal NOT_FOUND, and INVALID_INPUT for a target in its own branch, too many levels, and too many side by side.
 */
export const mergeCategory = (ctx: Ctx, sourceId: string, targetId: string, where: Where): Promise<Removed> =>
  remove(ctx, sourceId, targetId, where);

/**
 * Deletes a category, as {@link mergeCategory} where a target is named. Without one it raises Refusal CATEGORY_IN_USE for a
 * category with products, in every status, or with categories below it.
 */
export const deleteCategory = (ctx: Ctx, id: string, targetId: string | null): Promise<Removed> =>
  remove(ctx, id, targetId, { source: ['id'], target: ['input', 'targetId'] });

async function remove(ctx: Ctx, id: string, targetId: string | null, where: Where): Promise<Removed> {
  const { removed, followUps } = await ctx.transaction(async () => {
    const source = await ctx.db.categories.findById(id).lean();
    if (!source) throw refusal('NOT_FOUND', 'There is no such category.', where.source);
    const children = await ctx.db.categories.find({ parentId: id }, { _id: 1 }).lean();
    const childIds = children.map(({ _id }) => _id);
    if (targetId === null) await requireUnused(ctx, id, childIds.length);
    const path = targetId === null ? [] : await adopt(ctx, source, childIds, targetId, where.target);
    await handOverAttributes(ctx, id, path);
    await ctx.db.categories.deleteOne({ _id: id });
    await emitPicture(ctx, id, source.imageMediaId, null);
    const target = targetId === null ? null : await inherit(ctx, source, targetId);
    await ctx.emit('category.deleted', id, { categoryId: id, targetId });
    const countedIds = [...source.path, ...path];
    const plans = [await planFollowUp(ctx, { kind: 'CATEGORY', sourceId: id, targetId, countedIds })];
    for (const sourceId of childIds)
      plans.push(await planFollowUp(ctx, { kind: 'PATHS', sourceId, countedIds }));
    return { removed: { deletedId: id, parentId: source.parentId, target }, followUps: plans };
  });
  await followUpNow(ctx, followUps);
  return removed;
}

async function requireUnused(ctx: Ctx, id: string, children: number): Promise<void> {
  const isInUse = children > 0 || (await ctx.db.products.exists({ categoryId: id }));
  if (!isInUse) return;
  const what = children > 0 ? 'categories below it' : 'products';
  throw refusal(
    'CATEGORY_IN_USE',
    `The category has ${what}. Name a category that takes them, or move them first.`,
    ['id'],
  );
}

/** Puts the children of a category below another; gives the path of that one. */
async function adopt(
  ctx: Ctx,
  source: CategoryDocument,
  childIds: readonly string[],
  parentId: string,
  field: string[],
): Promise<string[]> {
  const parentPath = await openParent(ctx, parentId, field, childIds.length);
  if (parentPath.includes(source._id)) throw ownBranch(field);
  for (const childId of childIds) {
    await plant(ctx, childId, { parentId, parentPath, field });
    await ctx.emit('category.updated', childId, { categoryId: childId });
  }
  return parentPath;
}

/** The target, which is found by the slugs of the category that is gone. */
async function inherit(
  ctx: Ctx,
  { slug, oldSlugs }: CategoryDocument,
  targetId: string,
): Promise<CategoryDocument | null> {
  await ctx.emit('category.updated', targetId, { categoryId: targetId });
  return ctx.db.categories
    .findOneAndUpdate(
      { _id: targetId },
      { $addToSet: { oldSlugs: { $each: [...oldSlugs, slug] } }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean();
}
