import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, root } from '../testing/steps.ts';

const QUERY = `query ($agencyId: ID!, $role: String!) {
  serviceStaffOfAgency(agencyId: $agencyId, role: $role) { email firstName }
}`;
const notifications = serviceViewer('notifications');

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const staff = (agencyId: string, email: string, ...roles: string[]) =>
  member(users, email, { agencyId, roles });

const ask = (agencyId: string, role: string, viewer: Viewer = notifications) =>
  users.run<{ serviceStaffOfAgency: { email: string }[] } | null>(viewer, QUERY, { agencyId, role });
const emails = async (agencyId: string, role: string) =>
  (await ask(agencyId, role)).data?.serviceStaffOfAgency.map(({ email }) => email);

it('serviceStaffOfAgency lists the active staff in a role, longest-serving first', async () => {
  const [one, two] = [await newAgency(users), await newAgency(users)];
  await staff(one, 'b@agency.example', 'RESPONSABLE');
  await staff(one, 'a@agency.example', 'RESPONSABLE', 'DIRECTOR');
  await staff(one, 'gone@agency.example', 'RESPONSABLE');
  await staff(two, 'c@agency.example', 'RESPONSABLE');
  await users.change('gone@agency.example', { status: 'BLOCKED' });
  expect(await emails(one, 'RESPONSABLE')).toEqual(['b@agency.example', 'a@agency.example']);
  expect(await emails(one, 'DIRECTOR')).toEqual(['a@agency.example']);
  expect(await emails(two, 'DIRECTOR')).toEqual([]);
  for (const none of ['agy_none', '']) expect(await emails(none, 'RESPONSABLE')).toEqual([]);
});

it('serviceStaffOfAgency is refused to everybody but services', async () => {
  const colleague = viewerOf('staff', { userId: 'usr_x', agencyId: 'agy_x', permissions: ['user.read'] });
  for (const viewer of [root, colleague, viewerOf('customer', { userId: 'usr_y' }), anonymous]) {
    const { data, errors } = await ask('agy_x', 'DIRECTOR', viewer);
    expect(data).toBeNull();
    expect(errors.map(({ code }) => code)).toEqual([viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
  }
});
