import { describe, expect, it } from '@jest/globals';
import { assertRecentlyProven } from '@souk/subgraph';
import { usersOfFile } from '../testing/of-file.ts';
import {
  act,
  ask,
  CONFIRM_IDENTITY,
  codeOf,
  FACTORS,
  registerPasskey,
  START_CONFIRMATION,
  START_PASSKEY_SIGN_IN,
  signedIn,
  viewerOfSession,
  withTotp,
} from '../testing/second-factor.ts';
import { claimsOf, codesOf, PASSWORD, payloadOf, REFRESH, tokensOf } from '../testing/steps.ts';

const users = usersOfFile();

/** Makes a session's proof an hour old, where it is stored. */
async function letProofPass(accessToken: string): Promise<void> {
  const { sid } = claimsOf(accessToken);
  const anHourAgo = Math.floor(Date.now() / 1000) - 3_600;
  await users.redis.hset(`${users.redisPrefix}family:${sid}`, { authenticatedAt: anHourAgo });
  const key = `${users.redisPrefix}session:${sid}`;
  const record = JSON.parse((await users.redis.get(key)) ?? '{}');
  await users.redis.set(key, JSON.stringify({ ...record, authenticatedAt: anHourAgo }), 'KEEPTTL');
}

const isProven = async (accessToken: string) => {
  const viewer = await viewerOfSession(users, accessToken);
  try {
    assertRecentlyProven(viewer);
    return true;
  } catch {
    return false;
  }
};

describe('confirmIdentity', () => {
  it('renews the proof in a session with a new id; the old tokens end at once', async () => {
    const person = await signedIn(users, 'renew@x.test');
    await letProofPass(person.accessToken);
    expect(await isProven(person.accessToken)).toBe(false);
    const viewer = await viewerOfSession(users, person.accessToken);
    const answer = await ask(users, CONFIRM_IDENTITY, { password: PASSWORD }, viewer);
    const { accessToken, refreshToken } = tokensOf(answer);
    expect(claimsOf(accessToken).sid).not.toBe(claimsOf(person.accessToken).sid);
    expect(await isProven(accessToken)).toBe(true);
    expect((await viewerOfSession(users, person.accessToken)).kind).toBe('anonymous');
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken: person.refreshToken }))).toEqual([
      'INVALID_TOKEN',
    ]);
    tokensOf(await payloadOf(users, REFRESH, { refreshToken }));
    const left = Date.parse(answer.proofExpiresAt ?? '') - Date.now();
    expect(left).toBeGreaterThan(590_000);
    expect(left).toBeLessThanOrEqual(600_000);
  });

  it('is not done by a refresh', async () => {
    const person = await signedIn(users, 'refresh@x.test');
    await letProofPass(person.accessToken);
    const next = tokensOf(await payloadOf(users, REFRESH, { refreshToken: person.refreshToken }));
    expect((await viewerOfSession(users, next.accessToken)).kind).toBe('customer');
    expect(await isProven(next.accessToken)).toBe(false);
  });

  it('shows in `me` until when the proof counts', async () => {
    const person = await signedIn(users, 'shown@x.test');
    const shown = async (accessToken: string) => {
      const viewer = await viewerOfSession(users, accessToken);
      const { data } = await users.run<{ me: { proofExpiresAt: string | null } }>(viewer, FACTORS);
      return data.me.proofExpiresAt;
    };
    expect(Date.parse((await shown(person.accessToken)) ?? '')).toBeGreaterThan(Date.now() + 590_000);
    await letProofPass(person.accessToken);
    expect(await shown(person.accessToken)).toBeNull();
  });

  it('takes exactly one proof', async () => {
    const { viewer, accessToken } = await signedIn(users, 'one@x.test');
    for (const input of [{}, { password: PASSWORD, code: '123456' }, { password: null }]) {
      expect(codesOf(await ask(users, CONFIRM_IDENTITY, input, viewer))).toEqual(['INVALID_INPUT']);
    }
    expect((await viewerOfSession(users, accessToken)).kind).toBe('customer');
  });

  it('refuses wrong passwords, and after five the right one', async () => {
    const { viewer, accessToken } = await signedIn(users, 'wrong@x.test');
    const attempt = (password: string) => ask(users, CONFIRM_IDENTITY, { password }, viewer, '192.0.2.77');
    for (let time = 0; time < 5; time += 1) {
      expect(codesOf(await attempt('not-the-password-1'))).toEqual(['INVALID_CREDENTIALS']);
    }
    expect(codesOf(await attempt(PASSWORD))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect((await viewerOfSession(users, accessToken)).kind).toBe('customer');
  });

  it('with a second factor refuses the password, and takes a code, a recovery code or a passkey', async () => {
    const person = await withTotp(users, 'factor@x.test');
    const { authenticator } = await registerPasskey(users, person.viewer);
    const refused = await ask(users, CONFIRM_IDENTITY, { password: PASSWORD }, person.viewer);
    expect({ codes: codesOf(refused), tokens: refused.tokens }).toEqual({
      codes: ['SECOND_FACTOR_REQUIRED'],
      tokens: null,
    });
    let { viewer } = person;
    const proofs = [
      () => ({ code: codeOf(person.secret) }),
      () => ({ code: person.recoveryCodes[0] }),
      async () => {
        const { options } = await act(users, START_CONFIRMATION, viewer);
        return { passkeyResponse: authenticator.assert(options) };
      },
    ];
    for (const proof of proofs) {
      const { accessToken } = tokensOf(await ask(users, CONFIRM_IDENTITY, await proof(), viewer));
      viewer = await viewerOfSession(users, accessToken);
      expect(viewer.kind).toBe('customer');
    }
    expect(codesOf(await ask(users, CONFIRM_IDENTITY, { code: codeOf(person.secret) }, viewer))).toEqual([
      'CODE_INVALID',
    ]);
  });

  it('refuses a passkey of somebody else, one that did not verify the person, and a challenge of a sign-in', async () => {
    const person = await withTotp(users, 'passkeys@x.test');
    const { authenticator } = await registerPasskey(users, person.viewer);
    const other = await registerPasskey(users, (await signedIn(users, 'other@x.test')).viewer);
    const start = async () => (await act(users, START_CONFIRMATION, person.viewer)).options;
    const { options: ofSignIn } = await ask(users, START_PASSKEY_SIGN_IN, {});
    for (const passkeyResponse of [
      other.authenticator.assert(await start()),
      authenticator.assert(await start(), { verifies: false }),
      authenticator.assert(ofSignIn),
      'text',
      { id: authenticator.id },
    ]) {
      const answer = await ask(users, CONFIRM_IDENTITY, { passkeyResponse }, person.viewer);
      expect(answer.userErrors).toMatchObject([
        { code: 'PASSKEY_INVALID', field: ['input', 'passkeyResponse'] },
      ]);
    }
  });

  it('does not revive a session that has ended meanwhile', async () => {
    const { id, viewer } = await signedIn(users, 'ended@x.test');
    await users.run(viewer, 'mutation { signOutEverywhere { endedSessionCount } }');
    const { errors } = await users.from({}, CONFIRM_IDENTITY, { input: { password: PASSWORD } }, viewer);
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
    expect(await users.redis.zcard(`${users.redisPrefix}user-sessions:${id}`)).toBe(0);
  });
});
