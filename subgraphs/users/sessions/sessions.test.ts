import { describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { isAllowed, letRetryPass, usersOfFile } from '../testing/of-file.ts';
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

const users = usersOfFile();

const LAPTOP = { ip: '192.0.2.1', userAgent: 'laptop' };
const THIEF = { ip: '203.0.113.66', userAgent: 'curl' };

const signIn = async (email: string, role: 'CUSTOMER' | 'SELLER' = 'CUSTOMER') =>
  tokensOf(await payloadOf(users, SIGN_IN, { role, email, password: PASSWORD }, LAPTOP));
const refresh = (refreshToken: string, client = LAPTOP) =>
  payloadOf(users, REFRESH, { refreshToken }, client);

describe('refreshToken', () => {
  it('gives a new pair for the same session, and stores tokens as hashes only', async () => {
    await customer(users, 'a@x.test');
    const first = await signIn('a@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(claimsOf(second.accessToken).sid).toBe(claimsOf(first.accessToken).sid);
    const third = tokensOf(await refresh(second.refreshToken));
    const family = `${users.redisPrefix}family:${claimsOf(third.accessToken).sid}`;
    const life = await users.redis.ttl(family);
    expect(life).toBeGreaterThan(30 * 86_400 - 60);
    const retry = await users.redis.hgetall(family.replace('family:', 'family-retry:'));
    const stored = JSON.stringify([await users.redis.hgetall(family), retry]);
    for (const { refreshToken } of [first, second, third]) expect(stored).not.toContain(refreshToken);
  });

  it('reloads the account and its current roles', async () => {
    await customer(users, 'shop@x.test');
    await users.change('shop@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_9' });
    const { refreshToken } = await signIn('shop@x.test', 'SELLER');
    await users.change('shop@x.test', { sellerId: 'sel_10' });
    expect(claimsOf(tokensOf(await refresh(refreshToken)).accessToken).seller).toBe('sel_10');
  });

  it.each([
    [{ status: 'BLOCKED' }, 'ACCOUNT_BLOCKED'],
    [{ status: 'DELETED' }, 'INVALID_TOKEN'],
    [{ accountRoles: ['STAFF'] }, 'INVALID_TOKEN'],
    [{ emailVerifiedAt: null }, 'EMAIL_NOT_VERIFIED'],
  ])('ends the session of an account that became %j', async (change, code) => {
    const email = `${code}-${Object.values(change)}@x.test`.toLowerCase().replaceAll('_', '');
    await customer(users, email);
    const { refreshToken, accessToken } = await signIn(email);
    await users.change(email, change);
    expect(codesOf(await refresh(refreshToken))).toEqual([code]);
    expect(await isAllowed(users, accessToken)).toBe(false);
    expect(codesOf(await refresh(refreshToken))).toEqual(['INVALID_TOKEN']);
  });

  it('ends the session when an old token is used, also for the holder of the newest one', async () => {
    await customer(users, 'stolen@x.test');
    const first = await signIn('stolen@x.test');
    const bystander = await signIn('stolen@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    await letRetryPass(users, second.accessToken);
    expect(codesOf(await refresh(first.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
    expect(codesOf(await refresh(second.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
    expect(await isAllowed(users, bystander.accessToken)).toBe(true);
  });

  it('gives the same client the same next token when the last one is repeated', async () => {
    await customer(users, 'retry@x.test');
    const first = await signIn('retry@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    expect(tokensOf(await refresh(first.refreshToken)).refreshToken).toBe(second.refreshToken);
    const third = tokensOf(await refresh(second.refreshToken));
    expect(third.refreshToken).not.toBe(second.refreshToken);
    expect(codesOf(await refresh(first.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, third.accessToken)).toBe(false);
  });

  /** Lets so many seconds pass since the last rotation, of the minute in which a lost answer may be asked for again. */
  const letPass = (accessToken: string, seconds: number) =>
    users.redis.expire(`${users.redisPrefix}family-retry:${claimsOf(accessToken).sid}`, 60 - seconds);

  it('repeats an answer that was lost a last time within a minute, and ends the session at the next repetition', async () => {
    await customer(users, 'lost@x.test');
    const first = await signIn('lost@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    await refresh(first.refreshToken);
    await letPass(second.accessToken, 40);
    expect(tokensOf(await refresh(first.refreshToken)).refreshToken).toBe(second.refreshToken);
    expect(codesOf(await refresh(first.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
    expect(codesOf(await refresh(second.refreshToken))).toEqual(['INVALID_TOKEN']);
  });

  it('lets one of several late repetitions at once succeed, which ends the session', async () => {
    await customer(users, 'late@x.test');
    const first = await signIn('late@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    await letPass(second.accessToken, 40);
    const all = await Promise.all(Array.from({ length: 10 }, () => refresh(first.refreshToken)));
    expect(all.filter(({ tokens }) => tokens !== null).length).toBeLessThanOrEqual(1);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
  });

  it('gives another client no lost answer, and ends the session', async () => {
    await customer(users, 'other-late@x.test');
    const first = await signIn('other-late@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    await letPass(second.accessToken, 40);
    expect(codesOf(await refresh(first.refreshToken, THIEF))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
  });

  it('ends the session when another client repeats the last token', async () => {
    await customer(users, 'thief@x.test');
    const first = await signIn('thief@x.test');
    const second = tokensOf(await refresh(first.refreshToken));
    expect(codesOf(await refresh(first.refreshToken, THIEF))).toEqual(['INVALID_TOKEN']);
    expect(codesOf(await refresh(second.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, second.accessToken)).toBe(false);
  });

  it('rotates once for concurrent calls of one client', async () => {
    await customer(users, 'tabs@x.test');
    const { refreshToken } = await signIn('tabs@x.test');
    const all = await Promise.all(Array.from({ length: 50 }, () => refresh(refreshToken)));
    expect(new Set(all.map((payload) => tokensOf(payload).refreshToken)).size).toBe(1);
  });

  it('accepts at most one of two clients at once, and ends the session', async () => {
    await customer(users, 'race@x.test');
    const { refreshToken, accessToken } = await signIn('race@x.test');
    const clients = Array.from({ length: 20 }, (_, index) => ({
      ip: `192.0.2.${index + 1}`,
      userAgent: 'race',
    }));
    const all = await Promise.all(clients.map((client) => refresh(refreshToken, client)));
    expect(all.filter(({ tokens }) => tokens !== null).length).toBeLessThanOrEqual(1);
    expect(all.flatMap(codesOf)).toEqual(expect.arrayContaining(Array(19).fill('INVALID_TOKEN')));
    expect(await isAllowed(users, accessToken)).toBe(false);
  });

  it('refuses tokens that Souk never issued, without ending a session', async () => {
    await customer(users, 'safe@x.test');
    const { refreshToken, accessToken } = await signIn('safe@x.test');
    const sid = claimsOf(accessToken).sid;
    const forged = `${sid}.${'A'.repeat(43)}.${'A'.repeat(22)}`;
    for (const token of [
      '',
      'x',
      forged,
      `${refreshToken}x`,
      accessToken,
      refreshToken.replace(/^ses_./, 'ses_f'),
    ]) {
      expect(codesOf(await refresh(token))).toEqual(['INVALID_TOKEN']);
    }
    expect(await isAllowed(users, accessToken)).toBe(true);
    expect(codesOf(await refresh(refreshToken))).toEqual([]);
  });
});

describe('signing out', () => {
  const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';
  const EVERYWHERE = 'mutation { signOutEverywhere { endedSessionCount userErrors { code } } }';

  it('ends the session and its tokens, and may be repeated', async () => {
    await customer(users, 'out@x.test');
    const [here, elsewhere] = [await signIn('out@x.test'), await signIn('out@x.test')];
    for (let times = 0; times < 2; times += 1) {
      const { data, errors } = await users.run(viewerOfToken(here.accessToken), SIGN_OUT);
      expect([data, errors]).toEqual([{ signOut: { userErrors: [] } }, []]);
      expect(await isAllowed(users, here.accessToken)).toBe(false);
    }
    expect(codesOf(await refresh(here.refreshToken))).toEqual(['INVALID_TOKEN']);
    expect(await isAllowed(users, here.accessToken)).toBe(false);
    expect(codesOf(await refresh(elsewhere.refreshToken))).toEqual([]);
  });

  it('ends every session in every role with signOutEverywhere', async () => {
    await customer(users, 'all@x.test');
    await users.change('all@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_all' });
    const one = await signIn('all@x.test');
    const three = [one, await signIn('all@x.test'), await signIn('all@x.test', 'SELLER')];
    await customer(users, 'other@x.test');
    const other = await signIn('other@x.test');
    const { data } = await users.run(viewerOfToken(one.accessToken), EVERYWHERE);
    expect(data).toEqual({ signOutEverywhere: { endedSessionCount: 3, userErrors: [] } });
    for (const { accessToken, refreshToken } of three) {
      expect(await isAllowed(users, accessToken)).toBe(false);
      expect(codesOf(await refresh(refreshToken))).toEqual(['INVALID_TOKEN']);
    }
    expect(await isAllowed(users, other.accessToken)).toBe(true);
    const again = await users.run(viewerOfToken(one.accessToken), EVERYWHERE);
    expect(again.data).toEqual({ signOutEverywhere: { endedSessionCount: 0, userErrors: [] } });
  });

  it.each([SIGN_OUT, EVERYWHERE])('is refused without a session: %s', async (query) => {
    const { errors } = await users.run(anonymous, query);
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
  });
});
