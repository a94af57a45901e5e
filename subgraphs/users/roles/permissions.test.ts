import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { administer, changesOf, faultsOf, sessionIn } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, newKey, root } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
});
afterAll(() => users.stop());

const create = (input: object) =>
  administer(users, 'createPermission', { input: { idempotencyKey: newKey(), ...input } });
const permission = async (code: string) =>
  (await create({ code })).permission ?? { id: '', code, version: 0 };
const remove = (id: string) => administer(users, 'deletePermission', { id });
const role = async (key: string, permissionCodes: string[]) =>
  (
    await administer(users, 'createRole', {
      input: { idempotencyKey: newKey(), key, name: key, permissionCodes },
    })
  ).role?.id ?? '';

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error('it never came to hold');
}

describe('permissions of administrators', () => {
  it('are created, described and deleted, each with its record', async () => {
    const { permission: made } = await create({ code: ' Report.Export ', description: 'Export reports.' });
    expect(made).toMatchObject({
      ...{ id: expect.stringMatching(/^prm_/), code: 'report.export', description: 'Export reports.' },
      ...{ isBuiltIn: false, version: 1 },
    });
    const id = made?.id ?? '';
    const change = { id, input: { version: 1, description: null } };
    expect((await administer(users, 'updatePermission', change)).permission).toMatchObject({
      ...{ description: null, version: 2 },
    });
    expect(faultsOf(await administer(users, 'updatePermission', change))).toEqual([
      'VERSION_CONFLICT input.version',
    ]);
    const unknown = { ...change, id: 'prm_none' };
    expect(faultsOf(await administer(users, 'updatePermission', unknown))).toEqual(['NOT_FOUND id']);
    expect(await remove(id)).toMatchObject({ deletedId: id, roles: [] });
    expect(faultsOf(await remove(id))).toEqual(['NOT_FOUND id']);
    expect((await changesOf(users, id)).map(({ operation }) => operation)).toEqual([
      'createPermission',
      'updatePermission',
      'deletePermission',
    ]);
  });

  it.each<[object, string]>([
    [{ code: 'export' }, 'INVALID_INPUT input.code'],
    [{ code: 'a.b.c' }, 'INVALID_INPUT input.code'],
    [{ code: 're port.export' }, 'INVALID_INPUT input.code'],
    [{ code: `a.${'b'.repeat(49)}` }, 'INVALID_INPUT input.code'],
    [{ code: 'ORDER.read' }, 'ALREADY_EXISTS input.code'],
    [{ code: 'a.b', description: 'x'.repeat(301) }, 'INVALID_INPUT input.description'],
  ])('are refused for %j', async (input, expected) => {
    const before = await users.collection('permissions').countDocuments();
    expect(faultsOf(await create(input))).toEqual([expected]);
    expect(await users.collection('permissions').countDocuments()).toBe(before);
  });

  it('are taken from all roles and their sessions when deleted', async () => {
    const { id } = await permission('desk.open');
    const agencyId = await newAgency(users);
    await role('DESK', ['desk.open', 'order.read']);
    await role('DOOR', ['desk.open']);
    await member(users, 'desk@x.test', { agencyId, roles: ['DESK'] });
    const session = await sessionIn(users, 'STAFF', 'desk@x.test');
    expect(await session.record()).toMatchObject({ permissions: ['desk.open', 'order.read'] });
    expect(await remove(id)).toMatchObject({
      deletedId: id,
      roles: [
        { key: 'DESK', permissions: [{ code: 'order.read' }] },
        { key: 'DOOR', permissions: [] },
      ],
    });
    await until(async () => (await session.record())?.permissions.length === 1);
    expect(await session.record()).toMatchObject({ permissions: ['order.read'] });
  });

  it('never remain in a role that receives them while they are deleted', async () => {
    for (let round = 0; round < 6; round += 1) {
      const code = `rival.round-${round}`;
      const { id } = await permission(code);
      const holder = await role(`HOLDER_${round}`, []);
      await Promise.all([
        administer(users, 'setRolePermissions', {
          id: holder,
          input: { version: 1, permissionCodes: [code] },
        }),
        remove(id),
      ]);
      expect(await users.collection('permissions').countDocuments({ code })).toBe(0);
      expect(await users.collection('roles').countDocuments({ permissionCodes: code })).toBe(0);
    }
  });

  it('reach administrators at once, in open sessions too', async () => {
    await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
    const session = await sessionIn(users, 'ADMIN', 'boss@x.test');
    const { id } = await permission('vault.open');
    await until(async () => (await session.record())?.permissions.includes('vault.open') === true);
    await remove(id);
    await until(async () => (await session.record())?.permissions.includes('vault.open') === false);
  });

  it('are at most 64, and those that operations ask for stay', async () => {
    const now = await users.collection('permissions').countDocuments();
    const all = await Promise.all(
      Array.from({ length: 67 - now }, (_, index) => create({ code: `many.no${index}` })),
    );
    expect(all.flatMap(faultsOf)).toEqual(Array(3).fill('INVALID_INPUT input'));
    const { data } = await users.run<{ permissions: { id: string; code: string; isBuiltIn: boolean }[] }>(
      root,
      '{ permissions { id code isBuiltIn } }',
    );
    expect(data.permissions).toHaveLength(64);
    for (const { id } of data.permissions.filter(({ isBuiltIn }) => isBuiltIn))
      expect(faultsOf(await remove(id))).toEqual(['BUILT_IN id']);
  });
});

describe('hasPermission', () => {
  it.each<[string, Viewer, boolean]>([
    ['staff with it', viewerOf('staff', { userId: 'u', permissions: ['order.read'] }), true],
    ['staff without it', viewerOf('staff', { userId: 'u', permissions: ['user.read'] }), false],
    ['an administrator', viewerOf('admin', { userId: 'u' }), true],
    ['a customer', viewerOf('customer', { userId: 'u' }), false],
  ])('answers %s', async (_who, viewer, expected) => {
    const { data } = await users.run(viewer, '{ me { hasPermission(code: "order.read") } }');
    expect(data).toEqual({ me: { hasPermission: expected } });
  });
});
