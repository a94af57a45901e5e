// What staff and administrators change of their own accounts is in the audit log with its values; what customers do is not.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer } from '../testing/steps.ts';

const UPDATE =
  'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { userErrors { code } } }';
const PICTURE = 'mutation ($input: SetAvatarInput!) { setAvatar(input: $input) { userErrors { code } } }';

let users: TestUsers;
beforeAll(async () => {
  const media = async () => ({ mediaValidations: [{ isValid: true, problem: null }] });
  users = await startUsers({}, { partners: { media } });
});
afterAll(() => users.stop());

/** Changes the name and the picture of an account, and what the log has of it. */
async function changesAs(kind: Viewer['kind']) {
  const id = await customer(users, `${kind}@x.test`);
  const viewer = viewerOf(kind, { userId: id, sessionId: 'ses_1' });
  await users.run(viewer, UPDATE, { input: { version: 1, lastName: 'Idrissi' } });
  await users.run(viewer, PICTURE, { input: { mediaId: 'med_1' } });
  const audits = (await users.audits()).filter(({ entityId }) => entityId === id);
  return audits.map(({ operation, changes }) => [operation, changes]);
}

it.each(['staff', 'admin'] as const)('of somebody in the role "%s"', async (kind) => {
  expect(await changesAs(kind)).toEqual([
    ['updateProfile', [{ field: 'lastName', before: null, after: 'Idrissi' }]],
    ['setAvatar', [{ field: 'avatarMediaId', before: null, after: 'med_1' }]],
  ]);
});

it('not of a customer', async () => {
  expect(await changesAs('customer')).toEqual([]);
});
