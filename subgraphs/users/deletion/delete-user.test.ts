import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { ADMIN, type AdminPayload } from '../testing/admin.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, root } from '../testing/steps.ts';

const DELETE = `mutation ($id: ID!) { payload: deleteUser(id: $id) { deletedId userErrors { code field } } }`;
const NOTHING_OPEN = { openOrderCount: 0, openReturnCount: 0, openSaleCount: 0, hasBalance: false };

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers({}, { partners: { orders: async () => ({ erasureBlockers: NOTHING_OPEN }) } });
});
afterAll(() => users.stop());

describe('deleteUser', () => {
  it('erases nobody in a session that proved too long ago who it is', async () => {
    const id = await member(users, 'erased@x.test', { primaryRole: 'CUSTOMER' });
    await users.run<{ payload: AdminPayload }>(root, ADMIN.blockUser, { id });
    const stale = viewerOf('admin', {
      userId: root.userId,
      authenticatedAt: Math.floor(Date.now() / 1000) - 601,
    });
    const refused = await users.run<{ payload: unknown }>(stale, DELETE, { id });
    expect(refused.data.payload).toEqual({
      deletedId: null,
      userErrors: [{ code: 'REAUTHENTICATION_REQUIRED', field: null }],
    });
    const account = await users.collection('users').findOne({ email: 'erased@x.test' });
    expect(account).toMatchObject({ _id: id, status: 'BLOCKED' });
    const done = await users.run<{ payload: unknown }>(root, DELETE, { id });
    expect(done.data.payload).toEqual({ deletedId: id, userErrors: [] });
    const erasures = (await users.events()).filter(({ type }) => type === 'user.erased');
    expect(erasures).toHaveLength(1);
  });
});
