import type { PipelineStage } from 'mongoose';
import { forSaleFilter } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';

type Stage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

const CHANGES_AT_ONCE = 500;
const COUNTS_AT_ONCE = 50;

/** Counts the products for sale of all categories and tags that were noted as changed. */
export async function refreshCounts(ctx: Ctx): Promise<void> {
  for (;;) {
    const changes = await ctx.db.countChanges.find({}).sort({ dueAt: 1 }).limit(CHANGES_AT_ONCE).lean();
    if (changes.length === 0) return;
    await count(ctx, 'categories', new Set(changes.flatMap(({ categoryIds }) => categoryIds)));
    await count(ctx, 'tags', new Set(changes.flatMap(({ tagIds }) => tagIds)));
    // What was noted meanwhile stays, and is counted by the next round.
    await ctx.db.countChanges.deleteMany({ _id: { $in: changes.map(({ _id }) => _id) } });
  }
}

/** Counts the products of every category and tag: heals what was changed in the database by hand. */
export async function recountAll(ctx: Ctx): Promise<void> {
  for (const kind of ['categories', 'tags'] as const) {
    for (let after = ''; ; ) {
      const found = await idsAfter(ctx, kind, after);
      if (found.length === 0) break;
      after = found.at(-1) ?? after;
      await count(ctx, kind, new Set(found));
    }
  }
}

type Kind = 'categories' | 'tags';

async function idsAfter(ctx: Ctx, kind: Kind, after: string): Promise<string[]> {
  const filter = { _id: { $gt: after } };
  const found =
    kind === 'categories'
      ? await ctx.db.categories.find(filter, { _id: 1 }).sort({ _id: 1 }).limit(CHANGES_AT_ONCE).lean()
      : await ctx.db.tags.find(filter, { _id: 1 }).sort({ _id: 1 }).limit(CHANGES_AT_ONCE).lean();
  return found.map(({ _id }) => _id);
}

async function count(ctx: Ctx, kind: Kind, ids: ReadonlySet<string>): Promise<void> {
  const all = [...ids];
  for (let from = 0; from < all.length; from += COUNTS_AT_ONCE) {
    const batch = all.slice(from, from + COUNTS_AT_ONCE);
    const countedAt = new Date();
    const counts = await countEach(ctx, kind === 'categories' ? 'categoryPath' : 'tagIds', batch);
    const writes = batch.map((_id) => ({
      updateOne: {
        // A slower run beside this one must not overwrite a later count with an earlier one.
        filter: { _id, $or: [{ countedAt: null }, { countedAt: { $lte: countedAt } }] },
        update: { $set: { productCount: counts.get(_id) ?? 0, countedAt } },
      },
    }));
    const options = { ordered: false, timestamps: false };
    if (kind === 'categories') await ctx.db.categories.bulkWrite(writes, options);
    else await ctx.db.tags.bulkWrite(writes, options);
  }
}

/** One command, of which each part counts keys of an index and reads no product. */
async function countEach(
  ctx: Ctx,
  field: 'categoryPath' | 'tagIds',
  ids: readonly string[],
): Promise<Map<string, number>> {
  const coll = ctx.db.products.collection.collectionName;
  const counting = (id: string): Stage[] => [
    { $match: { [field]: id, ...forSaleFilter } },
    { $count: 'n' },
    { $set: { of: { $literal: id } } },
  ];
  const [first = [], ...others] = ids.map(counting);
  const union = others.map((pipeline) => ({ $unionWith: { coll, pipeline } }));
  const counted = await ctx.db.products.aggregate<{ of: string; n: number }>([...first, ...union]);
  return new Map(counted.map(({ of, n }) => [of, n]));
}
