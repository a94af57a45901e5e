import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answerOf, type GatewayAnswer } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const query = '{ user(id: "u1") { name } }';
const search = `?${new URLSearchParams({ query })}`;

describe.each(MODES)('GraphQL over HTTP, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  const send = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it.each([
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/json', JSON_TYPE],
    ['application/json; charset=utf-8', JSON_TYPE],
    ['application/graphql-response+json', GRAPHQL_TYPE],
    ['application/graphql-response+json; charset=utf-8, application/json', GRAPHQL_TYPE],
    ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
    ['application/json, application/graphql-response+json;q=0.9', JSON_TYPE],
    ['application/json;q=0.5, application/graphql-response+json;q=0.6', GRAPHQL_TYPE],
    ['text/html, application/graphql-response+json;q=0.1', GRAPHQL_TYPE],
    ['application/json;q=0, */*', GRAPHQL_TYPE],
    ['APPLICATION/GRAPHQL-RESPONSE+JSON', GRAPHQL_TYPE],
    ['application/graphql-response+json, application/json, text/event-stream, multipart/mixed', GRAPHQL_TYPE],
    ['application/json, text/event-stream;q=0.9', JSON_TYPE],
    ['text/event-stream', 'text/event-stream; charset=utf-8'],
    ['text/event-stream, application/json;q=0.9', 'text/event-stream; charset=utf-8'],
  ])('answers "%s" in %s', async (accept, type) => {
    const answer = await send({ query }, { accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(await answer.text()).toContain('{"data":{"user":{"name":"Ada"}}}');
  });

  it('does not run an operation whose client cannot read the answer', async () => {
    const change = { query: 'mutation { createProduct(input: { name: "Cup" }) { product { id } } }' };
    const { status, body } = await answerOf(await send(change, { accept: 'text/csv' }));
    expect([status, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([406, ['BAD_REQUEST']]);
    const echo = { query: '{ echo(value: "unread") }' };
    expect((await send(echo, { accept: 'image/png' })).status).toBe(406);
    expect(rig.seen.echoed).not.toContain('unread');
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothing }' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename }', operationName: 'B' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { a: __typename } query B { b: __typename }' }],
    ['BAD_USER_INPUT', { query: 'query ($ms: Int!) { slow(ms: $ms) }', variables: { ms: 'x' } }],
    ['QUERY_TOO_LARGE', { query: `{${' a'.repeat(5_000)} }` }],
  ])('answers %s with 400 in its own type, with 200 in plain JSON', async (code, body) => {
    const answers: GatewayAnswer[] = [];
    for (const accept of ['application/graphql-response+json', 'application/json', '*/*']) {
      answers.push(await answerOf(await send(body, { accept })));
    }
    expect(answers.map(({ status }) => status)).toEqual([400, 200, 200]);
    for (const { body } of answers) {
      expect(body.errors?.[0]?.extensions.code).toBe(code);
      expect(body).not.toHaveProperty('data');
    }
  });

  it.each(['application/graphql-response+json', 'application/json'])(
    'answers what is no request with 400 in %s too, and a failed field with 200',
    async (accept) => {
      expect((await send({ qeury: query }, { accept })).status).toBe(400);
      expect((await send([{ query }], { accept })).status).toBe(400);
      const failed = await answerOf(await send({ query: '{ fails(how: "plain") }' }, { accept }));
      expect([failed.status, failed.body.data]).toEqual([200, { fails: null }]);
      const nothing = await answerOf(
        await send(
          { query: 'mutation { createProduct(input: { name: "" }) { product { id } } }' },
          { accept },
        ),
      );
      expect([nothing.status, nothing.body.data]).toEqual([200, null]);
    },
  );

  it('answers HEAD as GET, without the body', async () => {
    const headers = { 'apollo-require-preflight': '1', accept: 'application/json' };
    const full = await fetch(`${rig.url}/graphql${search}`, { headers });
    const head = await fetch(`${rig.url}/graphql${search}`, { method: 'HEAD', headers });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, JSON_TYPE, '']);
    expect(head.headers.get('content-length')).toBe(String((await full.text()).length));
  });

  it('answers OPTIONS without an origin, and other methods with the supported ones', async () => {
    const options = await fetch(`${rig.url}/graphql`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, POST, PUT, PATCH',
    ]);
    for (const [path, allowed] of [
      ['/graphql', 'GET, HEAD, POST'],
      ['/health', 'GET, HEAD'],
      ['/api/docs', 'GET, HEAD'],
    ] as const) {
      const answer = await fetch(`${rig.url}${path}`, { method: 'DELETE' });
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, allowed]);
    }
    const mutation = `?${new URLSearchParams({ query: 'mutation { slowly(ms: 1) }' })}`;
    const refused = await fetch(`${rig.url}/graphql${mutation}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('names the supported types when it refuses a body', async () => {
    const answer = await send({ query }, { 'content-type': 'text/plain' });
    expect([answer.status, answer.headers.get('accept-post'), answer.headers.get('accept-encoding')]).toEqual(
      [415, 'application/json, multipart/form-data', 'identity'],
    );
  });
});
