import { newId } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';

/**
 * Notes that products joined or left the products for sale of their categories and tags, which are counted again after the
 * commit. Call it in the transaction of the change, with the products as they were and as they are where these differ.
 */
export const productsChanged = (
  ctx: Ctx,
  ...products: readonly Pick<ProductDocument, 'categoryPath' | 'tagIds'>[]
): Promise<void> =>
  countAgain(ctx, {
    categoryIds: products.flatMap(({ categoryPath }) => categoryPath),
    tagIds: products.flatMap(({ tagIds }) => tagIds),
  });

/** As {@link productsChanged}, by the ids of categories, those above them included, and of tags. */
export async function countAgain(
  ctx: Ctx,
  { categoryIds = [], tagIds = [] }: { categoryIds?: readonly string[]; tagIds?: readonly string[] },
): Promise<void> {
  if (categoryIds.length + tagIds.length === 0) return;
  const change = { _id: newId('cnt'), dueAt: new Date() };
  const keys = { categoryIds: [...new Set(categoryIds)], tagIds: [...new Set(tagIds)] };
  await ctx.db.countChanges.insertMany([{ ...change, ...keys }]);
}
