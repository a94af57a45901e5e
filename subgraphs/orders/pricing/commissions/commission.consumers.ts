import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';

/**
 * Rules of a category go with it. Where its products went to another one, the rules of that one apply: moving a rate there
 * would change what all of its own products pay.
 */
export const commissionConsumers: Consumers<Ctx> = {
  'category.deleted': async (ctx, { payload }) => {
    await ctx.db.commissionRules.deleteMany({ categoryId: payload.categoryId });
  },
};
