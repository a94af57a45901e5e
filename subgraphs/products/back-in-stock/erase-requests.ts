import type { Erased, Person } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Deletes the requests of a person, those by address included. */
export async function eraseRequests(ctx: Ctx, { userId, email }: Person): Promise<Erased> {
  await ctx.db.backInStockRequests.deleteMany({ holder: { $in: [userId, email] } });
  return 'DONE';
}
