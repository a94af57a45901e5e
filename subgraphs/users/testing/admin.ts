import type { Viewer } from '@souk/subgraph';
import type { TestUsers } from './rig.ts';
import { claimsOf, PASSWORD, payloadOf, root, SIGN_IN, tokensOf } from './steps.ts';

const ERRORS = 'userErrors { code field message }';
const USER = `user { id email firstName lastName phone status blockedReason accountRoles roles version
  agency { id } grantedRoles { key } } ${ERRORS}`;
const ROLE = `role { id key name description accountRole isBuiltIn version userCount permissions { code } } ${ERRORS}`;
const PERMISSION = `permission { id code description isBuiltIn version } ${ERRORS}`;

/** The mutations of administrators on people, roles and permissions. */
export const ADMIN = {
  updateUser: `mutation ($id: ID!, $input: UpdateUserInput!) { payload: updateUser(id: $id, input: $input) { ${USER} } }`,
  grantUserRole: `mutation ($id: ID!, $input: GrantUserRoleInput!) { payload: grantUserRole(id: $id, input: $input) { ${USER} } }`,
  revokeUserRole: `mutation ($id: ID!, $input: RevokeUserRoleInput!) { payload: revokeUserRole(id: $id, input: $input) { ${USER} } }`,
  blockUser: `mutation ($id: ID!, $input: BlockUserInput! = {}) { payload: blockUser(id: $id, input: $input) { ${USER} } }`,
  unblockUser: `mutation ($id: ID!) { payload: unblockUser(id: $id) { ${USER} } }`,
  createRole: `mutation ($input: CreateRoleInput!) { payload: createRole(input: $input) { ${ROLE} } }`,
  updateRole: `mutation ($id: ID!, $input: UpdateRoleInput!) { payload: updateRole(id: $id, input: $input) { ${ROLE} } }`,
  deleteRole: `mutation ($id: ID!) { payload: deleteRole(id: $id) { deletedId ${ROLE} } }`,
  setRolePermissions: `mutation ($id: ID!, $input: SetRolePermissionsInput!) {
    payload: setRolePermissions(id: $id, input: $input) { ${ROLE} } }`,
  createPermission: `mutation ($input: CreatePermissionInput!) { payload: createPermission(input: $input) { ${PERMISSION} } }`,
  updatePermission: `mutation ($id: ID!, $input: UpdatePermissionInput!) {
    payload: updatePermission(id: $id, input: $input) { ${PERMISSION} } }`,
  deletePermission: `mutation ($id: ID!) {
    payload: deletePermission(id: $id) { deletedId roles { key permissions { code } } ${PERMISSION} } }`,
} as const;

/** What the mutations of {@link ADMIN} answer. */
export interface AdminPayload {
  user: {
    id: string;
    version: number;
    status: string;
    accountRoles: string[] | null;
    roles: string[] | null;
    agency: { id: string } | null;
    grantedRoles: { key: string }[] | null;
    [field: string]: unknown;
  } | null;
  role: {
    id: string;
    key: string;
    version: number;
    userCount: number | null;
    permissions: { code: string }[];
    [field: string]: unknown;
  } | null;
  permission: { id: string; code: string; version: number; [field: string]: unknown } | null;
  roles?: { key: string; permissions: { code: string }[] }[] | null;
  deletedId?: string | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

/** Runs one of the mutations, as an administrator unless asked otherwise; raises for GraphQL errors. */
export async function administer(
  users: TestUsers,
  name: keyof typeof ADMIN,
  variables: Record<string, unknown>,
  viewer: Viewer = root,
): Promise<AdminPayload> {
  const { data, errors } = await users.run<{ payload: AdminPayload }>(viewer, ADMIN[name], variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

/** The user errors as `CODE path`. */
export const faultsOf = ({ userErrors }: AdminPayload) =>
  userErrors.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`.trim());

/** A signed-in session, and what the allow-list says of it. */
export async function sessionIn(users: TestUsers, role: string, email: string, password: string = PASSWORD) {
  const { accessToken, refreshToken } = tokensOf(await payloadOf(users, SIGN_IN, { role, email, password }));
  const key = `${users.redisPrefix}session:${claimsOf(accessToken).sid}`;
  return {
    accessToken,
    refreshToken,
    /** The record on the allow-list; null once the session has ended. */
    async record(): Promise<{ roles: string[]; permissions: string[]; agencyId: string | null } | null> {
      return JSON.parse((await users.redis.get(key)) ?? 'null');
    },
  };
}

/** The changes of an entity for the audit log after an account was created, oldest first: each field with its value before and after. */
export async function changesOf(users: TestUsers, entityId: string) {
  const audits = await users.audits();
  return audits
    .filter((entry) => entry.entityId === entityId)
    .filter(({ operation, changes }) => operation !== 'createUser' && changes.length > 0)
    .map(({ operation, actorId, outcome, changes }) => ({
      operation,
      actorId,
      outcome,
      changes: Object.fromEntries(changes.map(({ field, before, after }) => [field, [before, after]])),
    }));
}
