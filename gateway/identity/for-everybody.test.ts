import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sessionStore } from '@souk/platform/identity';
import { buildSchema } from 'graphql';
import { answerOf, ask, type GatewayAnswer } from '../testing/client.ts';
import { PATHS, sendOver } from '../testing/every-path.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { OPEN_MUTATIONS } from './for-everybody.ts';

const EXPIRED = {
  code: 'TOKEN_EXPIRED',
  reason: 'TOKEN_EXPIRED',
  message: 'The access token has expired. Refresh it, or send the request without an Authorization header.',
};
const REFUSED = {
  message: EXPIRED.message,
  extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' },
};
const CHALLENGE = 'Bearer error="invalid_token"';

const refusalOf = ({ status, headers, body }: GatewayAnswer) => [
  status,
  headers.get('www-authenticate'),
  headers.get('cache-control'),
  body,
];
const REFUSAL = [401, CHALLENGE, 'no-store', { errors: [REFUSED] }];

describe.each(MODES)('a request with an outlived access token, %s', (mode) => {
  let rig: Rig;
  let token: string;
  beforeAll(async () => {
    rig = await startRig({ mode });
    ({ token } = await rig.signIn({ userId: 'u1' }, -1));
  });
  afterAll(() => rig.stop());
  beforeEach(() => {
    rig.seen.echoed.length = 0;
  });

  it('has the answer that anybody has to a query for everybody, which says that the token was ignored', async () => {
    const query = '{ product(id: "p1") { name owner { name } } caller { kind userId sessionId } }';
    const { status, headers, body } = await ask(rig.url, query, { token });
    expect([status, headers.get('www-authenticate'), headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    expect(body).toEqual({
      data: {
        product: { name: 'Product p1', owner: { name: 'Ada' } },
        caller: { kind: 'anonymous', userId: null, sessionId: null },
      },
      extensions: { authentication: EXPIRED },
    });
  });

  it.each([
    ['expired', 'TOKEN_EXPIRED', 'TOKEN_EXPIRED', -1, false],
    ['of a session that has ended', 'TOKEN_REVOKED', 'TOKEN_REVOKED', 900, true],
  ] as const)('says what is wrong with a token that is %s', async (_what, code, reason, seconds, isEnded) => {
    const { token: bad, sessionId } = await rig.signIn({ userId: 'u1' }, seconds);
    if (isEnded) {
      await sessionStore(rig.redis, rig.redisPrefix).end([sessionId]);
      await sleep(50);
    }
    const { status, body } = await ask(rig.url, '{ echo(value: 1) }', { token: bad });
    expect([status, body.data]).toEqual([200, { echo: 1 }]);
    expect(body.extensions).toEqual({ authentication: { code, reason, message: expect.any(String) } });
  });

  it.each([
    '{ __typename fails(how: "unauthenticated") product(id: "p1") { name } }',
    '{ a: echo(value: 1) b: fails(how: "unauthenticated") c: fails(how: "forbidden") }',
    `{ ${Array.from({ length: 8 }, (_, at) => `f${at}: fails(how: "${at === 7 ? 'unauthenticated' : 'forbidden'}")`).join(' ')} }`,
  ])(
    'is refused with the reason, and no half of an answer, when something needs a person: %s',
    async (query) => {
      expect(refusalOf(await ask(rig.url, query, { token }))).toEqual(REFUSAL);
    },
  );

  it('runs no mutation, and asks no subgraph', async () => {
    for (const query of [
      'mutation { slowly(ms: 1) }',
      'mutation { changeProduct(id: "p1") { product { id } } }',
    ]) {
      expect(refusalOf(await ask(rig.url, query, { token }))).toEqual(REFUSAL);
    }
    expect(rig.seen.slow).toEqual([]);
  });

  it.each(PATHS)('starts no subscription or mutation over %s', async (path) => {
    const { token: bad, sessionId } = await rig.signIn({ userId: 'u1' });
    await sessionStore(rig.redis, rig.redisPrefix).end([sessionId]);
    await sleep(50);
    const query = 'mutation { slowly(ms: 1) }';
    const outcome = await sendOver(path, rig.url, { query, token: bad }).catch((error: unknown) => ({
      error,
    }));
    expect(outcome).not.toMatchObject({ data: expect.objectContaining({ slowly: expect.anything() }) });
    expect(rig.seen.slow).toEqual([]);
  });

  it('is refused for an event stream', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({ query: 'subscription { anyChange }' }),
    });
    expect([response.status, (await answerOf(response)).body]).toEqual([401, { errors: [REFUSED] }]);
  });

  it('is answered what is wrong with the request itself', async () => {
    const unknown = await ask(rig.url, '{ nothing }', { token });
    expect([unknown.status, unknown.body.errors?.map(({ extensions }) => extensions.code)]).toEqual([
      400,
      ['GRAPHQL_VALIDATION_FAILED'],
    ]);
    expect(unknown.body.extensions).toBeUndefined();
  });

  it('is refused whatever it asks for, when the token never was good', async () => {
    const { token: good } = await rig.signIn({ userId: 'u1' });
    for (const bad of ['a.b.c', `${good.slice(0, -8)}AAAAAAAA`]) {
      const { status, body } = await ask(rig.url, '{ echo(value: 1) }', { token: bad });
      expect([status, body.data]).toEqual([401, undefined]);
    }
    expect(rig.seen.echoed).toEqual([]);
  });

  it('leaves the answers of others as they are, when identical queries run once for all', async () => {
    const query = '{ slow(ms: 150) }';
    const [plain, bad, again] = await Promise.all([
      ask(rig.url, query),
      ask(rig.url, query, { token }),
      ask(rig.url, query),
    ]);
    expect([plain.body, again.body]).toEqual([
      { data: { slow: 'after 150 ms' } },
      { data: { slow: 'after 150 ms' } },
    ]);
    expect(bad.body).toEqual({ data: { slow: 'after 150 ms' }, extensions: { authentication: EXPIRED } });
  });

  it('is never kept by HTTP caches, as the same GET without a token is', async () => {
    const url = `${rig.url}/graphql?query=${encodeURIComponent('{ product(id: "p1") { name } }')}`;
    const headers = { 'apollo-require-preflight': '1' };
    const [good, bad] = await Promise.all([
      fetch(url, { headers }),
      fetch(url, { headers: { ...headers, authorization: `Bearer ${token}` } }),
    ]);
    expect(good.headers.get('cache-control')).toMatch(/^public/);
    expect([bad.status, bad.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await answerOf(bad)).body.extensions).toEqual({ authentication: EXPIRED });
  });
});

it('lists mutations only that anyone may call', () => {
  const sdl = readFileSync(join(import.meta.dirname, '..', '..', 'schema.graphql'), 'utf8');
  const mutations = buildSchema(sdl, { assumeValidSDL: true }).getMutationType()?.getFields() ?? {};
  const known = [...OPEN_MUTATIONS].flatMap((name) => mutations[name] ?? []);
  expect(known.length).toBeGreaterThan(7);
  expect(
    known.filter(({ description }) => !description?.includes('Callable by anyone')).map(({ name }) => name),
  ).toEqual([]);
});
