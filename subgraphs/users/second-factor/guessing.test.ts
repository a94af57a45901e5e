import { describe, expect, it } from '@jest/globals';
import { usersOfFile } from '../testing/of-file.ts';
import {
  ask,
  CONFIRM,
  CONFIRM_IDENTITY,
  CONFIRM_TOTP,
  codeOf,
  type FactorPayload,
  letCodesPass,
  pendingToken,
  registerPasskey,
  SIGN_IN_WITH_PASSKEY,
  START_PASSKEY_SIGN_IN,
  START_TOTP,
  signedIn,
  withTotp,
} from '../testing/second-factor.ts';
import { codesOf, tokensOf } from '../testing/steps.ts';

const users = usersOfFile();

/** A code that the app does not show now, nor in its neighbouring steps. */
function wrongFor(secret: string): string {
  const shown = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !shown.includes(code)) ?? ''
  );
}

function tally(answers: FactorPayload[]): Record<string, number> {
  const codes = answers.flatMap((answer) => (answer.tokens ? ['TOKENS'] : codesOf(answer)));
  return Object.fromEntries(
    Object.entries(Object.groupBy(codes, (code) => code)).map(([code, all]) => [code, all?.length ?? 0]),
  );
}

const guess = async (email: string, code: string, ip?: string) =>
  ask(users, CONFIRM, { pendingSignInToken: await pendingToken(users, email), code }, undefined, ip);

describe('guessing codes of an authenticator app', () => {
  it('ends a sign-in after five attempts, also of 100 at the same time, and then the right code is too late', async () => {
    const { email, secret } = await withTotp(users, 'one-sign-in@x.test');
    const pendingSignInToken = await pendingToken(users, email);
    const code = wrongFor(secret);
    const all = await Promise.all(
      Array.from({ length: 100 }, () => ask(users, CONFIRM, { pendingSignInToken, code })),
    );
    expect(tally(all).CODE_INVALID).toBe(5);
    expect(tally(all).TOKENS).toBeUndefined();
    expect(codesOf(await ask(users, CONFIRM, { pendingSignInToken, code: codeOf(secret) }))).toEqual([
      'INVALID_TOKEN',
    ]);
  });

  it('ends after ten codes of an account, over many sign-ins and addresses, and tells the owner once', async () => {
    const { id, email, secret } = await withTotp(users, 'many@x.test');
    const code = wrongFor(secret);
    const all = await Promise.all(
      Array.from({ length: 40 }, (_, at) => guess(email, code, `198.51.100.${at}`)),
    );
    expect(tally(all)).toEqual({ CODE_INVALID: 10, TOO_MANY_ATTEMPTS: 30 });
    const told = (await users.events()).filter(
      ({ type, payload }) => type === 'user.second_factor_guessed' && payload.userId === id,
    );
    expect(told).toHaveLength(1);
    const [late] = (await guess(email, codeOf(secret))).userErrors;
    expect(late).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', field: ['input', 'code'] });
    const life = await users.redis.ttl(`${users.redisPrefix}totp-guesses:${id}`);
    expect(life).toBeGreaterThan(0);
    expect(life).toBeLessThanOrEqual(900);
  });

  it('does not lock the owner out: a recovery code and a passkey still sign in', async () => {
    const owner = await withTotp(users, 'owner@x.test');
    const { authenticator } = await registerPasskey(users, owner.viewer);
    const code = wrongFor(owner.secret);
    for (let time = 0; time < 12; time += 1) await guess(owner.email, code);
    expect(codesOf(await guess(owner.email, codeOf(owner.secret)))).toEqual(['TOO_MANY_ATTEMPTS']);
    tokensOf(await guess(owner.email, owner.recoveryCodes[0] ?? ''));
    const { options } = await ask(users, START_PASSKEY_SIGN_IN, {});
    tokensOf(await ask(users, SIGN_IN_WITH_PASSKEY, { response: authenticator.assert(options) }));
  });

  it('does not count right codes', async () => {
    const { id, email, secret } = await withTotp(users, 'diligent@x.test');
    for (let time = 0; time < 12; time += 1) {
      tokensOf(await guess(email, codeOf(secret)));
      await letCodesPass(users, id);
    }
  });

  it('is counted together with proofs of identity and enrolments', async () => {
    const { email, secret, viewer } = await withTotp(users, 'together@x.test');
    const code = wrongFor(secret);
    for (let time = 0; time < 5; time += 1) {
      expect(codesOf(await ask(users, CONFIRM_IDENTITY, { code }, viewer))).toEqual(['CODE_INVALID']);
      expect(codesOf(await ask(users, CONFIRM_TOTP, { code }, viewer))).toEqual(['CODE_INVALID']);
    }
    expect(codesOf(await ask(users, CONFIRM_IDENTITY, { code }, viewer))).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(codesOf(await guess(email, code))).toEqual(['TOO_MANY_ATTEMPTS']);
    const started = await ask(users, START_TOTP, {}, viewer);
    expect(codesOf(await ask(users, CONFIRM_TOTP, { code: codeOf(started.secret ?? '') }, viewer))).toEqual([
      'TOO_MANY_ATTEMPTS',
    ]);
  });

  it('is nothing that somebody without the password can do', async () => {
    const { id } = await withTotp(users, 'unknown@x.test');
    const code = '000000';
    const all = await Promise.all(
      Array.from({ length: 30 }, () => ask(users, CONFIRM, { pendingSignInToken: 'invented', code })),
    );
    expect(tally(all)).toEqual({ INVALID_TOKEN: 30 });
    expect(await users.redis.get(`${users.redisPrefix}totp-guesses:${id}`)).toBe('0');
    expect((await signedIn(users, 'somebody@x.test')).viewer.kind).toBe('customer');
  });
});
