// An access token that is past its time, in a Souk whose access tokens live for five seconds.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ADMIN, startSouk, type TestSouk } from '../harness/souk.ts';

const LIFE_SECONDS = 5;
const ME = '{ me { role } }';
const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) {
    tokens { accessToken refreshToken expiresAt } userErrors { code message field }
  }
}`;
const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken } userErrors { code message field } }
}`;

interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
}

let souk: TestSouk;

beforeAll(async () => {
  souk = await startSouk({ env: { ACCESS_TOKEN_SECONDS: String(LIFE_SECONDS) } });
});
afterAll(() => souk.stop());

it('is refused from then on, while the refresh token still brings a new one', async () => {
  const { signIn } = await souk
    .client()
    .ok<{ signIn: { tokens: Tokens } }>(SIGN_IN, { input: { ...ADMIN, role: 'ADMIN' } });
  const { accessToken, refreshToken, expiresAt } = signIn.tokens;
  const holder = souk.client(accessToken);
  expect((await holder.run(ME)).status).toBe(200);
  await sleep(new Date(expiresAt).getTime() - Date.now() + 1_000);
  const { status, data, errors } = await holder.run(ME);
  expect([status, data, errors[0]?.extensions.code]).toEqual([401, null, 'UNAUTHENTICATED']);
  const renewed = await souk
    .client()
    .ok<{ refreshToken: { tokens: Pick<Tokens, 'accessToken'> } }>(REFRESH, { token: refreshToken });
  const again = souk.client(renewed.refreshToken.tokens.accessToken);
  expect(await again.ok(ME)).toEqual({ me: { role: 'ADMIN' } });
});
