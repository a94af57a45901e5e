// What is left of a session once it has ended, by every way in which sessions end: nothing, and nothing else ends.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { type Actor, admin, customer, PASSWORD } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const RESULT = 'tokens { accessToken refreshToken } userErrors { code message field }';
const SIGN_IN = `mutation ($input: SignInInput!) { payload: signIn(input: $input) { ${RESULT} } }`;
const REFRESH = `mutation ($token: String!) { payload: refreshToken(input: { refreshToken: $token }) { ${RESULT} } }`;
const SESSIONS = '{ me { sessions { id isCurrent } } }';
const END = 'mutation ($id: ID!) { endSession(id: $id) { deletedId userErrors { code message field } } }';
const FOLLOW = 'subscription { orderChanged { id } }';
const WITHIN_MS = 1_000;

interface Tokens {
  accessToken: string;
  refreshToken: string;
}
interface Sessions {
  me: { sessions: { id: string; isCurrent: boolean }[] };
}

let souk: TestSouk;
let root: Actor;
let shopper: Actor;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shopper = await customer(souk);
});
afterAll(() => souk.stop());

async function signIn(): Promise<Tokens> {
  const input = { email: shopper.email, password: PASSWORD };
  return (await souk.client().ok<{ payload: { tokens: Tokens } }>(SIGN_IN, { input })).payload.tokens;
}

async function idOf({ accessToken }: Tokens): Promise<string> {
  const { me } = await souk.client(accessToken).ok<Sessions>(SESSIONS);
  return me.sessions.find(({ isCurrent }) => isCurrent)?.id ?? '';
}

/** Lets the time pass in which the last token may be repeated. */
async function letRetriesPass(): Promise<void> {
  const keys = await souk.redis.keys(`souk:${souk.namespace}family-retry:*`);
  if (keys.length > 0) await souk.redis.del(...keys);
}

const ENDINGS: [string, (ended: Tokens, other: Tokens) => Promise<unknown>, 'lives' | 'ends'][] = [
  [
    'signOut',
    ({ accessToken }) =>
      souk.client(accessToken).ok('mutation { signOut { userErrors { code message field } } }'),
    'lives',
  ],
  [
    'signOutEverywhere',
    (_ended, { accessToken }) =>
      souk
        .client(accessToken)
        .ok('mutation { signOutEverywhere { endedSessionCount userErrors { code message field } } }'),
    'ends',
  ],
  [
    'signOutEverywhere of all others',
    (_ended, { accessToken }) =>
      souk
        .client(accessToken)
        .ok(
          'mutation { signOutEverywhere(input: { isCurrentKept: true }) { endedSessionCount userErrors { code message field } } }',
        ),
    'lives',
  ],
  [
    'endSession by the person',
    async (ended, { accessToken }) => souk.client(accessToken).ok(END, { id: await idOf(ended) }),
    'lives',
  ],
  [
    'endSession by an administrator',
    async (ended) => root.client.ok(END, { id: await idOf(ended) }),
    'lives',
  ],
  [
    'an old refresh token',
    async ({ refreshToken }) => {
      await souk.client().ok(REFRESH, { token: refreshToken });
      await letRetriesPass();
      expect(await souk.client().refused(REFRESH, { token: refreshToken })).toEqual(['INVALID_TOKEN']);
    },
    'lives',
  ],
];

describe('a session that has ended', () => {
  it.each(ENDINGS)('by %s has no access token, refresh token or socket left', async (_how, end, others) => {
    const [ended, other] = [await signIn(), await signIn()];
    const sockets = await Promise.all(
      [ended, other].map(({ accessToken: token }) => follow(souk.url, { query: FOLLOW, token })),
    );
    await souk.client(ended.accessToken).ok(SESSIONS);
    await end(ended, other);
    const began = performance.now();
    for (;;) {
      const { status, errors } = await souk.client(ended.accessToken).run(SESSIONS);
      if (status === 401) {
        expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'TOKEN_REVOKED' });
        break;
      }
    }
    expect(performance.now() - began).toBeLessThan(WITHIN_MS);
    expect(await sockets[0]?.closed()).toBeGreaterThanOrEqual(4_400);
    expect(await souk.client().refused(REFRESH, { token: ended.refreshToken })).toEqual(['INVALID_TOKEN']);
    const { status } = await souk.client(other.accessToken).run(SESSIONS);
    expect(status).toBe(others === 'lives' ? 200 : 401);
    for (const { leave } of sockets) leave();
  });
});
