import type { Ctx } from '../context.ts';
import { effectiveOf } from './effective.ts';
import { facetsOf, isSame } from './facets.ts';

const BATCH = 200;

/**
 * Has the facets of all products of a category and those below it computed again, within seconds. Call it in the
 * transaction that changes which attributes they have, as a move of the category in the tree does.
 */
export async function requestFacetRefresh(ctx: Ctx, categoryId: string): Promise<void> {
  await ctx.db.facetRefreshes.updateOne(
    { _id: categoryId },
    { $inc: { round: 1 }, $set: { requestedAt: new Date() } },
    { upsert: true },
  );
}

/** Computes the facets of the products below each category that was requested; returns how many products changed. */
export async function refreshFacets(ctx: Ctx): Promise<number> {
  let changed = 0;
  for (const { _id, round } of await ctx.db.facetRefreshes.find().sort({ requestedAt: 1 }).lean()) {
    changed += await refreshBelow(ctx, _id);
    await ctx.db.facetRefreshes.deleteOne({ _id, round });
  }
  return changed;
}

type Read = Awaited<ReturnType<typeof productsOf>>[number];

async function refreshBelow(ctx: Ctx, categoryId: string): Promise<number> {
  const attributes = await ctx.db.attributes.find({ 'assignments.0': { $exists: true } }).lean();
  const cursor = ctx.db.products
    .find({ categoryPath: categoryId }, { _id: 1 })
    .lean()
    .cursor({ batchSize: BATCH });
  let changed = 0;
  let ids: string[] = [];
  const work = async () => {
    changed += await refreshBatch(ctx, attributes, ids);
    ids = [];
  };
  for await (const { _id } of cursor) {
    ids.push(_id);
    if (ids.length >= BATCH) await work();
  }
  await work();
  return changed;
}

const productsOf = (ctx: Ctx, ids: readonly string[]) =>
  ctx.db.products
    .find(
      { _id: { $in: [...ids] } },
      { attributes: 1, categoryPath: 1, facets: 1, facetNumbers: 1, version: 1 },
    )
    .lean();

async function refreshBatch(
  ctx: Ctx,
  attributes: Parameters<typeof effectiveOf>[0],
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const [products, variants] = await Promise.all([
    productsOf(ctx, ids),
    ctx.db.variants
      .find({ productId: { $in: [...ids] }, deletedAt: null }, { productId: 1, attributes: 1 })
      .lean(),
  ]);
  const byProduct = Map.groupBy(variants, ({ productId }) => productId);
  const updates = products.flatMap((product: Read) => {
    const now = facetsOf(
      effectiveOf(attributes, product.categoryPath),
      product.attributes ?? [],
      (byProduct.get(product._id) ?? []).map((variant) => variant.attributes ?? []),
    );
    if (isSame(now, product)) return [];
    const { _id, version } = product;
    return [{ updateOne: { filter: { _id, version }, update: { $set: now } } }];
  });
  if (updates.length === 0) return 0;
  const { modifiedCount } = await ctx.db.products.bulkWrite(updates, { ordered: false, timestamps: false });
  // A product that was changed meanwhile has computed its own facets in that transaction.
  return modifiedCount;
}
