import { isDuplicate, makeOnce, recordChange, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { CreateRoleInput, UpdateRoleInput } from '../generated/resolvers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { holdersOf } from './renew-sessions.ts';
import { readCodes, readNewRole, readRoleChanges } from './role.input.ts';
import { MAX_ROLES, type RoleDocument } from './role.model.ts';
import { assertPermissions } from './role-permissions.ts';
import { auditedRole, changeRole, noRole, roleAt } from './stored-role.ts';

/**
 * Creates a staff role, once per key of the call. Raises Refusal INVALID_INPUT, also for an unknown permission and for more
 * roles than there may be, ALREADY_EXISTS for a key in use and IDEMPOTENCY_CONFLICT.
 */
export async function createRole(ctx: Ctx, input: CreateRoleInput): Promise<RoleDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createRole', idempotencyKey, input: given };
  const gone = () => noRole(['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.roles, prefix: 'rol', gone }, (id) => create(ctx, id, given));
}

async function create(ctx: Ctx, _id: string, given: Omit<CreateRoleInput, 'idempotencyKey'>): Promise<void> {
  const { key, name, description = null } = readNewRole(given);
  const permissionCodes = readCodes(given.permissionCodes);
  try {
    await ctx.transaction(async () => {
      await oneAtATime(ctx);
      if ((await ctx.db.roles.countDocuments()) >= MAX_ROLES)
        throw refusal('INVALID_INPUT', `There are at most ${MAX_ROLES} roles.`, ['input']);
      await assertPermissions(ctx, permissionCodes);
      const made = await ctx.db.roles.insertOne({
        ...{ _id, key, name, description, permissionCodes },
        accountRole: 'STAFF',
      });
      await recordChange(ctx, { entity: 'Role', id: _id, before: null, after: auditedRole(made.toObject()) });
    });
  } catch (error) {
    if (!isDuplicate(error, 'key')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another role already has this key.', ['input', 'key']);
  }
}

/** Changes the given fields. Raises Refusal NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT, and BUILT_IN for another name of a built-in role. */
export async function updateRole(ctx: Ctx, id: string, input: UpdateRoleInput): Promise<RoleDocument> {
  const changes = readRoleChanges(input);
  return ctx.transaction(async () => {
    const before = await roleAt(ctx, id, input.version);
    if (before.isBuiltIn && changes.name !== undefined && changes.name !== before.name)
      throw refusal('BUILT_IN', 'A built-in role keeps its name.', ['input', 'name']);
    const after = await changeRole(ctx, before, changes);
    await recordChange(ctx, { entity: 'Role', id, before: auditedRole(before), after: auditedRole(after) });
    return after;
  });
}

/** Deletes a role that nobody has. Raises Refusal NOT_FOUND, BUILT_IN and ROLE_IN_USE. */
export async function deleteRole(ctx: Ctx, id: string): Promise<RoleDocument> {
  return ctx.transaction(async () => {
    // Deleted before the check: a transaction that grants the role writes to it and so conflicts.
    const gone = await ctx.db.roles.findOneAndDelete({ _id: id }).lean();
    if (!gone) throw noRole(['id']);
    if (gone.isBuiltIn) throw refusal('BUILT_IN', 'A built-in role cannot be deleted.', ['id']);
    if (await ctx.db.users.exists(holdersOf(gone)))
      throw refusal('ROLE_IN_USE', 'Somebody has this role. Take it from everybody first.', ['id']);
    await recordChange(ctx, { entity: 'Role', id, before: auditedRole(gone), after: null });
    return gone;
  });
}
