import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  PASSWORD,
  payloadOf,
  REFRESH,
  SIGN_IN,
  tokensOf,
  viewerOfToken,
} from '../testing/steps.ts';

const NEW = 'another-password-1';
const CHANGE = `mutation ($input: ChangePasswordInput!) {
  payload: changePassword(input: $input) { user { id } endedSessionCount userErrors { code field message } }
}`;

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());

const signIn = (email: string, password = PASSWORD, role = 'CUSTOMER') =>
  payloadOf(users, SIGN_IN, { role, email, password });
const change = (viewer: Viewer, currentPassword = PASSWORD, newPassword = NEW, ip = '192.0.2.1') =>
  payloadOf(users, CHANGE, { currentPassword, newPassword }, { viewer, ip });
const isLive = async (token: string) =>
  (await users.redis.exists(`${users.redisPrefix}session:${claimsOf(token).sid}`)) === 1;
const told = async (id: string) =>
  (await users.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

describe('changing the password', () => {
  it('keeps this session, ends all others in every role, and is mailed', async () => {
    const id = await customer(users, 'a@x.test');
    await users.change('a@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_a' });
    const here = tokensOf(await signIn('a@x.test'));
    const others = [
      tokensOf(await signIn('a@x.test')),
      tokensOf(await signIn('a@x.test', PASSWORD, 'SELLER')),
    ];
    const payload = await change(viewerOfToken(here.accessToken));
    expect(payload).toEqual({ user: { id }, endedSessionCount: 2, userErrors: [] });
    for (const { accessToken, refreshToken } of others) {
      expect(await isLive(accessToken)).toBe(false);
      expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
    }
    expect(await isLive(here.accessToken)).toBe(true);
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken: here.refreshToken }))).toEqual([]);
    expect(codesOf(await signIn('a@x.test'))).toEqual(['INVALID_CREDENTIALS']);
    expect(codesOf(await signIn('a@x.test', NEW))).toEqual([]);
    expect((await told(id)).filter((type) => type === 'user.password_changed')).toHaveLength(1);
  });

  it('works for a seller, whose account is the same', async () => {
    await customer(users, 'shop@x.test');
    await users.change('shop@x.test', { accountRoles: ['SELLER'], sellerId: 'sel_shop' });
    const { accessToken } = tokensOf(await signIn('shop@x.test', PASSWORD, 'SELLER'));
    expect(codesOf(await change(viewerOfToken(accessToken)))).toEqual([]);
    expect(codesOf(await signIn('shop@x.test', NEW, 'SELLER'))).toEqual([]);
  });

  it('needs the present password, and locks who guesses it after five', async () => {
    const id = await customer(users, 'b@x.test');
    const viewer = viewerOfToken(tokensOf(await signIn('b@x.test')).accessToken);
    const ip = '203.0.113.77';
    for (let guesses = 0; guesses < 5; guesses += 1)
      expect((await change(viewer, `wrong-password-${guesses}`, NEW, ip)).userErrors).toEqual([
        {
          code: 'INVALID_CREDENTIALS',
          field: ['input', 'currentPassword'],
          message: 'The password is wrong.',
        },
      ]);
    expect(codesOf(await change(viewer, PASSWORD, NEW, ip))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await told(id)).not.toContain('user.password_changed');
    expect(codesOf(await signIn('b@x.test'))).toEqual([]);
  });

  it('refuses the present password and weak ones, which are no attempts', async () => {
    await customer(users, 'c@x.test');
    const viewer = viewerOfToken(tokensOf(await signIn('c@x.test')).accessToken);
    for (let times = 0; times < 6; times += 1) {
      expect(codesOf(await change(viewer, PASSWORD, PASSWORD))).toEqual(['WEAK_PASSWORD']);
      expect(codesOf(await change(viewer, PASSWORD, 'short'))).toEqual(['WEAK_PASSWORD']);
    }
    expect(codesOf(await change(viewer))).toEqual([]);
  });

  it('is INVALID_STATE for an account without a password', async () => {
    await customer(users, 'd@x.test');
    const viewer = viewerOfToken(tokensOf(await signIn('d@x.test')).accessToken);
    await users.change('d@x.test', { passwordHash: null });
    expect(codesOf(await change(viewer, ''))).toEqual(['INVALID_STATE']);
  });

  it('lets one of two rivals win', async () => {
    const id = await customer(users, 'e@x.test');
    const viewer = viewerOfToken(tokensOf(await signIn('e@x.test')).accessToken);
    const all = await Promise.all(
      ['rival-words-1', 'rival-words-2'].map((password) => change(viewer, PASSWORD, password)),
    );
    expect(all.flatMap(codesOf)).toEqual(['INVALID_CREDENTIALS']);
    expect((await told(id)).filter((type) => type === 'user.password_changed')).toHaveLength(1);
  });
});
