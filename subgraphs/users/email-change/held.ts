import type { Ctx } from '../context.ts';

/**
 * Whether an address is held for the person who had it: for as long as a change away from it can be undone nobody else gets it,
 * or a thief could stop the undoing by registering it.
 */
export async function isHeld(ctx: Ctx, email: string, exceptFor: string | null = null): Promise<boolean> {
  const held = await ctx.db.emailChanges
    .findOne({ oldEmail: email, status: 'CONFIRMED', undoUntil: { $gt: new Date() } }, { userId: 1 })
    .lean();
  return held !== null && held.userId !== exceptFor;
}
