import { isDuplicate, makeOnce, recordChange, refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { CreatePermissionInput, UpdatePermissionInput } from '../generated/resolvers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { MAX_PERMISSIONS, type PermissionDocument } from './permission.model.ts';
import { enqueueRenewal } from './renew-sessions.ts';
import { readNewPermission, readPermissionChanges } from './role.input.ts';
import type { RoleDocument } from './role.model.ts';

/** The refusal of an unknown permission id. */
const noPermission = (field: string[]) => refusal('NOT_FOUND', 'There is no such permission.', field);

const auditedPermission = ({ code, description }: PermissionDocument) => ({ code, description });

/**
 * Creates a permission, once per key of the call; administrators have it at once. Raises Refusal INVALID_INPUT, also for
 * more permissions than there may be, ALREADY_EXISTS for a code in use and IDEMPOTENCY_CONFLICT.
 */
export async function createPermission(ctx: Ctx, input: CreatePermissionInput): Promise<PermissionDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createPermission', idempotencyKey, input: given };
  const gone = () => noPermission(['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.permissions, prefix: 'prm', gone }, (id) =>
    create(ctx, id, given),
  );
}

async function create(
  ctx: Ctx,
  _id: string,
  given: Omit<CreatePermissionInput, 'idempotencyKey'>,
): Promise<void> {
  const { code, description = null } = readNewPermission(given);
  try {
    await ctx.transaction(async () => {
      await oneAtATime(ctx);
      if ((await ctx.db.permissions.countDocuments()) >= MAX_PERMISSIONS)
        throw refusal('INVALID_INPUT', `There are at most ${MAX_PERMISSIONS} permissions.`, ['input']);
      const made = await ctx.db.permissions.insertOne({ _id, code, description });
      await changeRights(ctx, { key: 'ADMIN' });
      await recordChange(ctx, {
        ...{ entity: 'Permission', id: _id, before: null },
        after: auditedPermission(made.toObject()),
      });
    });
  } catch (error) {
    if (!isDuplicate(error, 'code')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another permission already has this code.', ['input', 'code']);
  }
}

/** Changes the given fields. Raises Refusal NOT_FOUND, INVALID_INPUT and VERSION_CONFLICT. */
export async function updatePermission(
  ctx: Ctx,
  id: string,
  input: UpdatePermissionInput,
): Promise<PermissionDocument> {
  const changes = readPermissionChanges(input);
  return ctx.transaction(async () => {
    const before = await ctx.db.permissions
      .findOneAndUpdate({ _id: id, version: input.version }, { $set: changes, $inc: { version: 1 } })
      .lean();
    const after = await ctx.db.permissions.findById(id).lean();
    if (!after) throw noPermission(['id']);
    if (!before)
      throw refusal(
        'VERSION_CONFLICT',
        'The permission was changed since you read it. Read it again and repeat your change.',
        ['input', 'version'],
      );
    await recordChange(ctx, {
      entity: 'Permission',
      id,
      before: auditedPermission(before),
      after: auditedPermission(after),
    });
    return after;
  });
}

/**
 * Deletes a permission and takes it from all roles; returns it with those roles. Sessions follow within seconds. Raises
 * Refusal NOT_FOUND, and BUILT_IN for one that operations of Souk ask for.
 */
export async function deletePermission(
  ctx: Ctx,
  id: string,
): Promise<{ permission: PermissionDocument; roles: RoleDocument[] }> {
  return ctx.transaction(async () => {
    // Deleted first: a transaction that gives the permission to a role writes to it and so conflicts.
    const permission = await ctx.db.permissions.findOneAndDelete({ _id: id }).lean();
    if (!permission) throw noPermission(['id']);
    if (permission.isBuiltIn)
      throw refusal('BUILT_IN', 'Operations of Souk ask for this permission.', ['id']);
    const { code } = permission;
    const having = await ctx.db.roles.find({ permissionCodes: code }).lean();
    for (const { _id, permissionCodes } of having) {
      await ctx.db.roles.updateOne({ _id }, { $pull: { permissionCodes: code }, $inc: { version: 1 } });
      await recordChange(ctx, {
        ...{ entity: 'Role', id: _id, before: { permissionCodes } },
        after: { permissionCodes: permissionCodes.filter((one) => one !== code) },
      });
    }
    const ids = having.map(({ _id }) => _id);
    await changeRights(ctx, { $or: [{ _id: { $in: ids } }, { key: 'ADMIN' }] });
    await recordChange(ctx, { entity: 'Permission', id, before: auditedPermission(permission), after: null });
    return {
      permission,
      roles: await ctx.db.roles
        .find({ _id: { $in: ids } })
        .sort({ key: 1 })
        .lean(),
    };
  });
}

/** Lets the sessions of everybody with one of these roles follow. */
async function changeRights(ctx: Ctx, which: QueryFilter<RoleDocument>): Promise<void> {
  const rights = { rightsChangedAt: new Date() };
  await ctx.db.roles.updateMany(which, { $set: rights }, { timestamps: false });
  const changed = await ctx.db.roles.find(which, { _id: 1 }).lean();
  await enqueueRenewal(
    ctx,
    changed.map(({ _id }) => _id),
  );
}
