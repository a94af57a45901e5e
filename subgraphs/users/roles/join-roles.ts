import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/**
 * Records that somebody is granted roles of staff, in the transaction that stores the account. Raises Refusal INVALID_INPUT
 * for one that does not exist or is not one of staff.
 */
export async function joinRoles(ctx: Ctx, keys: readonly string[], field: string[]): Promise<void> {
  if (keys.length === 0) return;
  const which = { key: { $in: [...keys] }, accountRole: 'STAFF' as const };
  const joined = { $set: { touchedAt: new Date() } };
  const { matchedCount } = await ctx.db.roles.updateMany(which, joined, { timestamps: false });
  if (matchedCount === keys.length) return;
  const known = await ctx.db.roles.find(which, { key: 1 }).lean();
  const unknown = keys.find((key) => !known.some((role) => role.key === key)) ?? '';
  throw refusal(
    'INVALID_INPUT',
    `“${unknown.slice(0, 30)}” is not a role of staff; \`roles\` lists those there are.`,
    field,
  );
}
