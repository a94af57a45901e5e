// Which changes of roles a person is mailed, and which not.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { administer, faultsOf } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, member, newKey } from '../testing/steps.ts';

let users: TestUsers;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
  await member(users, 'first@x.test', { primaryRole: 'ADMIN' });
});
afterAll(() => users.stop());

const update = (id: string, input: object) => administer(users, 'updateUser', { id, input });
const grant = (id: string, roleKey: string) => administer(users, 'grantUserRole', { id, input: { roleKey } });
const revoke = (id: string, roleKey: string) =>
  administer(users, 'revokeUserRole', { id, input: { roleKey } });
/** What was published for the mails to a person: what was granted, and what was taken. */
const mailed = async (id: string) =>
  (await users.events())
    .filter(({ aggregateId, type }) => aggregateId === id && type === 'user.roles_changed')
    .map(({ payload }) => payload);

it('tells a member of staff of a role that is granted or taken, by its name, once', async () => {
  const input = { idempotencyKey: newKey(), key: 'NIGHT_DESK', name: 'Night desk', permissionCodes: [] };
  expect(faultsOf(await administer(users, 'createRole', { input }))).toEqual([]);
  const id = await member(users, 'clerk@x.test', { agencyId, roles: ['RESPONSABLE'] });
  await Promise.all(Array.from({ length: 4 }, () => grant(id, 'NIGHT_DESK')));
  await Promise.all(Array.from({ length: 4 }, () => revoke(id, 'NIGHT_DESK')));
  const person = { userId: id, email: 'clerk@x.test', firstName: expect.any(String) };
  expect(await mailed(id)).toEqual([
    { ...person, granted: ['Night desk'], revoked: [] },
    { ...person, granted: [], revoked: ['Night desk'] },
  ]);
});

it('tells a person of all roles that one change gives and takes, those of administrators too', async () => {
  const id = await customer(users, 'hired@x.test');
  await update(id, { version: 1, accountRoles: ['CUSTOMER', 'STAFF'], agencyId, roles: ['DIRECTOR'] });
  await update(id, { version: 2, roles: ['RESPONSABLE'] });
  await update(id, { version: 3, accountRoles: ['CUSTOMER', 'ADMIN'] });
  await update(id, { version: 4, accountRoles: ['CUSTOMER'] });
  expect((await mailed(id)).map(({ granted, revoked }) => [granted, revoked])).toEqual([
    [['Director'], []],
    [['Responsable'], ['Director']],
    [['Administrator'], ['Responsable']],
    [[], ['Administrator']],
  ]);
});

it('tells nobody of other changes, of refused ones, and of the roles that an account is made with', async () => {
  const id = await member(users, 'quiet@x.test', { agencyId, roles: ['DIRECTOR'] });
  await update(id, { version: 1, firstName: 'Other', agencyId: await newAgency(users) });
  await update(id, { version: 2, roles: ['DIRECTOR'], accountRoles: ['STAFF'] });
  expect(faultsOf(await grant(id, 'NONE_SUCH'))).toEqual(['INVALID_INPUT input.roleKey']);
  expect(faultsOf(await revoke(id, 'DIRECTOR'))).toEqual(['INVALID_STATE input.roleKey']);
  expect(faultsOf(await update(id, { version: 1, roles: ['RESPONSABLE'] }))).toEqual([
    'VERSION_CONFLICT input.version',
  ]);
  expect(await mailed(id)).toEqual([]);
});
