import type { Ctx } from '../context.ts';

const BATCH = 500;

/**
 * Copies the paths of a category and of those below it to their products. Gives the number of products of each batch. A
 * repetition writes nothing; half of it is harmless, as each product is right once it was written.
 */
export async function* applyPaths(ctx: Ctx, categoryId: string): AsyncIterable<number> {
  const moved = await ctx.db.categories.find({ path: categoryId }, { path: 1 }).lean();
  for (const { _id, path } of moved) {
    for (let after = ''; ; ) {
      const stale = await ctx.db.products
        .find({ categoryId: _id, _id: { $gt: after }, categoryPath: { $ne: path } }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(BATCH)
        .lean();
      if (stale.length === 0) break;
      after = stale.at(-1)?._id ?? after;
      yield await put(ctx, _id, stale, { categoryPath: path });
    }
  }
}

/** Puts the products of a category that is gone into another one, or into none, batch by batch. */
export async function* replaceCategory(
  ctx: Ctx,
  sourceId: string,
  targetId: string | null,
): AsyncIterable<number> {
  for (;;) {
    const left = await ctx.db.products.find({ categoryId: sourceId }, { _id: 1 }).limit(BATCH).lean();
    if (left.length === 0) return;
    const target = targetId === null ? null : await ctx.db.categories.findById(targetId, { path: 1 }).lean();
    const place = { categoryId: target?._id ?? null, categoryPath: target?.path ?? [] };
    yield await put(ctx, sourceId, left, place);
  }
}

async function put(
  ctx: Ctx,
  categoryId: string,
  products: readonly { _id: string }[],
  place: { categoryId?: string | null; categoryPath: string[] },
): Promise<number> {
  // Not those that their sellers put elsewhere meanwhile.
  const which = { _id: { $in: products.map(({ _id }) => _id) }, categoryId };
  const { modifiedCount } = await ctx.db.products.updateMany(which, { $set: place });
  return modifiedCount;
}
