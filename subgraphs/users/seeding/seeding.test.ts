import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DEMO_EMAILS, DEMO_PASSWORD, demoMarket } from '@souk/demo';
import { ConfigError } from '@souk/subgraph';
import { users as definition } from '../subgraph.ts';
import { startBeside } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { claimsOf, codesOf, customer, payloadOf, SIGN_IN, tokensOf } from '../testing/steps.ts';

const ADMIN = { ADMIN_EMAIL: 'root@souk.test', ADMIN_PASSWORD: 'root-password-1' };
const now = new Date();
const { accounts, agency } = demoMarket(now);

let users: TestUsers;
afterEach(() => users.stop());

const admins = () => users.collection('users').countDocuments({ accountRoles: 'ADMIN' });

describe('the first administrator', () => {
  it('is created once by repeated and concurrent starts', async () => {
    users = await startUsers(ADMIN);
    await Promise.all(Array.from({ length: 5 }, () => users.running.seed()));
    await users.running.seed();
    expect(await admins()).toBe(1);
    expect(await users.account('root@souk.test')).toMatchObject({
      accountRoles: ['ADMIN'],
      roles: ['ADMIN'],
    });
    expect(await users.events()).toEqual([]);
  });

  it('is not created without the settings, nor when there is another one', async () => {
    users = await startUsers();
    await users.running.seed();
    expect(await admins()).toBe(0);
    await users.running.seedDemo(now);
    expect(await admins()).toBe(1);
  });

  it('is never made from a customer’s account', async () => {
    users = await startUsers(ADMIN);
    await customer(users, 'root@souk.test');
    await users.running.seed();
    expect(await admins()).toBe(0);
  });

  it('needs a valid password', async () => {
    users = await startUsers({ ...ADMIN, ADMIN_PASSWORD: 'weak' });
    await expect(users.running.seed()).rejects.toThrow(ConfigError);
    expect(await admins()).toBe(0);
  });
});

describe('the demo market', () => {
  it('has all accounts, and each signs in with the demo password', async () => {
    users = await startUsers(ADMIN, { seed: true });
    await users.running.seedDemo(now);
    await users.running.seedDemo(now);
    expect(await users.collection('users').countDocuments()).toBe(accounts.length + 1);
    expect(await users.events()).toEqual([]);
    const director = accounts.find(({ email }) => email === DEMO_EMAILS.director);
    const seller = accounts.find(({ email }) => email === DEMO_EMAILS.seller);
    for (const [kind, email, claims] of [
      ['CUSTOMER', DEMO_EMAILS.customer, { aud: 'customer', roles: ['CUSTOMER'] }],
      ['SELLER', DEMO_EMAILS.seller, { aud: 'seller', seller: seller?.sellerId }],
      ['STAFF', DEMO_EMAILS.director, { aud: 'staff', roles: ['DIRECTOR'], agency: director?.agencyId }],
      ['ADMIN', DEMO_EMAILS.admin, { aud: 'admin', roles: ['ADMIN'] }],
    ] as const) {
      const payload = await payloadOf(users, SIGN_IN, { role: kind, email, password: DEMO_PASSWORD });
      expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject(claims);
    }
  });

  it('has the agency of its staff with two responsables, also when only the accounts existed before', async () => {
    users = await startUsers();
    await users.running.seedDemo(now);
    await users.collection('agencies').deleteMany({});
    await Promise.all([users.running.seedDemo(now), users.running.seedDemo(now)]);
    const stored = await users.collection('agencies').find().toArray();
    expect(stored).toMatchObject([{ _id: agency.id, code: agency.code, isActive: true, version: 1 }]);
    for (const email of [DEMO_EMAILS.responsable, DEMO_EMAILS.secondResponsable]) {
      const payload = await payloadOf(users, SIGN_IN, { role: 'STAFF', email, password: DEMO_PASSWORD });
      expect(claimsOf(tokensOf(payload).accessToken)).toMatchObject({
        agency: agency.id,
        roles: ['RESPONSABLE'],
      });
    }
  });

  it('is not added to a market with other accounts', async () => {
    users = await startUsers();
    await customer(users, 'lina@x.test');
    await users.running.seedDemo(now);
    expect(await users.collection('users').countDocuments()).toBe(1);
    expect(await users.collection('agencies').countDocuments()).toBe(0);
  });

  it('keeps an existing administrator with the same address', async () => {
    users = await startUsers({ ...ADMIN, ADMIN_EMAIL: DEMO_EMAILS.admin }, { seed: true });
    await users.running.seedDemo(now);
    expect(await users.collection('users').countDocuments()).toBe(accounts.length);
    const signIn = (password: string) =>
      payloadOf(users, SIGN_IN, { role: 'ADMIN', email: DEMO_EMAILS.admin, password });
    expect(codesOf(await signIn(DEMO_PASSWORD))).toEqual(['INVALID_CREDENTIALS']);
    expect(codesOf(await signIn(ADMIN.ADMIN_PASSWORD))).toEqual([]);
  });
});

describe('production on a database of development', () => {
  const settings = () => ({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://souk.test',
    SOUK_INTERNAL_KEY: randomBytes(33).toString('base64'),
    PASSWORD_HASH_MEMORY_KIB: '19456',
  });
  const refusal = (env: Record<string, string> = settings()) =>
    startBeside(users, env).then(
      async ({ running }) => void (await running.stop()),
      (error: unknown) => {
        expect(error).toBeInstanceOf(ConfigError);
        return (error as Error).message;
      },
    );

  it('is refused while the demo password opens an account, even after its address changed', async () => {
    users = await startUsers();
    await users.running.seedDemo(now);
    const message = await refusal();
    expect(message).toContain(`the database ${users.dbName}`);
    expect(message).toContain(`opens ${accounts.length} of its accounts: adil@souk.example`);
    const [, emails = '[]'] = /\$in: (\[.*?\])/.exec(message ?? '') ?? [];
    expect(JSON.parse(emails).toSorted()).toEqual(accounts.map(({ email }) => email).toSorted());

    await users
      .collection('users')
      .updateMany({ accountRoles: { $ne: 'SELLER' } }, { $set: { passwordHash: null } });
    await users.change(DEMO_EMAILS.seller, { email: 'somebody@else.test' });
    expect(await refusal()).toContain('somebody@else.test');

    await users.collection('users').updateMany({}, { $set: { passwordHash: null } });
    expect(await refusal()).toBeUndefined();
  });

  it("is refused while an administrator's password is the demo one", async () => {
    users = await startUsers(
      { ADMIN_EMAIL: 'root@souk.test', ADMIN_PASSWORD: DEMO_PASSWORD },
      { seed: true },
    );
    expect(await refusal()).toContain('1 of its accounts: root@souk.test');
    await customer(users, 'lina@x.test');
    await users.collection('users').deleteMany({ accountRoles: 'ADMIN' });
    expect(await refusal()).toBeUndefined();
  });

  it('is accepted by a start in development', async () => {
    users = await startUsers({}, { seed: true });
    await users.running.seedDemo(now);
    expect(await refusal({})).toBeUndefined();
  });
});

describe('the settings', () => {
  it('are refused when one is set without the other', async () => {
    users = await startUsers();
    const key = { SOUK_INTERNAL_KEY: randomBytes(33).toString('base64') };
    expect(() => definition.checkConfig({ ...key, ADMIN_EMAIL: 'a@b.test' })).toThrow(/ADMIN_PASSWORD/);
    expect(() =>
      definition.checkConfig({ ...key, NODE_ENV: 'production', PASSWORD_HASH_MEMORY_KIB: '64' }),
    ).toThrow(/PASSWORD_HASH_MEMORY_KIB/);
    expect(() => definition.checkConfig({ ...key, NODE_ENV: 'production' })).not.toThrow();
  });
});
