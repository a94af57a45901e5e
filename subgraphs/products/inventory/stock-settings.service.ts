import { defineLoader, InputProblems, load } from '@souk/subgraph';
import { checkUnits } from '../catalogue/product-rules.ts';
import type { Ctx } from '../context.ts';
import type { SetDefaultLowStockThresholdInput } from '../generated/resolvers.ts';
import { sellerFor } from '../locations/location.service.ts';

async function read(db: Ctx['db'], sellerIds: readonly string[]): Promise<Map<string, number>> {
  const found = await db.stockSettings.find({ _id: { $in: [...sellerIds] } }).lean();
  return new Map(found.map(({ _id, lowStockThreshold }) => [_id, lowStockThreshold]));
}

const thresholds = defineLoader<Ctx, string, number>(read);

/** The default thresholds of sellers by id; those that go by the market's are missing. */
export const defaultThresholds = (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, number>> =>
  read(ctx.db, sellerIds);

/** The low-stock threshold of new variants of a seller that name none: the seller's, else the market's. */
export const defaultThreshold = async (ctx: Ctx, sellerId: string): Promise<number> =>
  (await load(ctx, thresholds, sellerId)) ?? ctx.config.LOW_STOCK_THRESHOLD;

/**
 * Sets the default threshold of a seller, or returns to the market's; the seller's id. Raises Refusal INVALID_INPUT and
 * NOT_FOUND.
 */
export async function setDefaultThreshold(
  ctx: Ctx,
  { sellerId: named, lowStockThreshold }: SetDefaultLowStockThresholdInput,
): Promise<string> {
  const sellerId = await sellerFor(ctx, named);
  if (lowStockThreshold == null) {
    await ctx.transaction(() => ctx.db.stockSettings.deleteOne({ _id: sellerId }));
    return sellerId;
  }
  const problems = new InputProblems();
  checkUnits(problems, ['input', 'lowStockThreshold'], lowStockThreshold);
  problems.refuse();
  await ctx.transaction(() =>
    ctx.db.stockSettings.updateOne({ _id: sellerId }, { $set: { lowStockThreshold } }, { upsert: true }),
  );
  return sellerId;
}
