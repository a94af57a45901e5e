import { describe, expect, it } from '@jest/globals';
import { Authenticator } from '@souk/testing/authenticator.ts';
import { config } from '../config.ts';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  ask,
  CONFIRM,
  CONFIRM_TOTP,
  codeOf,
  DELETE_PASSKEY,
  DISABLE_TOTP,
  FINISH_REGISTRATION,
  letCodesPass,
  pendingToken,
  registerPasskey,
  SIGN_IN_PENDING,
  START_REGISTRATION,
  START_TOTP,
  viewerOfSession,
} from '../testing/second-factor.ts';
import { codesOf, customer, member, PASSWORD, payloadOf, REFRESH, tokensOf } from '../testing/steps.ts';
import { needsSecondFactor } from './required.ts';

const users = usersOfFile({ SECOND_FACTOR_REQUIRED_FOR: 'ADMIN, SELLER' });

const admin = (email: string) => member(users, email, { primaryRole: 'ADMIN' });

async function enrolled(email: string) {
  const id = await admin(email);
  const pendingSignInToken = await pendingToken(users, email, 'ADMIN');
  const { secret } = await ask(users, START_TOTP, { pendingSignInToken });
  const done = await ask(users, CONFIRM_TOTP, { pendingSignInToken, code: codeOf(secret ?? '') });
  await letCodesPass(users, id);
  const viewer = await viewerOfSession(users, tokensOf(done).accessToken);
  return { id, secret: secret ?? '', done, viewer, pendingSignInToken };
}

describe('where a role requires a second factor', () => {
  it('lets one of two sign-ins set one up that do so at the same time: the other has to show it', async () => {
    for (let round = 0; round < 6; round += 1) {
      const email = `twice-${round}@x.test`;
      const accountId = await admin(email);
      const [one, two] = [
        await pendingToken(users, email, 'ADMIN'),
        await pendingToken(users, email, 'ADMIN'),
      ];
      const { secret } = await ask(users, START_TOTP, { pendingSignInToken: one });
      const { options } = await ask(users, START_REGISTRATION, { pendingSignInToken: two });
      const passkey = { name: 'Key', response: new Authenticator().register(options) };
      const all = await Promise.all([
        ask(users, CONFIRM_TOTP, { pendingSignInToken: one, code: codeOf(secret ?? '') }),
        ask(users, FINISH_REGISTRATION, { pendingSignInToken: two, ...passkey }),
      ]);
      expect(all.filter(({ tokens }) => tokens).length).toBe(1);
      const passkeys = await users.collection('passkeys').countDocuments({ accountId });
      const apps = { _id: accountId as never, totp: { $ne: null } };
      expect(passkeys + (await users.collection('secondFactors').countDocuments(apps))).toBe(1);
    }
  });

  it('a password gives a pending sign-in that says what to set up, and other roles are left alone', async () => {
    await admin('first@x.test');
    const input = { email: 'first@x.test', password: PASSWORD, role: 'ADMIN' };
    const { user, tokens, pendingSignIn } = await ask(users, SIGN_IN_PENDING, input);
    expect({ user, tokens }).toEqual({ user: null, tokens: null });
    expect(pendingSignIn).toMatchObject({ methods: ['TOTP', 'PASSKEY'], isEnrolmentRequired: true });
    const life = Date.parse(pendingSignIn?.expiresAt ?? '') - Date.now();
    expect(life).toBeGreaterThan(240_000);
    expect(life).toBeLessThanOrEqual(300_000);
    const pendingSignInToken = pendingSignIn?.token;
    expect(codesOf(await ask(users, CONFIRM, { pendingSignInToken, code: '000000' }))).toEqual([
      'INVALID_STATE',
    ]);
    await customer(users, 'shopper@x.test');
    tokensOf(await ask(users, SIGN_IN_PENDING, { email: 'shopper@x.test', password: PASSWORD }));
  });

  it('an authenticator app is set up with the pending sign-in, which it completes once', async () => {
    const { done, viewer, secret, pendingSignInToken } = await enrolled('app@x.test');
    expect(done.user?.email).toBe('app@x.test');
    expect(done.recoveryCodes).toHaveLength(10);
    expect(viewer.kind).toBe('admin');
    const again = await ask(users, CONFIRM_TOTP, { pendingSignInToken, code: codeOf(secret, 1) });
    expect(codesOf(again)).toEqual(['INVALID_TOKEN']);
    const next = await pendingToken(users, 'app@x.test', 'ADMIN');
    tokensOf(await ask(users, CONFIRM, { pendingSignInToken: next, code: codeOf(secret, 1) }));
  });

  it('a passkey is set up with the pending sign-in as well', async () => {
    await admin('key@x.test');
    const pendingSignInToken = await pendingToken(users, 'key@x.test', 'ADMIN');
    const { options } = await ask(users, START_REGISTRATION, { pendingSignInToken });
    const response = new Authenticator().register(options);
    const done = await ask(users, FINISH_REGISTRATION, { pendingSignInToken, name: 'Key', response });
    expect(done.recoveryCodes).toHaveLength(10);
    expect((await viewerOfSession(users, tokensOf(done).accessToken)).kind).toBe('admin');
  });

  it('two pending sign-ins set up one authenticator app: the other one has ended', async () => {
    await admin('two@x.test');
    const mine = await pendingToken(users, 'two@x.test', 'ADMIN');
    const theirs = await pendingToken(users, 'two@x.test', 'ADMIN');
    const { secret } = await ask(users, START_TOTP, { pendingSignInToken: mine });
    tokensOf(await ask(users, CONFIRM_TOTP, { pendingSignInToken: mine, code: codeOf(secret ?? '') }));
    expect(codesOf(await ask(users, START_TOTP, { pendingSignInToken: theirs }))).toEqual(['INVALID_TOKEN']);
  });

  it('the last second factor cannot be removed, another one can, also by two requests at once', async () => {
    const { id, viewer } = await enrolled('last@x.test');
    expect(codesOf(await act(users, DISABLE_TOTP, viewer))).toEqual(['SECOND_FACTOR_REQUIRED']);
    expect((await users.collection('secondFactors').findOne({ _id: id as never }))?.totp).not.toBeNull();
    const { passkey } = await registerPasskey(users, viewer);
    const both = await Promise.all([
      act(users, DISABLE_TOTP, viewer),
      act(users, DELETE_PASSKEY, viewer, { id: passkey.id }),
    ]);
    expect(both.flatMap(codesOf)).toEqual(['SECOND_FACTOR_REQUIRED']);
    expect((await users.account('last@x.test')).hasSecondFactor).toBe(true);
  });

  it('a session that began before the requirement ends at its next refresh', async () => {
    await admin('before@x.test');
    const { viewer: _, done } = await enrolled('refresh@x.test');
    const { refreshToken, accessToken } = tokensOf(done);
    await users.change('refresh@x.test', { hasSecondFactor: false });
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
    expect((await viewerOfSession(users, accessToken)).kind).toBe('anonymous');
  });
});

describe('SECOND_FACTOR_REQUIRED_FOR', () => {
  const read = (env: object) =>
    config.parse({ SOUK_INTERNAL_KEY: 'a key of this test that is long enough', ...env });
  const roles = (env: object) =>
    (['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN'] as const).filter((role) => needsSecondFactor(read(env), role));

  it('is no role by default, and ADMIN in production', () => {
    expect(roles({})).toEqual([]);
    expect(roles({ NODE_ENV: 'production' })).toEqual(['ADMIN']);
    expect(roles({ NODE_ENV: 'production', SECOND_FACTOR_REQUIRED_FOR: 'none' })).toEqual([]);
    expect(roles({ SECOND_FACTOR_REQUIRED_FOR: 'ADMIN,SELLER' })).toEqual(['SELLER', 'ADMIN']);
    expect(() => read({ SECOND_FACTOR_REQUIRED_FOR: 'ADMINS' })).toThrow('SECOND_FACTOR_REQUIRED_FOR');
  });
});

describe('PASSKEY_ORIGINS', () => {
  it('have to lie within PASSKEY_RP_ID', () => {
    const read = (env: object) => () => config.parse(env);
    expect(read({ PASSKEY_RP_ID: 'souk.example', PUBLIC_URL: 'https://api.souk.example' })).not.toThrow();
    const shop = {
      PASSKEY_RP_ID: 'souk.example',
      PASSKEY_ORIGINS: 'https://souk.example, https://shop.souk.example',
    };
    expect(read(shop)).not.toThrow();
    expect(read({ ...shop, PASSKEY_ORIGINS: 'https://souk.example.evil.test' })).toThrow('PASSKEY_ORIGINS');
    expect(read({ ...shop, PASSKEY_ORIGINS: 'https://evilsouk.example' })).toThrow('PASSKEY_ORIGINS');
    expect(read({ ...shop, PASSKEY_ORIGINS: 'https://souk.example/path' })).toThrow('PASSKEY_ORIGINS');
  });
});
