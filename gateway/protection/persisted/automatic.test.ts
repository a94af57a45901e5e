// Automatic persisted queries as Apollo's link speaks them: the hash by GET, and the text when it is not known.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Line, layLine } from '@souk/testing/line.ts';
import { answerOf } from '../../testing/client.ts';
import { type Sent, sendOver, urlOf } from '../../testing/every-path.ts';
import { MODES, type Rig, startRig } from '../../testing/rig.ts';
import { MAX_TEXT_LENGTH } from './apq-store.ts';
import { hashOf } from './manifest.ts';

const named = (name: string) => `query ${name}($value: JSON) { echo(value: $value) }`;
const variables = { value: 1 };
const answered = { data: { echo: 1 }, codes: [] };
const notFound = { data: null, codes: ['PERSISTED_QUERY_NOT_FOUND'] };
const badRequest = { data: null, codes: ['BAD_REQUEST'] };

describe.each(MODES)('automatic persisted queries, subgraphs %s', (mode) => {
  let rig: Rig;
  let cable: Line;
  beforeAll(async () => {
    cable = await layLine(process.env.REDIS_URL ?? '');
    rig = await startRig({ mode, env: { REDIS_URL: cable.url } });
  });
  afterAll(async () => {
    await rig.stop();
    await cable.remove();
  });
  const post = (sent: Sent) => sendOver('POST', rig.url, { variables, ...sent });
  const get = (sent: Sent) => sendOver('GET', rig.url, { variables, ...sent });
  const kept = (query: string) => rig.redis.get(`${rig.redisPrefix}apq:${hashOf(query)}`);
  // A text is stored beside the answer, which does not wait for it.
  const stored = async (query: string) => {
    while ((await kept(query)) === null) await sleep(20);
  };

  // `createPersistedQueryLink({ useGETForHashedQueries: true })`: no header but what makes a browser ask first.
  it('are requested by GET, registered by POST once, and answered by GET from then on', async () => {
    const query = named('Linked');
    const link = () =>
      fetch(urlOf(rig.url, { id: hashOf(query), variables }), {
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'content-type': 'application/json',
        },
      }).then((response) => answerOf(response));
    const before = await link();
    expect(before.status).toBe(200);
    expect(before.body.errors).toMatchObject([{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }]);
    expect(before.headers.get('cache-control')).toBe('no-store');
    expect(await post({ query, id: hashOf(query) })).toEqual(answered);
    const after = await link();
    expect([after.status, after.body]).toEqual([200, { data: { echo: 1 } }]);
    await stored(query);
    expect(await kept(query)).toBe(query);
    const left = await rig.redis.pttl(`${rig.redisPrefix}apq:${hashOf(query)}`);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(604_800_000);
  });

  it('are known to the process by texts that ran, without registration', async () => {
    const query = named('Whole');
    const invalid = 'query Invalid { nothing }';
    for (const value of [1, 2]) {
      expect(await post({ query, variables: { value } })).toEqual({ data: { echo: value }, codes: [] });
      expect((await post({ query: invalid })).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
    expect(await post({ id: hashOf(query) })).toEqual(answered);
    expect(await post({ id: hashOf(invalid) })).toEqual(notFound);
    expect(await kept(query)).toBeNull();
  });

  it('are refused where text and hash differ, and nothing is kept', async () => {
    const [query, other] = [named('Mine'), named('Another')];
    expect(await post({ query, id: hashOf(other) })).toEqual(badRequest);
    expect([await kept(query), await kept(other)]).toEqual([null, null]);
    expect(await post({ id: hashOf(other) })).toEqual(notFound);
  });

  it.each([
    ['does not parse', 'query Broken {'],
    ['does not fit the schema', 'query Unfit { nothing }'],
    ['is too large to run', `query Large { ${'a: echo(value: 1) '.repeat(60)} }`],
  ])('are not kept when the text %s', async (_why, query) => {
    const { data, codes } = await post({ query, id: hashOf(query) });
    expect([data, codes.length > 0]).toEqual([null, true]);
    expect(await kept(query)).toBeNull();
    expect(await post({ id: hashOf(query) })).toEqual(notFound);
  });

  it('run but are not stored when the text is too long', async () => {
    const comment = (length: number) => `#${'x'.repeat(length)}\n`;
    const query = named('Long');
    const longest = comment(MAX_TEXT_LENGTH - query.length - 2) + query;
    const longer = comment(MAX_TEXT_LENGTH - query.length - 1) + query;
    for (const text of [longest, longer])
      expect(await post({ query: text, id: hashOf(text) })).toEqual(answered);
    expect([longest.length, longer.length]).toEqual([MAX_TEXT_LENGTH, MAX_TEXT_LENGTH + 1]);
    await stored(longest);
    expect([await kept(longest), await kept(longer)]).toEqual([longest, null]);
    expect([await post({ id: hashOf(longest) }), await post({ id: hashOf(longer) })]).toEqual([
      answered,
      notFound,
    ]);
  });

  it.each([
    ['of another version', { version: 2, sha256Hash: hashOf('{ a }') }],
    ['without a version', { sha256Hash: hashOf('{ a }') }],
    ['without a hash', { version: 1 }],
    ['with a hash that is no text', { version: 1, sha256Hash: { $ne: '' } }],
    ['with a hash that is none', { version: 1, sha256Hash: 'index' }],
    ['with a hash in capitals', { version: 1, sha256Hash: hashOf('{ a }').toUpperCase() }],
    ['that is no object', 'yes'],
  ])('are refused with an extension %s', async (_what, persistedQuery) => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery } }),
    });
    const { status, body } = await answerOf(response);
    expect([status, body.errors?.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: 'BAD_REQUEST' }],
    ]);
  });

  it('work without Redis, from the process or as not found, until it is back', async () => {
    const [known, fresh] = [named('Known'), named('Fresh')];
    await post({ query: known, id: hashOf(known) });
    await cable.cut();
    expect(await get({ id: hashOf(known) })).toEqual(answered);
    expect(await get({ id: hashOf(fresh) })).toEqual(notFound);
    expect(await post({ query: fresh, id: hashOf(fresh) })).toEqual(answered);
    expect(await get({ id: hashOf(fresh) })).toEqual(answered);
    expect(await kept(fresh)).toBeNull();
    cable.mend();
  });
});
