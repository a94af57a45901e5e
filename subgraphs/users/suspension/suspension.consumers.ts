import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { endSessions } from '../sessions/session.service.ts';

/** Consumes the suspension events of sellers. */
export const suspensionConsumers: Consumers<Ctx> = {
  'seller.suspended': (ctx, { payload }) => setSuspended(ctx, payload.sellerId, true),
  'seller.reinstated': (ctx, { payload }) => setSuspended(ctx, payload.sellerId, false),
};

/**
 * Stores on the account whether its seller is suspended. Sessions are ended before the commit: if that fails, the event
 * is delivered again; a concurrent sign-in waits for the commit when it reloads the account.
 */
async function setSuspended(ctx: Ctx, sellerId: string, sellerSuspended: boolean): Promise<void> {
  const account = await ctx.db.users.findOneAndUpdate({ sellerId }, { $set: { sellerSuspended } }).lean();
  if (account && sellerSuspended) await endSessions(ctx, account._id, 'SELLER');
}
