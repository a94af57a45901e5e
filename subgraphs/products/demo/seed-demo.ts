import { demoMarket } from '@souk/demo';
import type { Ctx } from '../context.ts';
import { demoCategories, demoEligibilities, demoProducts, demoTags } from './catalogue.ts';
import { demoReservations, demoTransactions } from './stock.ts';

/**
 * Fills an empty database with this subgraph's part of the demo market: catalogue, stock, and the stock that past
 * orders took. The documents keep the dates of the market.
 */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.products.exists({})) return;
  const market = demoMarket(now);
  const { products, variants } = demoProducts(market);
  const dated = { timestamps: false };
  await ctx.db.sellerEligibilities.insertMany(demoEligibilities(market), dated);
  await ctx.db.categories.insertMany(demoCategories(market), dated);
  await ctx.db.tags.insertMany(demoTags(market), dated);
  await ctx.db.variants.insertMany(variants, dated);
  await ctx.db.reservations.insertMany(demoReservations(market), dated);
  await ctx.db.inventoryTransactions.insertMany(demoTransactions(market), dated);
  // Last, as they tell a later start that the market is all there.
  await ctx.db.products.insertMany(products, dated);
}
