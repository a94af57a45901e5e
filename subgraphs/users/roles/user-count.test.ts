// How many people have each role: right for every kind of role, and asked once for all of them.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { plansOf } from '@souk/testing';
import { administer } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, member, newKey, root } from '../testing/steps.ts';

const COUNTS = '{ roles { key userCount } }';
interface Counts {
  roles: { key: string; userCount: number | null }[];
}

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
  const agencyId = await newAgency(users);
  for (let number = 0; number < 12; number += 1) {
    const input = { idempotencyKey: newKey(), key: `DESK_${number}`, name: `Desk ${number}` };
    await administer(users, 'createRole', { input: { ...input, permissionCodes: [] } });
  }
  await member(users, 'd1@x.test', { agencyId, roles: ['DIRECTOR', 'DESK_1'] });
  await member(users, 'd2@x.test', { agencyId, roles: ['DIRECTOR', 'DESK_1', 'DESK_2'] });
  await users.change('d2@x.test', { status: 'BLOCKED' });
  await member(users, 'gone@x.test', { agencyId, roles: ['DIRECTOR'] });
  await users.change('gone@x.test', { status: 'DELETED' });
  // Roles of a former member of staff, as an earlier release may have left them.
  await customer(users, 'former@x.test');
  await users.change('former@x.test', { roles: ['DIRECTOR'] });
  await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
  await users.change('boss@x.test', { accountRoles: ['ADMIN', 'CUSTOMER'] });
});
afterAll(() => users.stop());

it('counts those who have each role, blocked people included, deleted and former ones not', async () => {
  const { data } = await users.run<Counts>(root, COUNTS);
  const counts = Object.fromEntries(data.roles.map(({ key, userCount }) => [key, userCount]));
  expect(counts).toMatchObject({
    ...{ ADMIN: 1, CUSTOMER: 2, SELLER: 0, DIRECTOR: 2, RESPONSABLE: 0 },
    ...{ DESK_0: 0, DESK_1: 2, DESK_2: 1, DESK_11: 0 },
  });
});

it('asks MongoDB twice for all roles together, for staff and for everybody else, by an index', async () => {
  const plans = await plansOf(users, () => users.run(root, COUNTS));
  const counts = plans.filter(({ collection }) => collection === 'users');
  expect(counts.map(({ command }) => Object.keys(command)[0])).toEqual(['aggregate', 'aggregate']);
  expect(counts.map(({ plan }) => /roles: 1|accountRoles: 1/.test(plan))).toEqual([true, true]);
  // Those of staff are found by their roles, not among all people.
  expect(counts.map(({ examined }) => examined).toSorted()).toEqual([2, 3]);
});
