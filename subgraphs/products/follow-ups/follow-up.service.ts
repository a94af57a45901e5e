import { newId } from '@souk/subgraph';
import { requestFacetRefresh } from '../attributes/refresh-facets.ts';
import type { Ctx } from '../context.ts';
import { countAgain } from '../counts/products-changed.ts';
import { applyPaths, replaceCategory } from './category-batches.ts';
import type { FollowUpDocument } from './follow-up.model.ts';
import { replaceTag } from './tag-batches.ts';

// Longer than a request and its transaction may take: what read the category or tag before its change is stored by then.
const REPEAT_AFTER_MS = 120_000;
const AT_ONCE = 50;
/** How long a mutation works on products before it leaves the rest to the sweep. */
const PATIENCE_MS = 1_500;

type Given = Pick<FollowUpDocument, 'kind' | 'sourceId'> &
  Partial<Pick<FollowUpDocument, 'targetId' | 'countedIds'>>;

/**
 * Stores what has to be written to products, in the transaction of the change: a killed process loses nothing of it. What is
 * pending for `sourceId` as a target goes to `targetId` from now on.
 */
export async function planFollowUp(
  ctx: Ctx,
  { kind, sourceId, targetId = null, countedIds = [] }: Given,
): Promise<string> {
  const _id = newId('flw');
  if (kind !== 'PATHS')
    await ctx.db.followUps.updateMany({ targetId: sourceId, kind }, { $set: { targetId } });
  await ctx.db.followUps.insertMany([
    { _id, kind, sourceId, targetId, countedIds, dueAt: new Date(), isRepeat: false },
  ]);
  return _id;
}

/**
 * Does follow-ups of a mutation, so that its caller finds the products changed. What takes longer is left to the sweep. Call
 * it after the transaction: batches are small writes of their own, each of which may be repeated.
 */
export async function followUpNow(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  try {
    for (const followUp of await ctx.db.followUps.find({ _id: { $in: [...ids] }, isRepeat: false }).lean())
      if (!(await pass(ctx, followUp, () => Date.now() < until))) return;
  } catch (error) {
    ctx.log.warn(
      { error: (error as Error).message },
      'products: a change follows later; the sweep tries again',
    );
  }
}

/** Does all follow-ups that are due, those that a killed process left included. */
export async function followUpDue(ctx: Ctx, now = new Date()): Promise<void> {
  for (;;) {
    const due = await ctx.db.followUps
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(AT_ONCE)
      .lean();
    for (const followUp of due) await pass(ctx, followUp, () => true);
    if (due.length < AT_ONCE) return;
  }
}

/** Writes batch by batch, and then plans the repetition or ends; false when it ran out of patience. */
async function pass(ctx: Ctx, followUp: FollowUpDocument, mayGoOn: () => boolean): Promise<boolean> {
  const { _id, kind, sourceId, targetId, countedIds, isRepeat } = followUp;
  const batches =
    kind === 'PATHS'
      ? applyPaths(ctx, sourceId)
      : kind === 'CATEGORY'
        ? replaceCategory(ctx, sourceId, targetId)
        : replaceTag(ctx, sourceId, targetId);
  let written = 0;
  for await (const count of batches) {
    written += count;
    if (!mayGoOn()) return false;
  }
  if (written > 0) ctx.log.info({ followUp: kind, sourceId, targetId, written }, 'products follow a change');
  await ctx.transaction(async () => {
    if (isRepeat) await ctx.db.followUps.deleteOne({ _id });
    else
      await ctx.db.followUps.updateOne(
        { _id, isRepeat: false },
        { $set: { isRepeat: true, dueAt: new Date(Date.now() + REPEAT_AFTER_MS) } },
      );
    if (isRepeat && written === 0) return;
    if (kind === 'TAG') return countAgain(ctx, { tagIds: targetId === null ? [] : [targetId] });
    const place = kind === 'PATHS' ? sourceId : targetId;
    // Under other categories, products have other attributes.
    if (place !== null) await requestFacetRefresh(ctx, place);
    const target = targetId === null ? null : await ctx.db.categories.findById(targetId, { path: 1 }).lean();
    await countAgain(ctx, { categoryIds: [...countedIds, ...(target?.path ?? [])] });
  });
  return true;
}
