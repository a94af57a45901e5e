import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { rolesIn } from '../roles/built-ins.ts';

/** The keys of all roles of an account. Working for an agency is no role by itself: staff have those that were granted. */
const rolesOf = ({ accountRoles, roles }: AccountDocument): string[] =>
  accountRoles.flatMap((role) => rolesIn(role, roles));

/**
 * Publishes which roles an administrator gave a person and took from them, so that they are mailed. In the transaction of the
 * change; nothing for a change of something else.
 */
export async function tellRoles(ctx: Ctx, before: AccountDocument, after: AccountDocument): Promise<void> {
  const [had, has] = [rolesOf(before), rolesOf(after)];
  const granted = has.filter((key) => !had.includes(key));
  const revoked = had.filter((key) => !has.includes(key));
  if (granted.length === 0 && revoked.length === 0) return;
  const known = await ctx.db.roles
    .find({ key: { $in: [...granted, ...revoked] } }, { key: 1, name: 1 })
    .lean();
  const nameOf = (key: string) => known.find((role) => role.key === key)?.name ?? key;
  await ctx.emit('user.roles_changed', after._id, {
    ...personOf(after),
    granted: granted.map(nameOf),
    revoked: revoked.map(nameOf),
  });
}
