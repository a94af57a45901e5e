// A stolen session must not be able to make an administrator of its own.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { administer, faultsOf } from '../testing/admin.ts';
import { seconds } from '../testing/api-keys.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { CREATE_USER, codesOf, customer, newKey, PASSWORD, payloadOf } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const stale = viewerOf('admin', { userId: 'usr_root', authenticatedAt: seconds() - 601 });
const fresh = viewerOf('admin', { userId: 'usr_root', authenticatedAt: seconds() });
const person = (email: string, primaryRole: string) => ({
  ...{ idempotencyKey: newKey(), primaryRole, firstName: 'Rim', email, password: PASSWORD },
});

it('is refused without a fresh proof for a new account, and then made once it is there', async () => {
  const input = person('new@x.test', 'ADMIN');
  expect(codesOf(await payloadOf(users, CREATE_USER, input, { viewer: stale }))).toEqual([
    'REAUTHENTICATION_REQUIRED',
  ]);
  expect(await users.collection('users').countDocuments({ email: 'new@x.test' })).toBe(0);
  expect(codesOf(await payloadOf(users, CREATE_USER, input, { viewer: fresh }))).toEqual([]);
  // Anybody else needs none.
  const shopper = person('shopper@x.test', 'CUSTOMER');
  expect(codesOf(await payloadOf(users, CREATE_USER, shopper, { viewer: stale }))).toEqual([]);
});

it('is refused without a fresh proof for an account that there is, and changes nothing', async () => {
  const id = await customer(users, 'risen@x.test');
  const input = { version: 1, accountRoles: ['CUSTOMER', 'ADMIN'] };
  const refused = await administer(users, 'updateUser', { id, input }, stale);
  expect(faultsOf(refused)).toEqual(['REAUTHENTICATION_REQUIRED']);
  expect(await users.account('risen@x.test')).toMatchObject({ accountRoles: ['CUSTOMER'], version: 1 });
  expect(faultsOf(await administer(users, 'updateUser', { id, input }, fresh))).toEqual([]);
  // Who is one already can be renamed, and lose the role.
  const rename = { version: 2, firstName: 'Other', accountRoles: ['CUSTOMER', 'ADMIN'] };
  expect(faultsOf(await administer(users, 'updateUser', { id, input: rename }, stale))).toEqual([]);
});
