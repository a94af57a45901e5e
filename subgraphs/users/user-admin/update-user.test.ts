import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { administer, changesOf, faultsOf, sessionIn } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  codesOf,
  customer,
  member,
  newKey,
  PASSWORD,
  payloadOf,
  REFRESH,
  SIGN_IN,
} from '../testing/steps.ts';

let users: TestUsers;
let agencyId: string;
let otherAgencyId: string;
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
  otherAgencyId = await newAgency(users);
  await member(users, 'first@x.test', { primaryRole: 'ADMIN' });
});
afterAll(() => users.stop());

const update = (id: string, input: object) => administer(users, 'updateUser', { id, input });
const grant = (id: string, roleKey: string) => administer(users, 'grantUserRole', { id, input: { roleKey } });
const revoke = (id: string, roleKey: string) =>
  administer(users, 'revokeUserRole', { id, input: { roleKey } });
const clerk = (email: string, ...roles: string[]) => member(users, email, { agencyId, roles });
const refreshed = async ({ refreshToken }: { refreshToken: string }) =>
  codesOf(await payloadOf(users, REFRESH, { refreshToken }));

describe('updateUser', () => {
  it('changes names and phone, clears what is null, finds the person by the new name, and ends no session', async () => {
    const id = await customer(users, 'lina@x.test');
    const session = await sessionIn(users, 'CUSTOMER', 'lina@x.test');
    const input = { version: 1, firstName: ' Nour ', lastName: 'Saïdi', phone: '+212 500 000000' };
    expect((await update(id, input)).user).toMatchObject({
      ...{ firstName: 'Nour', lastName: 'Saïdi', phone: '+212500000000', version: 2 },
    });
    const cleared = await update(id, { version: 2, firstName: null, lastName: null });
    expect(cleared.user).toMatchObject({
      firstName: 'Nour',
      lastName: null,
      phone: '+212500000000',
      version: 3,
    });
    expect(await users.account('lina@x.test')).toMatchObject({
      words: ['nour', 'lina', 'lina@x.test'],
      nameKey: expect.stringMatching(/^nour/),
    });
    expect(await session.record()).not.toBeNull();
    expect(await changesOf(users, id)).toEqual([
      {
        ...{ operation: 'updateUser', actorId: 'usr_root' },
        outcome: 'OK',
        changes: {
          firstName: ['Lina', 'Nour'],
          lastName: [null, 'Saïdi'],
          phone: [null, '+212500000000'],
        },
      },
      {
        ...{ operation: 'updateUser', actorId: 'usr_root' },
        outcome: 'OK',
        changes: { lastName: ['Saïdi', null] },
      },
    ]);
  });

  it('accepts one of 20 concurrent changes with the same version', async () => {
    const id = await customer(users, 'raced@x.test');
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        update(id, { version: 1, firstName: `Name ${'x'.repeat(index + 1)}` }),
      ),
    );
    expect(all.flatMap(faultsOf)).toEqual(Array(19).fill('VERSION_CONFLICT input.version'));
    expect(await users.account('raced@x.test')).toMatchObject({ version: 2 });
    expect(await changesOf(users, id)).toHaveLength(1);
  });

  it('demotes at once: an administrator who becomes a customer loses every session of that role', async () => {
    const id = await member(users, 'demoted@x.test', { primaryRole: 'ADMIN' });
    await update(id, { version: 1, accountRoles: ['ADMIN', 'CUSTOMER'] });
    const admin = await sessionIn(users, 'ADMIN', 'demoted@x.test');
    const buyer = await sessionIn(users, 'CUSTOMER', 'demoted@x.test');
    const { user } = await update(id, { version: 2, accountRoles: ['CUSTOMER'] });
    expect(user).toMatchObject({ accountRoles: ['CUSTOMER'], roles: [], grantedRoles: [], version: 3 });
    expect([await admin.record(), await refreshed(admin)]).toEqual([null, ['INVALID_TOKEN']]);
    expect(await buyer.record()).toMatchObject({ roles: ['CUSTOMER'] });
    const again = { role: 'ADMIN', email: 'demoted@x.test', password: PASSWORD };
    expect(codesOf(await payloadOf(users, SIGN_IN, again))).toEqual(['INVALID_CREDENTIALS']);
  });

  it('makes a customer a member of staff, and back', async () => {
    const id = await customer(users, 'hired@x.test');
    const hired = await update(id, {
      version: 1,
      accountRoles: ['STAFF', 'CUSTOMER'],
      agencyId,
      roles: ['DIRECTOR', 'DIRECTOR'],
    });
    expect(hired.user).toMatchObject({
      accountRoles: ['CUSTOMER', 'STAFF'],
      roles: ['DIRECTOR'],
      agency: { id: agencyId },
      grantedRoles: [{ key: 'DIRECTOR' }],
    });
    const session = await sessionIn(users, 'STAFF', 'hired@x.test');
    expect(await session.record()).toMatchObject({ agencyId, roles: ['DIRECTOR'] });
    const left = await update(id, { version: 2, accountRoles: ['CUSTOMER'] });
    expect(left.user).toMatchObject({ accountRoles: ['CUSTOMER'], roles: [], agency: null });
    expect([await session.record(), await refreshed(session)]).toEqual([null, ['INVALID_TOKEN']]);
  });

  it.each<[string, object]>([
    ['another agency', { agencyId: 'other' }],
    ['fewer roles', { roles: ['RESPONSABLE'] }],
    ['other roles', { roles: ['DIRECTOR', 'RESPONSABLE'].slice(1) }],
  ])('ends the staff sessions of a person who gets %s, and no other', async (what, change) => {
    const email = `${what.replaceAll(' ', '-')}@x.test`;
    const id = await clerk(email, 'DIRECTOR', 'RESPONSABLE');
    await users.change(email, { accountRoles: ['STAFF', 'CUSTOMER'] });
    const staff = await sessionIn(users, 'STAFF', email);
    const buyer = await sessionIn(users, 'CUSTOMER', email);
    const input = 'agencyId' in change ? { agencyId: otherAgencyId } : change;
    expect(faultsOf(await update(id, { version: 1, ...input }))).toEqual([]);
    expect([await staff.record(), await refreshed(staff)]).toEqual([null, ['INVALID_TOKEN']]);
    expect(await buyer.record()).not.toBeNull();
  });

  it('lets the session of a person who gains a role go on with it', async () => {
    const id = await clerk('gains@x.test', 'RESPONSABLE');
    const session = await sessionIn(users, 'STAFF', 'gains@x.test');
    await update(id, { version: 1, roles: ['RESPONSABLE', 'DIRECTOR'] });
    const record = await session.record();
    expect(record).toMatchObject({ roles: ['DIRECTOR', 'RESPONSABLE'] });
    expect(record?.permissions).toContain('user.block');
    expect(await refreshed(session)).toEqual([]);
  });

  it.each<[object, string]>([
    [{ firstName: 'x'.repeat(101) }, 'INVALID_INPUT input.firstName'],
    [{ firstName: ' ' }, 'INVALID_INPUT input.firstName'],
    [{ phone: 'call me' }, 'INVALID_INPUT input.phone'],
    [{ accountRoles: [] }, 'INVALID_INPUT input.accountRoles'],
    [{ accountRoles: ['STAFF', 'SELLER'] }, 'INVALID_INPUT input.accountRoles'],
    [{ roles: [] }, 'INVALID_INPUT input.roles'],
    [{ roles: ['NONE_SUCH'] }, 'INVALID_INPUT input.roles'],
    [{ roles: ['ADMIN'] }, 'INVALID_INPUT input.roles'],
    [{ agencyId: 'agy_none' }, 'NOT_FOUND input.agencyId'],
    [{ accountRoles: ['CUSTOMER'], roles: ['DIRECTOR'] }, 'INVALID_INPUT input.roles'],
    [{ version: 7 }, 'VERSION_CONFLICT input.version'],
  ])('is refused for %j, and changes nothing', async (fault, expected) => {
    const email = `${newKey()}@x.test`;
    const id = await clerk(email, 'DIRECTOR');
    const session = await sessionIn(users, 'STAFF', email);
    const before = await users.account(email);
    expect(faultsOf(await update(id, { version: 1, lastName: 'Changed', ...fault }))).toEqual([expected]);
    expect(await users.account(email)).toEqual(before);
    expect(await session.record()).not.toBeNull();
    expect(await changesOf(users, id)).toEqual([]);
  });

  it('is refused for a closed agency, an unknown and a deleted account', async () => {
    const id = await clerk('moved@x.test', 'DIRECTOR');
    const closed = await newAgency(users, { isActive: false });
    expect(faultsOf(await update(id, { version: 1, agencyId: closed }))).toEqual([
      'AGENCY_INACTIVE input.agencyId',
    ]);
    expect(faultsOf(await update('usr_none', { version: 1 }))).toEqual(['NOT_FOUND id']);
    await users.change('moved@x.test', { status: 'DELETED' });
    expect(faultsOf(await update(id, { version: 1 }))).toEqual(['INVALID_STATE id']);
  });

  it('keeps one administrator when two demote each other at once', async () => {
    await users.collection('users').updateMany({ accountRoles: 'ADMIN' }, { $set: { status: 'DELETED' } });
    for (let round = 0; round < 5; round += 1) {
      const ids = [
        await member(users, `c-${round}@x.test`, { primaryRole: 'ADMIN' }),
        await member(users, `d-${round}@x.test`, { primaryRole: 'ADMIN' }),
      ] as const;
      const demote = (id: string, by: string) =>
        administer(
          users,
          'updateUser',
          { id, input: { version: 1, accountRoles: ['CUSTOMER'] } },
          viewerOf('admin', { userId: by }),
        );
      const [one, two] = await Promise.all([demote(ids[0], ids[1]), demote(ids[1], ids[0])]);
      expect([...faultsOf(one), ...faultsOf(two)]).toEqual(['LAST_ADMIN input.accountRoles']);
      const active = { accountRoles: 'ADMIN', status: 'ACTIVE' };
      expect(await users.collection('users').countDocuments(active)).toBe(1);
      await users.collection('users').updateMany(active, { $set: { status: 'DELETED' } });
    }
  });
});

describe('roles of a member of staff', () => {
  it('are granted once, and apply to the open session', async () => {
    const id = await clerk('granted@x.test', 'RESPONSABLE');
    const session = await sessionIn(users, 'STAFF', 'granted@x.test');
    const all = await Promise.all(Array.from({ length: 8 }, () => grant(id, 'DIRECTOR')));
    expect(all.flatMap(faultsOf)).toEqual([]);
    expect((await grant(id, 'DIRECTOR')).user).toMatchObject({
      roles: ['DIRECTOR', 'RESPONSABLE'],
      version: 2,
    });
    expect(await session.record()).toMatchObject({ roles: ['DIRECTOR', 'RESPONSABLE'] });
    expect(await changesOf(users, id)).toEqual([
      {
        ...{ operation: 'grantUserRole', actorId: 'usr_root' },
        outcome: 'OK',
        changes: { roles: [['RESPONSABLE'], ['DIRECTOR', 'RESPONSABLE']] },
      },
    ]);
  });

  it('are taken once, which ends the open session, and one remains', async () => {
    const id = await clerk('taken@x.test', 'RESPONSABLE', 'DIRECTOR');
    const session = await sessionIn(users, 'STAFF', 'taken@x.test');
    const all = await Promise.all([revoke(id, 'DIRECTOR'), revoke(id, 'RESPONSABLE')]);
    expect(all.flatMap(faultsOf)).toEqual(['INVALID_STATE input.roleKey']);
    expect([await session.record(), await refreshed(session)]).toEqual([null, ['INVALID_TOKEN']]);
    const { roles } = await users.account('taken@x.test');
    expect(roles).toHaveLength(1);
    expect((await revoke(id, roles[0] === 'DIRECTOR' ? 'RESPONSABLE' : 'DIRECTOR')).user).toMatchObject({
      roles,
      version: 2,
    });
  });

  it('are for staff only, and must be roles of staff', async () => {
    const id = await clerk('strict@x.test', 'RESPONSABLE');
    for (const key of ['ADMIN', 'CUSTOMER', 'NONE_SUCH', ''])
      expect(faultsOf(await grant(id, key))).toEqual(['INVALID_INPUT input.roleKey']);
    const buyer = await customer(users, 'buyer@x.test');
    expect(faultsOf(await grant(buyer, 'DIRECTOR'))).toEqual(['INVALID_STATE id']);
    expect(faultsOf(await grant('usr_none', 'DIRECTOR'))).toEqual(['NOT_FOUND id']);
    expect(await users.account('strict@x.test')).toMatchObject({ roles: ['RESPONSABLE'], version: 1 });
  });
});
