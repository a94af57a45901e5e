// A refresh token that is used again after it was replaced, at two gateways that both know the session.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, customer, PASSWORD } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { secondGateway } from '../persisted/second-gateway.ts';

const RESULT = 'tokens { accessToken refreshToken } userErrors { code }';
const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;
const REFRESH = `mutation ($token: String!) { payload: refreshToken(input: { refreshToken: $token }) { ${RESULT} } }`;
const WITHIN_MS = 1_000;

interface Payload {
  tokens: { accessToken: string; refreshToken: string } | null;
  userErrors: { code: string }[];
}

let souk: TestSouk;
let gateways: [string, string];
let stopSecond = async () => {};
let shopper: Actor;

beforeAll(async () => {
  const second = mode === 'distributed' ? { further: { 'gateway-second': { of: 'gateway' as const } } } : {};
  souk = await startSouk({
    env: {
      REQUIRE_EMAIL_VERIFICATION: 'false',
      REFRESH_RETRY_SECONDS: '1',
      REFRESH_LOST_ANSWER_SECONDS: '1',
    },
    ...second,
  });
  if (mode === 'distributed') {
    gateways = [souk.url, souk.furtherUrl('gateway-second')];
  } else {
    const gateway = await secondGateway(souk, { PUBLIC_URL: 'http://127.0.0.1:1' });
    stopSecond = () => gateway.stop();
    gateways = [souk.url, gateway.url];
  }
  shopper = await customer(souk);
});
afterAll(async () => {
  await stopSecond();
  await souk.stop();
});

async function send(url: string, query: string, variables: object = {}, token?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'shop',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: { payload: Payload };
    errors?: { extensions: { reason?: string } }[];
  };
  return {
    status: response.status,
    payload: body.data?.payload,
    reason: body.errors?.[0]?.extensions.reason,
  };
}

const input = () => ({ input: { email: shopper.email, password: PASSWORD } });
const tokens = async (answer: ReturnType<typeof send>) => {
  const found = (await answer).payload?.tokens;
  if (!found) throw new Error('there are no tokens');
  return found;
};
const me = (url: string, token: string) =>
  send(url, `query N${randomUUID().slice(0, 8)} { me { role } }`, {}, token);

/** When each gateway first refuses a token, in milliseconds from now. */
async function refusedAfter(token: string): Promise<number[]> {
  const began = performance.now();
  return Promise.all(
    gateways.map(async (url) => {
      for (;;) {
        const { status, reason } = await me(url, token);
        if (status === 401) {
          expect(reason).toBe('TOKEN_REVOKED');
          return performance.now() - began;
        }
        if (performance.now() - began > 10 * WITHIN_MS) throw new Error(`${url} still takes the token`);
      }
    }),
  );
}

it('ends the session at both gateways within a second, with the tokens of the newest pair', async () => {
  const [here, there] = gateways;
  const first = await tokens(send(here, SIGN_IN, input()));
  const second = await tokens(send(there, REFRESH, { token: first.refreshToken }));
  const bystander = await tokens(send(here, SIGN_IN, input()));
  // Both gateways have the session in memory.
  for (const url of gateways) expect((await me(url, second.accessToken)).status).toBe(200);
  const key = `souk:${souk.namespace}family-retry:*`;
  while ((await souk.redis.keys(key)).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const replay = await send(there, REFRESH, { token: first.refreshToken });
  expect(replay.payload?.userErrors).toEqual([{ code: 'INVALID_TOKEN' }]);
  for (const ms of await refusedAfter(second.accessToken)) expect(ms).toBeLessThan(WITHIN_MS);
  for (const url of gateways) {
    expect((await me(url, first.accessToken)).reason).toBe('TOKEN_REVOKED');
    const { payload } = await send(url, REFRESH, { token: second.refreshToken });
    expect(payload?.userErrors).toEqual([{ code: 'INVALID_TOKEN' }]);
    expect((await me(url, bystander.accessToken)).status).toBe(200);
  }
});

it('gives a lost answer again at the other gateway, and tabs that ask both at once one next token', async () => {
  const [here, there] = gateways;
  const { refreshToken } = await tokens(send(here, SIGN_IN, input()));
  const both = await Promise.all(
    [here, there, here, there].map((url) => tokens(send(url, REFRESH, { token: refreshToken }))),
  );
  expect(new Set(both.map((one) => one.refreshToken)).size).toBe(1);
  const again = await tokens(send(there, REFRESH, { token: refreshToken }));
  expect(again.refreshToken).toBe(both[0]?.refreshToken);
  for (const url of gateways) expect((await me(url, again.accessToken)).status).toBe(200);
});
