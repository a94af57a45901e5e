// An enforced list on every path to the graph, in both ways of running.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { ask } from '../../testing/client.ts';
import { naming, PATHS, sendOver } from '../../testing/every-path.ts';
import { follow, WAYS } from '../../testing/live-client.ts';
import { listing, manifestFile } from '../../testing/manifests.ts';
import { MODES, type Rig, startRig } from '../../testing/rig.ts';
import { hashOf } from './manifest.ts';

const ECHO = 'query Echo($value: JSON) {\n  echo(value: $value)\n}';
const CALLER = 'query Caller {\n  caller {\n    kind\n  }\n}';
const CHANGES = 'subscription Changes {\n  anyChange\n}';
const CHANGE = 'mutation Change {\n  changeProduct(id: "p1") {\n    product {\n      id\n    }\n  }\n}';
const OTHER = 'query Other($value: JSON) {\n  echo(value: $value)\n}';
const variables = { value: 'heard' };
const refused = { data: null, codes: ['PERSISTED_QUERY_NOT_IN_LIST'] };
const answered = { data: { echo: 'heard' }, codes: [] };

describe.each(MODES)('an enforced list, subgraphs %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    const operations = [listing(ECHO), listing(CALLER, 'caller-of-app-7'), listing(CHANGES), listing(CHANGE)];
    rig = await startRig({
      mode,
      env: { PERSISTED_QUERIES_MODE: 'enforce', PERSISTED_QUERIES_MANIFEST: manifestFile(operations) },
    });
  });
  beforeEach(() => {
    rig.seen.echoed.length = 0;
  });
  afterAll(() => rig.stop());
  const registered = () => rig.redis.keys(`${rig.redisPrefix}apq*`);

  describe.each(PATHS)('over %s', (path) => {
    const send = (sent: Parameters<typeof sendOver>[2]) => sendOver(path, rig.url, { variables, ...sent });

    it('runs listed operations by id, by text and by both', async () => {
      expect(await send({ id: hashOf(ECHO) })).toEqual(answered);
      expect(await send({ query: ECHO })).toEqual(answered);
      expect(await send({ query: ECHO, id: hashOf(ECHO) })).toEqual(answered);
      expect(rig.seen.echoed).toEqual(['heard', 'heard', 'heard']);
      const caller = { data: { caller: { kind: 'anonymous' } }, codes: [] };
      expect(await send({ id: 'caller-of-app-7' })).toEqual(caller);
      expect(await send({ id: hashOf(CALLER) })).toEqual(caller);
    });

    it('matches a text that differs in ignored characters', async () => {
      const query = '# of a build without minifier\nquery Echo( $value: JSON, ) { echo (value: $value), }';
      expect(await send({ query })).toEqual(answered);
      expect(await send({ query, id: hashOf(query) })).toEqual(answered);
    });

    it('refuses all others, by text, by hash and by both, before they are run or stored', async () => {
      expect(await send({ query: OTHER })).toEqual(refused);
      expect(await send({ id: hashOf(OTHER) })).toEqual(refused);
      expect(await send({ query: OTHER, id: hashOf(OTHER) })).toEqual(refused);
      expect(await send({ id: hashOf(OTHER) })).toEqual(refused);
      // Not parsed: a fault of its syntax is not told, nor one of its length.
      expect(await send({ query: 'query {' })).toEqual(refused);
      expect(await send({ query: `{ echo ${'# '.repeat(2_000)}\n}` })).toEqual(refused);
      expect(await send({ query: getIntrospectionQuery() })).toEqual(refused);
      expect(await send({ query: '{ __typename }' })).toEqual(refused);
      expect(rig.seen.echoed).toEqual([]);
      expect(await registered()).toEqual([]);
    });

    it('refuses an id with the text of another, listed or not', async () => {
      const mixed = { data: null, codes: ['BAD_REQUEST'] };
      expect(await send({ query: OTHER, id: hashOf(ECHO) })).toEqual(mixed);
      expect(await send({ query: ECHO, id: hashOf(CALLER) })).toEqual(mixed);
      expect(await send({ query: ECHO, id: hashOf(OTHER) })).toEqual(mixed);
      expect(rig.seen.echoed).toEqual([]);
    });
  });

  it.each(WAYS)('applies to subscriptions over %s', async (way) => {
    const byId = await follow(rig.url, { way, query: '', extensions: naming(hashOf(CHANGES)) });
    const byText = await follow(rig.url, { way, query: CHANGES });
    await sendOver('POST', rig.url, { id: hashOf(CHANGE) });
    expect(await byId.next()).toEqual({ data: { anyChange: 'p1' } });
    expect(await byText.next()).toEqual({ data: { anyChange: 'p1' } });
    byId.leave();
    byText.leave();
  });

  it('does not run a listed mutation by GET', async () => {
    expect(await sendOver('GET', rig.url, { id: hashOf(CHANGE) })).toEqual({
      data: null,
      codes: ['BAD_REQUEST'],
    });
  });

  it('answers 400 with the code only, and is not cached', async () => {
    const { status, headers, body } = await ask(rig.url, OTHER);
    expect([status, headers.get('cache-control')]).toEqual([400, 'no-store']);
    expect(body).toEqual({
      errors: [
        {
          message: 'The operation is not in the list of persisted queries, and no other operations run here.',
          extensions: { code: 'PERSISTED_QUERY_NOT_IN_LIST' },
        },
      ],
    });
  });

  it('still checks variables and operation names', async () => {
    const { body } = await ask(rig.url, ECHO, { variables: { value: 1 } });
    expect(body).toEqual({ data: { echo: 1 } });
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: ECHO, operationName: 'Another' }),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });
});
