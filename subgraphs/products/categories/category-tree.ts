import { type Refusal, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { CategoryDocument } from './category.model.ts';

const MAX_DEPTH = 5;
/** The most categories at the top of the tree or directly below another. */
export const MAX_CHILDREN = 100;

/** A category and those below it, with their paths. */
export type Branch = Pick<CategoryDocument, '_id' | 'path'>[];

/** The branch of a category, itself included. */
export const branchOf = (ctx: Ctx, id: string): Promise<Branch> =>
  ctx.db.categories.find({ path: id }, { path: 1 }).lean();

/**
 * The path of the parent for categories that the running transaction puts below it; empty for the top. It writes to the
 * parent on purpose: a concurrent move, merge or deletion of the parent conflicts, instead of missing them. Raises Refusal
 * NOT_FOUND, and INVALID_INPUT where there would be more than 100 side by side.
 */
export async function openParent(
  ctx: Ctx,
  parentId: string | null,
  field: string[],
  count = 1,
): Promise<string[]> {
  const path = parentId === null ? [] : await touch(ctx, parentId, field);
  if (count > 0 && (await ctx.db.categories.countDocuments({ parentId })) + count > MAX_CHILDREN) {
    throw refusal(
      'INVALID_INPUT',
      `There are at most ${MAX_CHILDREN} categories side by side. Choose another parent.`,
      field,
    );
  }
  return path;
}

async function touch(ctx: Ctx, id: string, field: string[]): Promise<string[]> {
  const parent = await ctx.db.categories
    .findOneAndUpdate(
      { _id: id },
      { $inc: { treeChanges: 1 } },
      { returnDocument: 'after', timestamps: false },
    )
    .lean();
  if (!parent) throw refusal('NOT_FOUND', 'There is no such category.', field);
  return parent.path;
}

/** Raises Refusal INVALID_INPUT for a branch of so many levels that the tree would have more than five. */
export function requireDepth(parentPath: readonly string[], levels: number, field: string[]): void {
  if (parentPath.length + levels <= MAX_DEPTH) return;
  throw refusal(
    'INVALID_INPUT',
    `The category tree has at most ${MAX_DEPTH} levels. Choose a parent higher up.`,
    field,
  );
}

/**
 * Puts a branch below a parent, in the running transaction. Raises Refusal INVALID_INPUT for a parent inside of the branch
 * and for too many levels.
 */
export async function plant(
  ctx: Ctx,
  rootId: string,
  {
    parentId,
    parentPath,
    field,
  }: { parentId: string | null; parentPath: readonly string[]; field: string[] },
): Promise<void> {
  if (parentPath.includes(rootId)) throw ownBranch(field);
  const branch = await branchOf(ctx, rootId);
  const below = branch.map(({ _id, path }) => ({ _id, rest: path.slice(path.indexOf(rootId)) }));
  requireDepth(parentPath, Math.max(...below.map(({ rest }) => rest.length)), field);
  for (const { _id, rest } of below)
    await ctx.db.categories.updateOne({ _id }, { $set: { path: [...parentPath, ...rest] } });
  await ctx.db.categories.updateOne({ _id: rootId }, { $set: { parentId }, $inc: { version: 1 } });
}

/** The Refusal of a category that would be put into its own branch. */
export const ownBranch = (field: string[]): Refusal =>
  refusal('INVALID_INPUT', 'A category cannot be put below itself or below one that is below it.', field);
