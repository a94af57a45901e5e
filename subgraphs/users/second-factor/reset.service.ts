import { assertRecentlyProven, recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { endSessions } from '../sessions/session.service.ts';
import { deleteSecondFactors } from './changes.ts';

/**
 * Deletes the second factors of a person who lost them, and ends the person's sessions. Raises Refusal NOT_FOUND,
 * INVALID_STATE when there are none, and SAME_PERSON for one's own.
 */
export async function resetSecondFactors(ctx: Ctx, id: string): Promise<AccountDocument> {
  assertRecentlyProven(ctx.viewer);
  if (id === ctx.viewer.userId)
    throw refusal('SAME_PERSON', 'Another administrator has to reset yours.', ['id']);
  return ctx.transaction(async () => {
    const account = await ctx.db.users.findById(id).lean();
    if (!account) throw refusal('NOT_FOUND', 'There is no such user.', ['id']);
    if (!account.hasSecondFactor) throw refusal('INVALID_STATE', 'This person has no second factor.', ['id']);
    await deleteSecondFactors(ctx, id);
    await ctx.emit('user.second_factors_reset', id, personOf(account));
    const change = { before: { hasSecondFactor: true }, after: { hasSecondFactor: false } };
    await recordChange(ctx, { entity: 'User', id, ...change });
    await endSessions(ctx, id);
    return { ...account, hasSecondFactor: false };
  });
}
