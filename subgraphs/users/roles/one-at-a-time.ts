import type { Ctx } from '../context.ts';

/**
 * Lets the transactions that call this pass one after another: what one of them counted holds until it commits. For rare
 * decisions about all roles, all permissions or all administrators.
 */
export async function oneAtATime(ctx: Ctx): Promise<void> {
  await ctx.db.roles.updateOne({ key: 'ADMIN' }, { $set: { touchedAt: new Date() } }, { timestamps: false });
}
