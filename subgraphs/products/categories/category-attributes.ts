import { attributesOf } from '../attributes/effective.ts';
import type { Ctx } from '../context.ts';

const MAX_ATTRIBUTES = 50;

/**
 * Takes the attributes off a category that goes. One that takes its products gets those that it does not have yet, as far as
 * there is room, and not as required ones: its own products may lack them. Call it in the transaction of the change.
 */
export async function handOverAttributes(
  ctx: Ctx,
  sourceId: string,
  targetPath: readonly string[],
): Promise<void> {
  const targetId = targetPath.at(-1);
  const present = await attributesOf(ctx, targetPath);
  const has = new Set(present.map(({ attribute }) => attribute._id));
  const attributes = await ctx.db.attributes
    .find({ 'assignments.categoryId': sourceId }, { assignments: 1 })
    .sort({ _id: 1 })
    .lean();
  for (const { _id, assignments } of attributes) {
    const kept = assignments.filter(({ categoryId }) => categoryId !== sourceId);
    const given = assignments.find(({ categoryId }) => categoryId === sourceId);
    if (given && targetId !== undefined && !has.has(_id) && has.size < MAX_ATTRIBUTES) {
      kept.push({ ...given, categoryId: targetId, isRequired: false });
      has.add(_id);
    }
    await ctx.db.attributes.updateOne({ _id }, { $set: { assignments: kept }, $inc: { version: 1 } });
  }
}
