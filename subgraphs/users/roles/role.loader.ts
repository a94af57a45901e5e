import { defineLoader, load } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { MAX_PERMISSIONS, type PermissionDocument } from './permission.model.ts';
import { MAX_ROLES, type RoleDocument } from './role.model.ts';

// There are few of both, and they are small: a request reads all of them at most once.
const allRoles = defineLoader<Ctx, 'all', RoleDocument[]>(
  async (db) => new Map([['all', await db.roles.find().sort({ key: 1 }).limit(MAX_ROLES).lean()]]),
);
const allPermissions = defineLoader<Ctx, 'all', PermissionDocument[]>(
  async (db) =>
    new Map([['all', await db.permissions.find().sort({ code: 1 }).limit(MAX_PERMISSIONS).lean()]]),
);

/** All roles, by key. */
export const roles = async (ctx: Ctx): Promise<RoleDocument[]> => (await load(ctx, allRoles, 'all')) ?? [];

/** All permissions, by code. */
export const permissions = async (ctx: Ctx): Promise<PermissionDocument[]> =>
  (await load(ctx, allPermissions, 'all')) ?? [];

/** A role by id; null for an unknown one, and for everybody but administrators. */
export async function visibleRole(ctx: Ctx, id: string): Promise<RoleDocument | null> {
  if (ctx.viewer.kind !== 'admin') return null;
  return (await roles(ctx)).find(({ _id }) => _id === id) ?? null;
}

/** A permission by id; null for an unknown one, and for everybody but administrators. */
export async function visiblePermission(ctx: Ctx, id: string): Promise<PermissionDocument | null> {
  if (ctx.viewer.kind !== 'admin') return null;
  return (await permissions(ctx)).find(({ _id }) => _id === id) ?? null;
}

/** The permissions of a role, by code: all for administrators. */
export async function permissionsOf(
  ctx: Ctx,
  { accountRole, permissionCodes }: RoleDocument,
): Promise<PermissionDocument[]> {
  if (accountRole !== 'ADMIN' && permissionCodes.length === 0) return [];
  const all = await permissions(ctx);
  return accountRole === 'ADMIN' ? all : all.filter(({ code }) => permissionCodes.includes(code));
}

/** The roles that an account was granted, by key. */
export async function grantedRoles(ctx: Ctx, { roles: keys }: AccountDocument): Promise<RoleDocument[]> {
  if (keys.length === 0) return [];
  return (await roles(ctx)).filter(({ key }) => keys.includes(key));
}
