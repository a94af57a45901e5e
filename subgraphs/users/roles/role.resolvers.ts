import { mutation, query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { createPermission, deletePermission, updatePermission } from './permission.service.ts';
import { permissions, permissionsOf, roles, visiblePermission, visibleRole } from './role.loader.ts';
import { createRole, deleteRole, updateRole } from './role.service.ts';
import { setRolePermissions } from './role-permissions.ts';
import { userCount } from './user-count.ts';

export const roleResolvers: Resolvers = {
  Query: {
    roles: query('admin', (ctx) => roles(ctx)),
    role: query('admin', (ctx, { id }) => visibleRole(ctx, id)),
    roleByKey: query(
      'admin',
      async (ctx, { key }) => (await roles(ctx)).find((one) => one.key === key) ?? null,
    ),
    permissions: query('admin', (ctx) => permissions(ctx)),
    permission: query('admin', (ctx, { id }) => visiblePermission(ctx, id)),
  },
  Mutation: {
    createRole: mutation('admin', async (ctx, { input }) => ({ role: await createRole(ctx, input) })),
    updateRole: mutation('admin', async (ctx, { id, input }) => ({ role: await updateRole(ctx, id, input) })),
    deleteRole: mutation('admin', async (ctx, { id }) => {
      const role = await deleteRole(ctx, id);
      return { deletedId: role._id, role };
    }),
    setRolePermissions: mutation('admin', async (ctx, { id, input }) => ({
      role: await setRolePermissions(ctx, id, input),
    })),
    createPermission: mutation('admin', async (ctx, { input }) => ({
      permission: await createPermission(ctx, input),
    })),
    updatePermission: mutation('admin', async (ctx, { id, input }) => ({
      permission: await updatePermission(ctx, id, input),
    })),
    deletePermission: mutation('admin', async (ctx, { id }) => {
      const gone = await deletePermission(ctx, id);
      return { deletedId: gone.permission._id, ...gone };
    }),
  },
  Role: {
    __resolveReference: ({ id }, ctx) => visibleRole(ctx, id),
    id: ({ _id }) => _id,
    permissions: (role, _args, ctx) => permissionsOf(ctx, role),
    userCount: (role, _args, ctx) => (ctx.viewer.kind === 'admin' ? userCount(ctx, role) : null),
  },
  Permission: {
    __resolveReference: ({ id }, ctx) => visiblePermission(ctx, id),
    id: ({ _id }) => _id,
  },
};
