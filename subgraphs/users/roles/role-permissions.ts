import { recordChange, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { SetRolePermissionsInput } from '../generated/resolvers.ts';
import { enqueueRenewal } from './renew-sessions.ts';
import { readCodes } from './role.input.ts';
import type { RoleDocument } from './role.model.ts';
import { changeRole, roleAt } from './stored-role.ts';

/**
 * Sets the permissions of a staff role. Sessions of everybody who has it follow within seconds. Raises Refusal NOT_FOUND,
 * INVALID_INPUT for an unknown permission, VERSION_CONFLICT, and BUILT_IN for a role that is not one of staff.
 */
export async function setRolePermissions(
  ctx: Ctx,
  id: string,
  input: SetRolePermissionsInput,
): Promise<RoleDocument> {
  const permissionCodes = readCodes(input.permissionCodes);
  return ctx.transaction(async () => {
    const before = await roleAt(ctx, id, input.version);
    if (before.accountRole !== 'STAFF')
      throw refusal(
        'BUILT_IN',
        'Administrators have every permission, customers and sellers need none: only roles of staff can be changed.',
        ['id'],
      );
    await assertPermissions(
      ctx,
      permissionCodes.filter((code) => !before.permissionCodes.includes(code)),
    );
    const after = await changeRole(ctx, before, { permissionCodes, rightsChangedAt: new Date() });
    await enqueueRenewal(ctx, [id]);
    await recordChange(ctx, {
      ...{ entity: 'Role', id },
      before: { permissionCodes: before.permissionCodes },
      after: { permissionCodes },
    });
    return after;
  });
}

/** Notes that a role receives permissions, in its transaction. Raises Refusal INVALID_INPUT for an unknown one. */
export async function assertPermissions(ctx: Ctx, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return;
  const { matchedCount } = await ctx.db.permissions.updateMany(
    { code: { $in: [...codes] } },
    { $set: { touchedAt: new Date() } },
    { timestamps: false },
  );
  if (matchedCount === codes.length) return;
  const known = await ctx.db.permissions.find({ code: { $in: [...codes] } }, { code: 1 }).lean();
  const unknown = codes.find((code) => !known.some((one) => one.code === code)) ?? '';
  throw refusal('INVALID_INPUT', `There is no permission “${unknown.slice(0, 50)}”.`, [
    'input',
    'permissionCodes',
  ]);
}
