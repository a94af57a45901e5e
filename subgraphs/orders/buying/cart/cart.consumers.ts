import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';

/** A blocked customer's cart is frozen: nothing can be added to it until the customer is unblocked. */
export const cartConsumers: Consumers<Ctx> = {
  'user.blocked': async (ctx, { payload }) => {
    await ctx.db.carts.updateOne(
      { _id: payload.userId },
      { $set: { stoppedAt: new Date() } },
      { upsert: true },
    );
  },
  'user.unblocked': async (ctx, { payload }) => {
    await ctx.db.carts.updateOne({ _id: payload.userId }, { $set: { stoppedAt: null } });
  },
};
