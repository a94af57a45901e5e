// Roles that administrators make work wherever staff are checked, and a change of one reaches open sessions at two gateways.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningGateway } from '@souk/gateway/gateway.ts';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { tokenOf } from '../harness/actor.ts';
import { type Actor, admin, staff } from '../harness/actors.ts';
import { DocumentedClient } from '../harness/documented-client.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { ORDERS } from '../live-orders/live.ts';
import { secondGateway } from '../persisted/second-gateway.ts';

const ERRORS = 'userErrors { code message field }';
const CREATE_ROLE = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id version } ${ERRORS} } }`;
const SET = `mutation ($id: ID!, $input: SetRolePermissionsInput!) {
  setRolePermissions(id: $id, input: $input) { role { version } ${ERRORS} } }`;
const GRANT = `mutation ($id: ID!, $input: GrantUserRoleInput!) { grantUserRole(id: $id, input: $input) { ${ERRORS} } }`;
const REVOKE = `mutation ($id: ID!, $input: RevokeUserRoleInput!) { revokeUserRole(id: $id, input: $input) { ${ERRORS} } }`;
const LIST = '{ orders(first: 1) { nodes { id } } }';
const CATEGORY = `mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } ${ERRORS} } }`;

interface Role {
  id: string;
  version: number;
}

let souk: TestSouk;
let other: RunningGateway;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk();
  other = await secondGateway(souk, {});
  root = await admin(souk);
});
afterAll(async () => {
  await other.stop();
  await souk.stop();
});

let made = 0;
async function role(...permissionCodes: string[]): Promise<Role & { key: string }> {
  made += 1;
  const key = `DESK_${made}`;
  const input = { idempotencyKey: randomUUID(), key, name: 'Desk', permissionCodes };
  const { createRole } = await root.client.ok<{ createRole: { role: Role } }>(CREATE_ROLE, { input });
  return { ...createRole.role, key };
}

/** A member of staff who has this role and, left after its sign-in, no other. */
async function clerk(key: string): Promise<{ token: string; userId: string }> {
  const { userId, email } = await staff(souk, { role: 'RESPONSABLE', by: root });
  await root.client.ok(GRANT, { id: userId, input: { roleKey: key } });
  await root.client.ok(REVOKE, { id: userId, input: { roleKey: 'RESPONSABLE' } });
  return { token: await tokenOf(souk, 'STAFF', email), userId };
}

const codesAt = async (url: string, token: string, query: string, variables = {}) =>
  (await new DocumentedClient(url, token).run(query, variables)).errors.map(
    ({ extensions }) => extensions.code,
  );
const category = () => ({ input: { idempotencyKey: randomUUID(), name: `Shelf ${randomUUID()}` } });

describe('a role that an administrator made', () => {
  it('allows what its permissions name in every subgraph, and nothing else', async () => {
    const { key } = await role('order.read', 'category.manage');
    const { token } = await clerk(key);
    expect(await codesAt(souk.url, token, LIST)).toEqual([]);
    expect(await codesAt(other.url, token, CATEGORY, category())).toEqual([]);
    const { data } = await souk.client(token).run('{ me { permissions hasPermission(code: "order.read") } }');
    expect(data).toEqual({ me: { permissions: ['category.manage', 'order.read'], hasPermission: true } });
    const block = 'mutation { blockUser(id: "usr_1") { userErrors { code } } }';
    expect(await codesAt(souk.url, token, block)).toEqual(['FORBIDDEN']);
    const approve = 'mutation { approveOrder(id: "ord_1", input: { revision: 1 }) { userErrors { code } } }';
    expect(await codesAt(souk.url, token, approve)).toEqual(['FORBIDDEN']);
  });

  it('changes open sessions at two gateways, and asks live connections to connect again', async () => {
    const { id, key, version } = await role('order.read');
    const { token } = await clerk(key);
    const live = await follow(other.url, { query: ORDERS, token });
    const first = await root.client.ok<{ setRolePermissions: { role: Role } }>(SET, {
      id,
      input: { version, permissionCodes: ['category.manage'] },
    });
    expect(await live.closed()).toBe(4403);
    for (const url of [souk.url, other.url]) {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await codesAt(url, token, LIST)).includes('FORBIDDEN')) break;
        await sleep(20);
      }
      expect(await codesAt(url, token, LIST)).toEqual(['FORBIDDEN']);
      expect(await codesAt(url, token, CATEGORY, category())).toEqual([]);
    }
    const again = { version: first.setRolePermissions.role.version, permissionCodes: ['order.read'] };
    await root.client.ok(SET, { id, input: again });
    const back = async () => (await codesAt(other.url, token, LIST)).length === 0;
    for (let tries = 0; tries < 100 && !(await back()); tries += 1) await sleep(20);
    expect(await codesAt(other.url, token, LIST)).toEqual([]);
  });
});
