import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { endSessions } from '../sessions/session.service.ts';

/** What sellers tells about the businesses that people act for. */
export const suspensionConsumers: Consumers<Ctx> = {
  'seller.suspended': (ctx, { payload }) => setSuspended(ctx, payload.sellerId, true),
  'seller.reinstated': (ctx, { payload }) => setSuspended(ctx, payload.sellerId, false),
};

/**
 * Keeps whether a seller is suspended with its account. The sessions are ended before the commit: if that fails, the
 * event comes again; a sign-in meanwhile waits for the commit with its last look at the account.
 */
async function setSuspended(ctx: Ctx, sellerId: string, sellerSuspended: boolean): Promise<void> {
  const account = await ctx.db.users.findOneAndUpdate({ sellerId }, { $set: { sellerSuspended } }).lean();
  if (account && sellerSuspended) await endSessions(ctx, account._id, 'SELLER');
}
