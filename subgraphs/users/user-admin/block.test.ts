import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewerOf } from '@souk/subgraph';
import { administer, changesOf, faultsOf, sessionIn } from '../testing/admin.ts';
import { newAgency } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { codesOf, customer, member, PASSWORD, payloadOf, REFRESH, root, SIGN_IN } from '../testing/steps.ts';

let users: TestUsers;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers();
  agencyId = await newAgency(users);
  // Root is known by a token only.
  await member(users, 'first@x.test', { primaryRole: 'ADMIN' });
});
afterAll(() => users.stop());

const staff = (permissions: string[]) => viewerOf('staff', { userId: 'usr_staff', agencyId, permissions });
const block = (id: string, input: object = {}, viewer = root) =>
  administer(users, 'blockUser', { id, input }, viewer);
const unblock = (id: string, viewer = root) => administer(users, 'unblockUser', { id }, viewer);
const factsOf = async (id: string) =>
  (await users.events()).filter(({ aggregateId, type }) => aggregateId === id && /blocked$/.test(type));
const signIn = (email: string, password = PASSWORD) =>
  payloadOf(users, SIGN_IN, { role: 'CUSTOMER', email, password });

describe('blockUser', () => {
  it('ends all sessions in all roles, refuses sign-in with its reason only to the right password, and keeps the record', async () => {
    const id = await customer(users, 'spam@x.test');
    await users.change('spam@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_spam' });
    const sessions = [
      await sessionIn(users, 'CUSTOMER', 'spam@x.test'),
      await sessionIn(users, 'CUSTOMER', 'spam@x.test'),
      await sessionIn(users, 'SELLER', 'spam@x.test'),
    ];
    const { user } = await block(id, { reason: '  Fake reviews. ' });
    expect(user).toMatchObject({ id, status: 'BLOCKED', blockedReason: 'Fake reviews.', version: 2 });
    for (const { record, refreshToken } of sessions) {
      expect(await record()).toBeNull();
      expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
    }
    expect(codesOf(await signIn('spam@x.test'))).toEqual(['ACCOUNT_BLOCKED']);
    expect(codesOf(await signIn('spam@x.test', 'wrong-password-1'))).toEqual(['INVALID_CREDENTIALS']);
    expect(await users.account('spam@x.test')).toMatchObject({ firstName: 'Lina', status: 'BLOCKED' });
    expect((await factsOf(id)).map(({ type, payload }) => [type, payload])).toEqual([
      ['user.blocked', { userId: id, email: 'spam@x.test', firstName: 'Lina', reason: 'Fake reviews.' }],
    ]);
    expect(await changesOf(users, id)).toEqual([
      {
        operation: 'blockUser',
        actorId: 'usr_root',
        outcome: 'OK',
        changes: { status: ['ACTIVE', 'BLOCKED'], blockedReason: [null, 'Fake reviews.'] },
      },
    ]);
  });

  it('changes nothing the second time, not even the reason, also for twenty calls at once', async () => {
    const id = await customer(users, 'twice@x.test');
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => block(id, { reason: `Reason ${index}` })),
    );
    expect(all.flatMap(faultsOf)).toEqual([]);
    const reasons = new Set(all.map(({ user }) => user?.blockedReason));
    expect(reasons.size).toBe(1);
    expect((await block(id, { reason: 'later' })).user).toMatchObject({ version: 2 });
    expect(await users.account('twice@x.test')).toMatchObject({ blockedReason: [...reasons][0], version: 2 });
    expect([await factsOf(id), await changesOf(users, id)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('leaves no session to sign-ins at the same time', async () => {
    for (let round = 0; round < 6; round += 1) {
      const email = `rival-${round}@x.test`;
      const id = await customer(users, email);
      const [entered] = await Promise.all([
        Promise.all(Array.from({ length: 5 }, () => signIn(email))),
        block(id),
      ]);
      for (const { tokens } of entered.filter((one) => one.tokens !== null)) {
        const refreshToken = tokens?.refreshToken;
        expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
      }
      expect(await users.redis.zcard(`${users.redisPrefix}user-sessions:${id}`)).toBe(0);
    }
  });

  it('lets staff with user.block block customers, and anybody else is not found by them', async () => {
    const id = await customer(users, 'shopper@x.test');
    const owner = await customer(users, 'owner@x.test');
    await users.change('owner@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_owner' });
    const colleague = await member(users, 'colleague@x.test', { agencyId, roles: ['DIRECTOR'] });
    const boss = await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
    const gone = await member(users, 'gone@x.test', { primaryRole: 'ADMIN' });
    await users.change('gone@x.test', { status: 'DELETED' });
    const blocker = staff(['user.block']);
    for (const other of [owner, colleague, boss, gone, 'usr_none']) {
      expect(faultsOf(await block(other, {}, blocker))).toEqual(['NOT_FOUND id']);
      expect(faultsOf(await unblock(other, blocker))).toEqual(['NOT_FOUND id']);
    }
    // What staff may not read of a customer stays hidden in the answer.
    expect((await block(id, {}, blocker)).user).toMatchObject({
      status: 'BLOCKED',
      email: null,
    });
    expect((await unblock(id, blocker)).user).toMatchObject({ status: 'ACTIVE' });
    for (const viewer of [staff([]), viewerOf('customer', { userId: owner }), viewerOf('anonymous')]) {
      await expect(block(id, {}, viewer)).rejects.toThrow(viewer.userId ? 'FORBIDDEN' : 'UNAUTHENTICATED');
    }
    for (const email of ['shopper@x.test', 'owner@x.test', 'colleague@x.test', 'boss@x.test'])
      expect(await users.account(email)).toMatchObject({ status: 'ACTIVE' });
  });

  it('is refused for oneself, an unknown account, a deleted one and a reason that is too long', async () => {
    const id = await member(users, 'self@x.test', { primaryRole: 'ADMIN' });
    const self = viewerOf('admin', { userId: id });
    expect(faultsOf(await block(id, {}, self))).toEqual(['SAME_PERSON id']);
    expect(faultsOf(await block('usr_none'))).toEqual(['NOT_FOUND id']);
    const deleted = await customer(users, 'deleted@x.test');
    await users.change('deleted@x.test', { status: 'DELETED' });
    expect(faultsOf(await block(deleted))).toEqual(['INVALID_STATE id']);
    expect(faultsOf(await unblock(deleted))).toEqual(['INVALID_STATE id']);
    expect(faultsOf(await block(id, { reason: 'x'.repeat(501) }))).toEqual(['INVALID_INPUT input.reason']);
    expect(await users.account('self@x.test')).toMatchObject({ status: 'ACTIVE', version: 1 });
    expect(await factsOf(id)).toEqual([]);
  });
});

describe('unblockUser', () => {
  it('lets the person sign in again, once told', async () => {
    const id = await customer(users, 'back@x.test');
    expect((await unblock(id)).user).toMatchObject({ status: 'ACTIVE', version: 1 });
    await block(id, { reason: 'A mistake' });
    expect((await unblock(id)).user).toMatchObject({ status: 'ACTIVE', blockedReason: null, version: 3 });
    expect((await unblock(id)).user).toMatchObject({ version: 3 });
    expect((await factsOf(id)).map(({ type }) => type)).toEqual(['user.blocked', 'user.unblocked']);
    expect((await changesOf(users, id)).map(({ operation }) => operation)).toEqual([
      'blockUser',
      'unblockUser',
    ]);
    expect(codesOf(await signIn('back@x.test'))).toEqual([]);
  });
});

describe('the last administrator', () => {
  it('remains when all block each other at once, and when others cannot sign in', async () => {
    await users.collection('users').updateMany({ accountRoles: 'ADMIN' }, { $set: { status: 'DELETED' } });
    for (let round = 0; round < 5; round += 1) {
      const pair = [
        await member(users, `a-${round}@x.test`, { primaryRole: 'ADMIN' }),
        await member(users, `b-${round}@x.test`, { primaryRole: 'ADMIN' }),
      ] as const;
      const [one, two] = await Promise.all([
        block(pair[0], {}, viewerOf('admin', { userId: pair[1] })),
        block(pair[1], {}, viewerOf('admin', { userId: pair[0] })),
      ]);
      expect([...faultsOf(one), ...faultsOf(two)]).toEqual(['LAST_ADMIN id']);
      const active = { accountRoles: 'ADMIN', status: 'ACTIVE' };
      expect(await users.collection('users').countDocuments(active)).toBe(1);
      await users.collection('users').updateMany(active, { $set: { status: 'DELETED' } });
    }
    const last = await member(users, 'last@x.test', { primaryRole: 'ADMIN' });
    await member(users, 'invited@x.test', { primaryRole: 'ADMIN', password: null });
    expect(faultsOf(await block(last))).toEqual(['LAST_ADMIN id']);
    await users.change('invited@x.test', { emailVerifiedAt: new Date() });
    expect(faultsOf(await block(last))).toEqual([]);
  });
});
