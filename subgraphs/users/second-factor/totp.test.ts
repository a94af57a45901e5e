import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret } from 'otpauth';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  ask,
  CONFIRM,
  CONFIRM_TOTP,
  codeOf,
  DISABLE_TOTP,
  enrol,
  FACTORS,
  letCodesPass,
  pendingToken,
  REGENERATE,
  START_TOTP,
  signedIn,
  viewerOfSession,
  withTotp,
} from '../testing/second-factor.ts';
import { codesOf, PASSWORD, payloadOf, REFRESH, SIGN_IN, tokensOf } from '../testing/steps.ts';
import { newTotpSecret, stepAt, stepOfCode, totpCodeAt } from './totp.ts';

const users = usersOfFile();

const confirm = async (email: string, code: string) =>
  ask(users, CONFIRM, { pendingSignInToken: await pendingToken(users, email), code });
const eventsOf = async (userId: string, type: string) =>
  (await users.events()).filter((event) => event.type === type && event.payload.userId === userId);

describe('a code of an authenticator app', () => {
  it('has six digits, as in the example of RFC 6238', () => {
    // The RFC shows the last eight digits at 59 s: 94287082.
    const secret = Secret.fromUTF8('12345678901234567890').base32;
    expect(totpCodeAt(secret, 59_000)).toBe('287082');
  });

  it('belongs to its own step and the neighbours only, whatever the time', () => {
    const secret = newTotpSecret();
    fc.assert(
      fc.property(fc.integer({ min: 1e12, max: 4e12 }), fc.integer({ min: -3, max: 3 }), (now, steps) => {
        const at = now + steps * 30_000;
        const found = stepOfCode(secret, totpCodeAt(secret, at), now);
        // Two codes of seven steps are the same once in about 50,000 times.
        if (Math.abs(steps) <= 1) expect(found).not.toBeNull();
        else if (found !== null) expect(found).not.toBe(stepAt(at));
      }),
    );
  });
});

describe('setting up an authenticator app', () => {
  it('shows the secret once, gives ten recovery codes, and stores neither in a form that can be read', async () => {
    const { id, viewer } = await signedIn(users, 'set-up@x.test');
    const started = await ask(users, START_TOTP, {}, viewer);
    const secret = started.secret ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(started.otpauthUri).toBe(
      `otpauth://totp/Souk:set-up%40x.test?issuer=Souk&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    const { recoveryCodes, tokens } = await ask(users, CONFIRM_TOTP, { code: codeOf(secret) }, viewer);
    expect(tokens).toBeNull();
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes ?? []) expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    const stored = JSON.stringify([
      await users.collection('secondFactors').findOne({ _id: id as never }),
      await users.events(),
    ]);
    for (const one of [secret, ...(recoveryCodes ?? [])]) {
      expect(stored).not.toContain(one);
      expect(stored).not.toContain(one.replace('-', ''));
    }
    expect(await eventsOf(id, 'user.second_factor_added')).toMatchObject([
      { payload: { email: 'set-up@x.test', method: 'TOTP', passkeyName: null } },
    ]);
    const { data } = await users.run<{ me: { user: { secondFactors: object } } }>(viewer, FACTORS);
    expect(data.me.user.secondFactors).toEqual({
      totp: { isEnabled: true, confirmedAt: expect.any(String), remainingRecoveryCodeCount: 10 },
      passkeys: [],
    });
  });

  it('refuses a wrong code, and a secret that was replaced or is older than ten minutes', async () => {
    const { id, viewer, email } = await signedIn(users, 'wrong@x.test');
    const first = (await ask(users, START_TOTP, {}, viewer)).secret ?? '';
    const wrong = String((Number(codeOf(first)) + 1) % 1_000_000).padStart(6, '0');
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: wrong }, viewer))).toEqual(['CODE_INVALID']);
    const second = (await ask(users, START_TOTP, {}, viewer)).secret ?? '';
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: codeOf(first) }, viewer))).toEqual([
      'CODE_INVALID',
    ]);
    await users
      .collection('secondFactors')
      .updateOne({ _id: id as never }, { $set: { 'startedTotp.startedAt': new Date(Date.now() - 601_000) } });
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: codeOf(second) }, viewer))).toEqual([
      'CODE_EXPIRED',
    ]);
    // Nothing was turned on: the password alone still signs in.
    tokensOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }));
    expect(await eventsOf(id, 'user.second_factor_added')).toEqual([]);
  });

  it('needs a recent proof of identity', async () => {
    const { viewer } = await signedIn(users, 'stale@x.test');
    const stale = { ...viewer, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    expect(codesOf(await ask(users, START_TOTP, {}, stale))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: '000000' }, stale))).toEqual([
      'REAUTHENTICATION_REQUIRED',
    ]);
    expect(codesOf(await act(users, DISABLE_TOTP, stale))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(codesOf(await act(users, REGENERATE, stale))).toEqual(['REAUTHENTICATION_REQUIRED']);
    expect(codesOf(await ask(users, START_TOTP, {}))).toEqual(['INVALID_TOKEN']);
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: '000000' }))).toEqual(['INVALID_TOKEN']);
  });

  it('ends all other sessions of the person, and not the one that did it', async () => {
    const { email, viewer, accessToken } = await signedIn(users, 'others@x.test');
    const other = tokensOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }));
    await enrol(users, viewer);
    expect((await viewerOfSession(users, accessToken)).kind).toBe('customer');
    expect((await viewerOfSession(users, other.accessToken)).kind).toBe('anonymous');
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken: other.refreshToken }))).toEqual([
      'INVALID_TOKEN',
    ]);
  });

  it('by two requests at once with one code turns it on once', async () => {
    const { id, viewer } = await signedIn(users, 'twice@x.test');
    const { secret } = await ask(users, START_TOTP, {}, viewer);
    const code = codeOf(secret ?? '');
    const both = await Promise.all([0, 1].map(() => ask(users, CONFIRM_TOTP, { code }, viewer)));
    expect(both.filter(({ recoveryCodes }) => recoveryCodes?.length === 10)).toHaveLength(1);
    expect(both.flatMap(codesOf)).toEqual(['CODE_INVALID']);
    expect(await eventsOf(id, 'user.second_factor_added')).toHaveLength(1);
  });
});

describe('signing in with an authenticator app', () => {
  it('refuses the code that set it up, and the same code twice', async () => {
    const { email, viewer } = await signedIn(users, 'replay@x.test');
    const { secret } = await ask(users, START_TOTP, {}, viewer);
    const first = codeOf(secret ?? '');
    await ask(users, CONFIRM_TOTP, { code: first }, viewer);
    expect(codesOf(await confirm(email, first))).toEqual(['CODE_INVALID']);
    const next = codeOf(secret ?? '', 1);
    tokensOf(await confirm(email, next));
    expect(codesOf(await confirm(email, next))).toEqual(['CODE_INVALID']);
  });

  it('refuses an earlier step than the last accepted one', async () => {
    const { email, secret } = await withTotp(users, 'earlier@x.test');
    tokensOf(await confirm(email, codeOf(secret, 1)));
    expect(codesOf(await confirm(email, codeOf(secret)))).toEqual(['CODE_INVALID']);
  });

  it('accepts one code once, also by ten sign-ins at the same time', async () => {
    const { email, secret } = await withTotp(users, 'rivals@x.test');
    const pending = await Promise.all(Array.from({ length: 10 }, () => pendingToken(users, email)));
    const code = codeOf(secret);
    const all = await Promise.all(
      pending.map((pendingSignInToken) => ask(users, CONFIRM, { pendingSignInToken, code })),
    );
    expect(all.filter(({ tokens }) => tokens !== null)).toHaveLength(1);
    expect(all.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CODE_INVALID'));
  });

  it('completes a pending sign-in once', async () => {
    const { id, email, secret } = await withTotp(users, 'once@x.test');
    const pendingSignInToken = await pendingToken(users, email);
    tokensOf(await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret) }));
    await letCodesPass(users, id);
    expect(codesOf(await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret) }))).toEqual([
      'INVALID_TOKEN',
    ]);
  });

  it.each([
    ['the password', { passwordHash: 'another' }],
    ['the email address', { email: 'moved@x.test' }],
    ['the second factor', { hasSecondFactor: false }],
    ['the status', { status: 'DELETED' }],
  ])('refuses a pending sign-in when %s has changed', async (what, change) => {
    const email = `changed-${what.split(' ').at(-1)}@x.test`;
    const { secret } = await withTotp(users, email);
    const pendingSignInToken = await pendingToken(users, email);
    await users.change(email, change);
    const answer = await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret) });
    expect({ codes: codesOf(answer), tokens: answer.tokens }).toEqual({
      codes: ['INVALID_TOKEN'],
      tokens: null,
    });
  });

  it('says why an account that was blocked meanwhile may not sign in', async () => {
    const { email, secret } = await withTotp(users, 'blocked@x.test');
    const pendingSignInToken = await pendingToken(users, email);
    await users.change(email, { status: 'BLOCKED' });
    expect(codesOf(await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret) }))).toEqual([
      'ACCOUNT_BLOCKED',
    ]);
  });

  it('shows nothing of the account before the second factor', async () => {
    const { email } = await withTotp(users, 'hidden@x.test');
    const query = `mutation ($input: SignInInput!) { payload: signIn(input: $input) {
      user { id email firstName phone } seller { id } tokens { accessToken }
      pendingSignIn { methods isEnrolmentRequired } userErrors { code } } }`;
    expect(await ask(users, query, { email, password: PASSWORD })).toEqual({
      user: null,
      seller: null,
      tokens: null,
      pendingSignIn: { methods: ['TOTP', 'RECOVERY_CODE'], isEnrolmentRequired: false },
      userErrors: [],
    });
  });
});

describe('recovery codes', () => {
  it('sign in once each, however they are typed, also by ten at the same time', async () => {
    const { id, email, recoveryCodes } = await withTotp(users, 'recovery@x.test');
    const [first = '', second = ''] = recoveryCodes;
    tokensOf(await confirm(email, first.toLowerCase().replace('-', ' ')));
    expect(codesOf(await confirm(email, first))).toEqual(['CODE_INVALID']);
    const pending = await Promise.all(Array.from({ length: 10 }, () => pendingToken(users, email)));
    const all = await Promise.all(
      pending.map((pendingSignInToken) => ask(users, CONFIRM, { pendingSignInToken, code: second })),
    );
    expect(all.filter(({ tokens }) => tokens !== null)).toHaveLength(1);
    expect(
      (await eventsOf(id, 'user.recovery_code_used')).map(({ payload }) => payload.remainingCount),
    ).toEqual([9, 8]);
  });

  it('are of one account only, and end when new ones are made', async () => {
    const one = await withTotp(users, 'codes-one@x.test');
    const other = await withTotp(users, 'codes-other@x.test');
    expect(codesOf(await confirm(one.email, other.recoveryCodes[0] ?? ''))).toEqual(['CODE_INVALID']);
    const { recoveryCodes } = await act(users, REGENERATE, one.viewer);
    expect(codesOf(await confirm(one.email, one.recoveryCodes[0] ?? ''))).toEqual(['CODE_INVALID']);
    tokensOf(await confirm(one.email, recoveryCodes?.[0] ?? ''));
    expect(await eventsOf(one.id, 'user.recovery_codes_renewed')).toHaveLength(1);
  });

  it('leave their number in the audit log when they are replaced, and nothing of themselves', async () => {
    const { id, email, viewer, recoveryCodes } = await withTotp(users, 'codes-audit@x.test');
    const [used = ''] = recoveryCodes;
    tokensOf(await confirm(email, used));
    const { recoveryCodes: renewed } = await act(users, REGENERATE, viewer);
    const recorded = (await users.audits()).filter(
      ({ operation, entityId }) => operation === 'regenerateRecoveryCodes' && entityId === id,
    );
    const changes = [{ field: 'remainingBackupCount', before: 9, after: 10 }];
    expect(recorded).toMatchObject([{ outcome: 'OK', entity: 'User', changes }]);
    for (const code of [...recoveryCodes, ...(renewed ?? [])]) {
      expect(JSON.stringify(recorded)).not.toContain(code);
      expect(JSON.stringify(recorded)).not.toContain(code.replace('-', ''));
    }
  });

  it('cannot be made without a second factor', async () => {
    const { viewer } = await signedIn(users, 'no-codes@x.test');
    expect(codesOf(await act(users, REGENERATE, viewer))).toEqual(['INVALID_STATE']);
  });
});

describe('turning an authenticator app off', () => {
  it('makes the password enough again, and voids the recovery codes', async () => {
    const { id, email, viewer } = await withTotp(users, 'off@x.test');
    expect(codesOf(await act(users, DISABLE_TOTP, viewer))).toEqual([]);
    tokensOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }));
    expect(await eventsOf(id, 'user.second_factor_removed')).toMatchObject([{ payload: { method: 'TOTP' } }]);
    expect(await users.collection('secondFactors').findOne({ _id: id as never })).toMatchObject({
      totp: null,
      recoveryCodes: [],
    });
    expect(codesOf(await act(users, DISABLE_TOTP, viewer))).toEqual(['INVALID_STATE']);
  });
});
