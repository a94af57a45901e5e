import { demoMarket } from '@souk/demo';
import type { Ctx } from '../context.ts';
import { demoAttributes, demoCategories, demoEligibilities, demoProducts, demoTags } from './catalogue.ts';
import { demoReviews } from './reviews.ts';
import { demoReservations, demoTransactions } from './stock.ts';

/**
 * Seeds this subgraph's part of the demo market into an empty database: catalogue, stock, and the reservations of past
 * orders. The documents have the dates of the market.
 */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.products.exists({})) return;
  const market = demoMarket(now);
  const { products: made, variants } = demoProducts(market);
  const { products, reviews } = ctx.config.PRODUCT_MODERATION
    ? demoReviews(made, now)
    : { products: made, reviews: [] };
  const dated = { timestamps: false };
  await ctx.db.sellerEligibilities.insertMany(demoEligibilities(market), dated);
  await ctx.db.categories.insertMany(demoCategories(market), dated);
  await ctx.db.tags.insertMany(demoTags(market), dated);
  await ctx.db.attributes.insertMany(demoAttributes(market), dated);
  await ctx.db.variants.insertMany(variants, dated);
  await ctx.db.reservations.insertMany(demoReservations(market), dated);
  await ctx.db.inventoryTransactions.insertMany(demoTransactions(market), dated);
  await ctx.db.productReviews.insertMany(reviews, dated);
  // Last, as their presence tells a later start that the market is complete.
  await ctx.db.products.insertMany(products, dated);
}
