import { defineLoader, type Refusal, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** The ids of categories by their slugs, former ones included. */
export const categoryIdsBySlug = defineLoader<Ctx, string, string>(async (db, slugs) => {
  const wanted = { $in: [...slugs] };
  const categories = await db.categories
    .find({ $or: [{ slug: wanted }, { oldSlugs: wanted }] }, { slug: 1, oldSlugs: 1 })
    .lean();
  const former = categories.flatMap(({ _id, oldSlugs }) => oldSlugs.map((slug) => [slug, _id] as const));
  return new Map([...former, ...categories.map(({ _id, slug }) => [slug, _id] as const)]);
});

/** Takes a slug for a category, in the transaction that stores it: a page that had it before is found by it no longer. */
export const takeSlug = async (ctx: Ctx, slug: string): Promise<void> =>
  void (await ctx.db.categories.updateMany(
    { oldSlugs: slug },
    { $pull: { oldSlugs: slug } },
    { timestamps: false },
  ));

/** The Refusal ALREADY_EXISTS that names the category with a slug. */
export async function slugTaken(ctx: Ctx, slug: string): Promise<Refusal> {
  const holder = await ctx.db.categories.findOne({ slug }, { name: 1 }).lean();
  const who = holder ? `The category "${holder.name}" (${holder._id})` : 'Another category';
  const message = `${who} already has the slug "${slug}". Choose another one, or omit it to get one from the name.`;
  return refusal('ALREADY_EXISTS', message, ['input', 'slug']);
}
