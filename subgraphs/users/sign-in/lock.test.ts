// Guessing stops, and the guesses of strangers do not lock the owner out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { codesOf, customer, PASSWORD, payloadOf, SIGN_IN } from '../testing/steps.ts';
import { sourceOf } from './source.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
});
afterAll(() => users.stop());
beforeEach(async () => {
  const keys = await users.redis.keys(`${users.redisPrefix}login-failures:*`);
  if (keys.length > 0) await users.redis.del(...keys);
});

const HOME = { ip: '192.0.2.1', userAgent: 'phone of the owner' };
const signIn = async (email: string, password: string, from: { ip: string; userAgent?: string }) =>
  codesOf(await payloadOf(users, SIGN_IN, { email, password }, { userAgent: 'bot', ...from }))[0] ?? 'OK';
const fail = (email: string, ip: string, userAgent = 'bot') =>
  signIn(email, 'wrong-guess-1', { ip, userAgent });

/** A verified customer who signed in at home. */
async function owner(email: string): Promise<string> {
  await customer(users, email);
  expect(await signIn(email, PASSWORD, HOME)).toBe('OK');
  return email;
}

const siege = async (email: string) => {
  const answers: string[] = [];
  for (let host = 0; host < 11; host += 1)
    for (let guesses = 0; guesses < 5; guesses += 1) answers.push(await fail(email, `198.51.100.${host}`));
  return answers;
};

describe('guesses for one account from many sources', () => {
  it('stop at fifty, for the right password too, but not on a device that the owner used before', async () => {
    const email = await owner('victim@x.test');
    const answers = await siege(email);
    expect(answers).toEqual([
      ...Array(50).fill('INVALID_CREDENTIALS'),
      ...Array(5).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(await signIn(email, PASSWORD, { ip: '203.0.113.50' })).toBe('TOO_MANY_ATTEMPTS');
    for (let times = 0; times < 3; times += 1) expect(await signIn(email, PASSWORD, HOME)).toBe('OK');
  });

  it('get the same answers for an address without an account', async () => {
    await owner('known@x.test');
    expect(await siege('ghost@x.test')).toEqual(await siege('known@x.test'));
  });

  it('are fifty for many at once', async () => {
    const email = await owner('crowd@x.test');
    const hosts = Array.from({ length: 80 }, (_, host) => `198.51.100.${host}`);
    const answers = await Promise.all(hosts.map((ip) => fail(email, ip)));
    expect(answers.filter((answer) => answer === 'INVALID_CREDENTIALS')).toHaveLength(50);
    expect(answers.filter((answer) => answer === 'TOO_MANY_ATTEMPTS')).toHaveLength(30);
  });
});

describe('guesses from the address of the owner', () => {
  it('lock others there after five, and not the device of the owner', async () => {
    const email = await owner('shared@x.test');
    for (let guesses = 0; guesses < 5; guesses += 1)
      expect(await fail(email, HOME.ip)).toBe('INVALID_CREDENTIALS');
    expect(await signIn(email, PASSWORD, { ip: HOME.ip })).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn(email, PASSWORD, HOME)).toBe('OK');
  });

  it('on the device itself stop at five as well', async () => {
    const email = await owner('clumsy@x.test');
    const answers = [];
    for (let guesses = 0; guesses < 6; guesses += 1) answers.push(await fail(email, HOME.ip, HOME.userAgent));
    expect(answers).toEqual([...Array(5).fill('INVALID_CREDENTIALS'), 'TOO_MANY_ATTEMPTS']);
    expect(await signIn(email, PASSWORD, HOME)).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn(email, PASSWORD, { ip: '203.0.113.9' })).toBe('OK');
  });
});

describe('guesses from one source for many accounts', () => {
  it('stop at a hundred, also for accounts that were not tried, but not for known devices', async () => {
    const [spared, elsewhere] = [await owner('spared@x.test'), '203.0.113.60'];
    for (let account = 0; account < 100; account += 1)
      expect(await fail(`sprayed-${account}@x.test`, HOME.ip)).toBe('INVALID_CREDENTIALS');
    expect(await fail('sprayed-100@x.test', HOME.ip)).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn(spared, PASSWORD, { ip: HOME.ip })).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn(spared, PASSWORD, HOME)).toBe('OK');
    expect(await signIn(spared, PASSWORD, { ip: elsewhere })).toBe('OK');
  });

  it('count a network of IPv6 as one source', async () => {
    const email = await owner('six@x.test');
    for (let host = 1; host <= 5; host += 1)
      expect(await fail(email, `2001:db8:0:7::${host}`)).toBe('INVALID_CREDENTIALS');
    expect(await signIn(email, PASSWORD, { ip: '2001:db8:0:7:ffff::1' })).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn(email, PASSWORD, { ip: '2001:db8:0:8::1' })).toBe('OK');
  });
});

describe('a lock', () => {
  it('lasts for the time that it had at its beginning, whatever is tried meanwhile', async () => {
    const email = await owner('locked@x.test');
    const ip = '203.0.113.70';
    for (let guesses = 0; guesses < 5; guesses += 1) await fail(email, ip);
    const keys = await users.redis.keys(`${users.redisPrefix}login-failures:pair:*`);
    expect(keys).toHaveLength(1);
    await users.redis.expire(keys[0] ?? '', 60);
    for (let guesses = 0; guesses < 20; guesses += 1) expect(await fail(email, ip)).toBe('TOO_MANY_ATTEMPTS');
    expect(await users.redis.ttl(keys[0] ?? '')).toBeLessThanOrEqual(60);
    expect(await users.redis.get(keys[0] ?? '')).toBe('5');
    const life = await users.redis.ttl(
      (await users.redis.keys(`${users.redisPrefix}login-failures:account:*`))[0] ?? '',
    );
    expect(life).toBeGreaterThan(0);
    await users.redis.del(keys[0] ?? '');
    expect(await signIn(email, PASSWORD, { ip })).toBe('OK');
  });
});

describe('the source of a request', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    [null, 'null'],
  ])('of %s is %s', (ip, source) => {
    expect(sourceOf({ ip })).toBe(source);
  });
});
