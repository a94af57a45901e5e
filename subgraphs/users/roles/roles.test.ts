import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administer, changesOf, faultsOf, sessionIn } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, newKey, root } from '../testing/steps.ts';
import { addBuiltIns } from './add-built-ins.ts';
import { builtInPermissions, builtInRoles } from './built-ins.ts';
import { sweepRenewals } from './renew-sessions.ts';

let users: TestUsers;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  agencyId = await newAgency(users);
});
afterAll(() => users.stop());

const create = (input: object) =>
  administer(users, 'createRole', { input: { idempotencyKey: newKey(), name: 'A role', ...input } });
const setPermissions = (id: string, version: number, permissionCodes: string[]) =>
  administer(users, 'setRolePermissions', { id, input: { version, permissionCodes } });
const stored = (key: string) => users.collection('roles').findOne({ key });
const idOf = async (key: string) => String((await stored(key))?._id);

async function role(key: string, ...permissionCodes: string[]): Promise<{ id: string; version: number }> {
  const { role: made, userErrors } = await create({ key, permissionCodes });
  if (!made) throw new Error(JSON.stringify(userErrors));
  return made;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error('it never came to hold');
}

describe('the built-in permissions', () => {
  it('are those that operations of all subgraphs ask for', () => {
    const file = new URL('../../../operations.json', import.meta.url);
    const asked = [...readFileSync(file, 'utf8').matchAll(/"staff:([^"]+)"/g)].map(([, code]) => code);
    expect(asked).not.toEqual([]);
    expect(asked.filter((code) => !Object.keys(builtInPermissions).includes(String(code)))).toEqual([]);
  });
});

describe('the built-in roles', () => {
  it('are there at the start, once for concurrent starts, and keep what administrators changed', async () => {
    const { ctx, close } = await ownContext(users);
    await users.collection('roles').deleteOne({ key: 'DIRECTOR' });
    await users.collection('roles').updateOne({ key: 'RESPONSABLE' }, { $set: { permissionCodes: [] } });
    await users.collection('permissions').deleteOne({ code: 'order.read' });
    await Promise.all(Array.from({ length: 8 }, () => addBuiltIns(ctx)));
    expect(await users.collection('roles').countDocuments()).toBe(Object.keys(builtInRoles).length);
    expect(await users.collection('permissions').countDocuments()).toBe(
      Object.keys(builtInPermissions).length,
    );
    expect(await stored('RESPONSABLE')).toMatchObject({ permissionCodes: [] });
    expect((await stored('DIRECTOR'))?.permissionCodes).toContain('user.block');
    await users.collection('roles').deleteOne({ key: 'RESPONSABLE' });
    await addBuiltIns(ctx);
    await close();
  });

  it('show what they allow and how many people have them', async () => {
    await member(users, 'd1@x.test', { agencyId, roles: ['DIRECTOR'] });
    await member(users, 'd2@x.test', { agencyId, roles: ['DIRECTOR', 'RESPONSABLE'] });
    await users.change('d2@x.test', { status: 'BLOCKED' });
    await member(users, 'd3@x.test', { agencyId, roles: ['DIRECTOR'] });
    await users.change('d3@x.test', { status: 'DELETED' });
    await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
    const { data } = await users.run<{ roles: { key: string; userCount: number; permissions: object[] }[] }>(
      root,
      '{ roles { key accountRole isBuiltIn userCount permissions { code } } }',
    );
    expect(data.roles.map(({ key, userCount, permissions }) => [key, userCount, permissions.length])).toEqual(
      [
        ['ADMIN', 1, 14],
        ['CUSTOMER', 0, 0],
        ['DIRECTOR', 2, 13],
        ['RESPONSABLE', 1, 6],
        ['SELLER', 0, 0],
      ],
    );
  });

  it('cannot be renamed or deleted, and those of no staff cannot be changed', async () => {
    for (const key of Object.keys(builtInRoles)) {
      const id = await idOf(key);
      const rename = { id, input: { version: 1, name: 'Other' } };
      expect(faultsOf(await administer(users, 'updateRole', rename))).toEqual(['BUILT_IN input.name']);
      expect(faultsOf(await administer(users, 'deleteRole', { id }))).toEqual(['BUILT_IN id']);
    }
    for (const key of ['ADMIN', 'CUSTOMER', 'SELLER'])
      expect(faultsOf(await setPermissions(await idOf(key), 1, ['order.read']))).toEqual(['BUILT_IN id']);
    const described = { id: await idOf('DIRECTOR'), input: { version: 1, description: 'Leads.' } };
    expect((await administer(users, 'updateRole', described)).role).toMatchObject({
      ...{ name: 'Director', description: 'Leads.', version: 2 },
    });
  });
});

describe('roles of administrators', () => {
  it('are created in their canonical form, changed and deleted, each with its record', async () => {
    const { role: made } = await create({
      ...{ key: ' night_desk ', name: ' Night  desk ', description: ' ' },
      permissionCodes: ['user.read', 'order.read', 'order.read'],
    });
    expect(made).toMatchObject({
      ...{ id: expect.stringMatching(/^rol_/), key: 'NIGHT_DESK', name: 'Night desk', description: null },
      ...{ accountRole: 'STAFF', isBuiltIn: false, version: 1, userCount: 0 },
      permissions: [{ code: 'order.read' }, { code: 'user.read' }],
    });
    const id = made?.id ?? '';
    const change = { id, input: { version: 1, name: 'Late desk' } };
    expect((await administer(users, 'updateRole', change)).role).toMatchObject({
      name: 'Late desk',
      version: 2,
    });
    expect(faultsOf(await administer(users, 'updateRole', change))).toEqual([
      'VERSION_CONFLICT input.version',
    ]);
    expect((await setPermissions(id, 2, [])).role).toMatchObject({ permissions: [], version: 3 });
    expect(await administer(users, 'deleteRole', { id })).toMatchObject({
      deletedId: id,
      role: { key: 'NIGHT_DESK' },
    });
    expect(faultsOf(await administer(users, 'deleteRole', { id }))).toEqual(['NOT_FOUND id']);
    const by = { actorId: 'usr_root', outcome: 'OK' };
    expect(await changesOf(users, id)).toEqual([
      {
        ...{ operation: 'createRole', ...by },
        changes: {
          ...{ key: [null, 'NIGHT_DESK'], name: [null, 'Night desk'] },
          permissionCodes: [null, ['order.read', 'user.read']],
        },
      },
      { operation: 'updateRole', ...by, changes: { name: ['Night desk', 'Late desk'] } },
      {
        ...{ operation: 'setRolePermissions', ...by },
        changes: { permissionCodes: [['order.read', 'user.read'], []] },
      },
      {
        ...{ operation: 'deleteRole', ...by },
        changes: { key: ['NIGHT_DESK', null], name: ['Late desk', null], permissionCodes: [[], null] },
      },
    ]);
  });

  it('are created once for one key, however often it is called', async () => {
    const input = { idempotencyKey: newKey(), key: 'ONCE', name: 'Once' };
    const all = await Promise.all(Array.from({ length: 8 }, () => create(input)));
    expect(new Set(all.map(({ role: made }) => made?.id)).size).toBe(1);
    expect(await users.collection('roles').countDocuments({ key: 'ONCE' })).toBe(1);
    expect(faultsOf(await create({ key: 'once' }))).toEqual(['ALREADY_EXISTS input.key']);
  });

  it.each<[object, string]>([
    [{ key: 'A' }, 'INVALID_INPUT input.key'],
    [{ key: '1ST' }, 'INVALID_INPUT input.key'],
    [{ key: 'A B' }, 'INVALID_INPUT input.key'],
    [{ key: 'x'.repeat(31) }, 'INVALID_INPUT input.key'],
    [{ key: 'FINE', name: '' }, 'INVALID_INPUT input.name'],
    [{ key: 'FINE', description: 'x'.repeat(301) }, 'INVALID_INPUT input.description'],
    [{ key: 'FINE', permissionCodes: ['order.read', 'no.such'] }, 'INVALID_INPUT input.permissionCodes'],
    [{ key: 'FINE', permissionCodes: Array(65).fill('order.read') }, 'INVALID_INPUT input.permissionCodes'],
    [{ key: 'DIRECTOR' }, 'ALREADY_EXISTS input.key'],
  ])('are refused for %j', async (input, expected) => {
    expect(faultsOf(await create(input))).toEqual([expected]);
    expect(await stored('FINE')).toBeNull();
  });

  it('are kept while somebody has them, also somebody who is granted one at the same time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const key = `RIVAL_${round}`;
      const { id } = await role(key);
      const email = `rival-${round}@x.test`;
      const person = await member(users, email, { agencyId, roles: ['RESPONSABLE'] });
      const input = { roleKey: key };
      const [granted, gone] = await Promise.all([
        administer(users, 'grantUserRole', { id: person, input }),
        administer(users, 'deleteRole', { id }),
      ]);
      const hasRole = (await users.account(email)).roles.includes(key);
      expect([granted.user !== null, gone.deletedId === id].filter(Boolean)).toHaveLength(1);
      expect((await stored(key)) !== null).toBe(hasRole);
      if (hasRole) expect(faultsOf(gone)).toEqual(['ROLE_IN_USE id']);
      else expect(faultsOf(granted)).toEqual(['INVALID_INPUT input.roleKey']);
    }
  });

  it('are at most 50', async () => {
    const now = await users.collection('roles').countDocuments();
    const all = await Promise.all(
      Array.from({ length: 54 - now }, (_, index) => create({ key: `MANY_${index}` })),
    );
    expect(all.flatMap(faultsOf)).toEqual(Array(4).fill('INVALID_INPUT input'));
    expect(await users.collection('roles').countDocuments()).toBe(50);
    await users.collection('roles').deleteMany({ key: /^MANY_/ });
  });
});

describe('a change of what a role allows', () => {
  it('reaches the sessions of everybody who has it, and of nobody else', async () => {
    const { id, version } = await role('CLERK', 'order.read');
    await member(users, 'clerk@x.test', { agencyId, roles: ['CLERK'] });
    await member(users, 'both@x.test', { agencyId, roles: ['CLERK', 'RESPONSABLE'] });
    await member(users, 'other@x.test', { agencyId, roles: ['RESPONSABLE'] });
    const clerk = await sessionIn(users, 'STAFF', 'clerk@x.test');
    const both = await sessionIn(users, 'STAFF', 'both@x.test');
    const other = await sessionIn(users, 'STAFF', 'other@x.test');
    const [before, untouched] = [await both.record(), await other.record()];
    expect(await clerk.record()).toMatchObject({ roles: ['CLERK'], permissions: ['order.read'] });
    await setPermissions(id, version, ['seller.review', 'user.read']);
    await until(async () => (await stored('CLERK'))?.rightsChangedAt === null);
    expect(await clerk.record()).toMatchObject({ permissions: ['seller.review', 'user.read'] });
    expect((await both.record())?.permissions).toEqual(
      [...(before?.permissions ?? []), 'seller.review'].toSorted(),
    );
    expect(await other.record()).toEqual(untouched);
    // Sign-ins from now on have it from the start.
    const later = await sessionIn(users, 'STAFF', 'clerk@x.test');
    expect(await later.record()).toMatchObject({ permissions: ['seller.review', 'user.read'] });
  });

  it('is made up for by a sweep when its job was lost', async () => {
    const { id, version } = await role('SWEPT', 'order.read');
    await member(users, 'swept@x.test', { agencyId, roles: ['SWEPT'] });
    const session = await sessionIn(users, 'STAFF', 'swept@x.test');
    // As a process that was killed between the commit and its job leaves it.
    const lost = { permissionCodes: [], rightsChangedAt: new Date(Date.now() - 6_000) };
    await users.collection('roles').updateOne({ _id: id as never, version }, { $set: lost });
    const { ctx, close } = await ownContext(users);
    await sweepRenewals(ctx);
    await close();
    expect(await session.record()).toMatchObject({ roles: ['SWEPT'], permissions: [] });
    expect((await stored('SWEPT'))?.rightsChangedAt).toBeNull();
  });

  it('ends as the last of many changes, whatever the order of their jobs, and for sign-ins meanwhile', async () => {
    const { id, version } = await role('BUSY', 'order.read');
    await member(users, 'busy@x.test', { agencyId, roles: ['BUSY'] });
    const sessions = [await sessionIn(users, 'STAFF', 'busy@x.test')];
    for (let change = 0; change < 8; change += 1) {
      const codes = change === 7 ? ['user.read'] : ['order.read', 'user.read'].slice(change % 2);
      const [changed, session] = await Promise.all([
        setPermissions(id, version + change, codes),
        sessionIn(users, 'STAFF', 'busy@x.test'),
      ]);
      expect(faultsOf(changed)).toEqual([]);
      sessions.push(session);
    }
    await until(async () => (await stored('BUSY'))?.rightsChangedAt === null);
    for (const session of sessions)
      expect(await session.record()).toMatchObject({ permissions: ['user.read'] });
  });

  it('does not bring back a session that has ended', async () => {
    const { id, version } = await role('GONE', 'order.read');
    const person = await member(users, 'gone@x.test', { agencyId, roles: ['GONE'] });
    for (let round = 0; round < 5; round += 1) {
      const session = await sessionIn(users, 'STAFF', 'gone@x.test');
      await Promise.all([
        setPermissions(id, version + round, round % 2 ? ['order.read'] : []),
        administer(users, 'blockUser', { id: person }),
      ]);
      await until(async () => (await stored('GONE'))?.rightsChangedAt === null);
      expect(await session.record()).toBeNull();
      await administer(users, 'unblockUser', { id: person });
    }
  });
});
