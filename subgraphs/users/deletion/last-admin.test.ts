import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { administer, faultsOf } from '../testing/admin.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer, member, newKey } from '../testing/steps.ts';

const REQUEST = `mutation ($key: String!) {
  payload: requestAccountDeletion(input: { idempotencyKey: $key }) {
    user { deletionScheduledAt } userErrors { code field }
  }
}`;
const CANCEL =
  'mutation { payload: cancelAccountDeletion { user { deletionScheduledAt } userErrors { code field } } }';
const NOTHING_OPEN = { openOrderCount: 0, openReturnCount: 0, openSaleCount: 0, hasBalance: false };
const LAST = [{ code: 'LAST_ADMIN', field: null }];

interface Payload {
  user: { deletionScheduledAt: string | null } | null;
  userErrors: { code: string; field: string[] | null }[];
}

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers({}, { partners: { orders: async () => ({ erasureBlockers: NOTHING_OPEN }) } });
});
afterAll(() => users.stop());
beforeEach(async () => {
  await users.collection('users').updateMany({ accountRoles: 'ADMIN' }, { $set: { status: 'DELETED' } });
});

const as = (userId: string, kind: 'admin' | 'customer' = 'admin'): Viewer =>
  viewerOf(kind, { userId, sessionId: `ses_${userId}`, authenticatedAt: Math.floor(Date.now() / 1000) });

async function ask(query: string, viewer: Viewer): Promise<Payload> {
  const { data, errors } = await users.run<{ payload: Payload }>(viewer, query, { key: newKey() });
  expect(errors).toEqual([]);
  return data.payload;
}

const administrator = (email: string) => member(users, email, { primaryRole: 'ADMIN' });
const scheduled = () => users.collection('users').countDocuments({ deletionScheduledAt: { $ne: null } });
const requests = async () =>
  (await users.events()).filter(({ type }) => type === 'user.deletion_requested').length;

describe('the last administrator', () => {
  it('stays when all schedule their own deletion at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const before = [await scheduled(), await requests()] as const;
      const pair = [await administrator(`a-${round}@x.test`), await administrator(`b-${round}@x.test`)];
      const answers = await Promise.all(pair.map((id) => ask(REQUEST, as(id))));
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(LAST);
      expect(answers.filter(({ user }) => typeof user?.deletionScheduledAt === 'string')).toHaveLength(1);
      expect([await scheduled(), await requests()]).toEqual(before.map((count) => count + 1));
      await users.collection('users').updateMany({ accountRoles: 'ADMIN' }, { $set: { status: 'DELETED' } });
    }
  });

  it('is the one who stays, not one whose deletion is scheduled', async () => {
    const going = await administrator('going@x.test');
    const staying = await administrator('staying@x.test');
    expect((await ask(REQUEST, as(going))).userErrors).toEqual([]);
    expect(faultsOf(await administer(users, 'blockUser', { id: staying, input: {} }, as(going)))).toEqual([
      'LAST_ADMIN id',
    ]);
    expect((await ask(REQUEST, as(staying))).userErrors).toEqual(LAST);
    expect(await users.account('staying@x.test')).toMatchObject({
      status: 'ACTIVE',
      deletionScheduledAt: null,
    });
    expect((await ask(CANCEL, as(going))).userErrors).toEqual([]);
    expect((await ask(REQUEST, as(staying))).userErrors).toEqual([]);
  });

  it('is nothing to a customer', async () => {
    const id = await customer(users, 'shopper@x.test');
    expect((await ask(REQUEST, as(id, 'customer'))).userErrors).toEqual([]);
  });
});
