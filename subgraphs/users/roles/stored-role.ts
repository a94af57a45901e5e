import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { RoleDocument } from './role.model.ts';

/** The refusal of an unknown role id. */
export const noRole = (field: string[]) => refusal('NOT_FOUND', 'There is no such role.', field);

/** What the audit log shows of a role. */
export const auditedRole = ({ key, name, description, permissionCodes }: RoleDocument) => ({
  key,
  name,
  description,
  permissionCodes,
});

/** The role as it was read by the caller. Raises Refusal NOT_FOUND and VERSION_CONFLICT. */
export async function roleAt(ctx: Ctx, id: string, version: number): Promise<RoleDocument> {
  const role = await ctx.db.roles.findById(id).lean();
  if (!role) throw noRole(['id']);
  if (role.version === version) return role;
  throw refusal(
    'VERSION_CONFLICT',
    'The role was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
}

/** Stores changes of a role that was read in the same transaction, which another change meanwhile makes start again. */
export async function changeRole(
  ctx: Ctx,
  { _id, version }: RoleDocument,
  changes: Partial<RoleDocument>,
): Promise<RoleDocument> {
  const changed = await ctx.db.roles
    .findOneAndUpdate({ _id, version }, { $set: changes, $inc: { version: 1 } }, { returnDocument: 'after' })
    .lean();
  if (!changed) throw noRole(['id']);
  return changed;
}
