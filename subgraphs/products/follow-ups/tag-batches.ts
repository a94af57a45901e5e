import type { Ctx } from '../context.ts';

const BATCH = 500;

/**
 * Takes a tag that is gone off its products, batch by batch, and puts another in its place where one is named. Gives the
 * number of products of each batch.
 */
export async function* replaceTag(
  ctx: Ctx,
  sourceId: string,
  targetId: string | null,
): AsyncIterable<number> {
  for (;;) {
    const left = await ctx.db.products.find({ tagIds: sourceId }, { _id: 1 }).limit(BATCH).lean();
    if (left.length === 0) return;
    const ids = { $in: left.map(({ _id }) => _id) };
    if (targetId !== null)
      await ctx.db.products.updateMany(
        { _id: ids, tagIds: { $eq: sourceId, $ne: targetId } },
        { $set: { 'tagIds.$[source]': targetId } },
        { arrayFilters: [{ source: sourceId }] },
      );
    await ctx.db.products.updateMany({ _id: ids, tagIds: sourceId }, { $pull: { tagIds: sourceId } });
    yield left.length;
  }
}
