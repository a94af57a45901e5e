import { defineLoader, load, MAX_COUNT_MS } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import type { RoleDocument } from './role.model.ts';

// As `holdersOf` selects them, for many roles in one statement. The roles of staff are counted apart from those of everybody
// else: in a large market it may take too long to count the customers, while staff are few and have an index.
const staffCounts = defineLoader<Ctx, string, number>((db, keys) =>
  countBy(db, 'roles', { roles: { $in: [...keys] }, agencyId: { $gt: '' }, accountRoles: 'STAFF' }, keys),
);
const otherCounts = defineLoader<Ctx, AccountRole, number>((db, keys) =>
  countBy(db, 'accountRoles', { accountRoles: { $in: [...keys] } }, keys),
);

async function countBy<K extends string>(
  db: Ctx['db'],
  field: 'roles' | 'accountRoles',
  holders: QueryFilter<AccountDocument>,
  keys: readonly K[],
): Promise<Map<K, number>> {
  const counted = await db.users
    .aggregate<{ _id: K; people: number }>([
      { $match: { ...holders, status: { $in: ['ACTIVE', 'BLOCKED'] } } },
      { $project: { [field]: 1 } },
      { $unwind: `$${field}` },
      { $match: { [field]: { $in: [...keys] } } },
      { $group: { _id: `$${field}`, people: { $sum: 1 } } },
    ])
    .option({ maxTimeMS: MAX_COUNT_MS });
  const found = new Map(counted.map(({ _id, people }) => [_id, people]));
  return new Map(keys.map((key) => [key, found.get(key) ?? 0]));
}

/** How many people have a role, those who are blocked included; null when counting failed or took too long. */
export async function userCount(ctx: Ctx, { key, accountRole }: RoleDocument): Promise<number | null> {
  try {
    return accountRole === 'STAFF'
      ? await load(ctx, staffCounts, key)
      : await load(ctx, otherCounts, accountRole);
  } catch (error) {
    ctx.log.warn({ role: key, error: String(error) }, 'the people with a role were not counted');
    return null;
  }
}
