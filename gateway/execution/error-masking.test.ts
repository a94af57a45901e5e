import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { answerOf, ask } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const PRODUCTION = { NODE_ENV: 'production', CORS_ORIGIN: 'https://shop.example' };
const MASKED = { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };
const SHOWN = {
  plain: MASKED,
  unknownCode: MASKED,
  validation: MASKED,
  badInput: { message: 'The name is empty.', extensions: { code: 'BAD_USER_INPUT' } },
  forbidden: { message: 'You may not do this.', extensions: { code: 'FORBIDDEN' } },
  unavailable: {
    message: 'The acquirer service cannot be reached now.',
    extensions: { code: 'SERVICE_UNAVAILABLE', service: 'acquirer' },
  },
};
const cases = MODES.flatMap((mode) => [
  [mode, 'development', {}] as const,
  [mode, 'production', PRODUCTION] as const,
]);

describe.each(cases)('an error of a resolver, %s, in %s', (mode, _name, env) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode, env });
  });
  afterAll(() => rig.stop());

  it.each(Object.entries(SHOWN))(
    'shows of "%s" what clients may know and nothing else',
    async (how, shown) => {
      const { status, body } = await ask(rig.url, `{ failed: fails(how: "${how}") user(id: "u1") { name } }`);
      expect(status).toBe(200);
      expect(body).toEqual({
        data: { failed: null, user: { name: 'Ada' } },
        errors: [{ ...shown, path: ['failed'] }],
      });
    },
  );

  it('answers expected failures of a mutation as data', async () => {
    const { token } = await rig.signIn({ kind: 'seller' });
    const create =
      'mutation ($name: String!) { createProduct(input: { name: $name }) { product { name owner { name } } userErrors { code field } } }';
    const refused = await ask(rig.url, create, { token, variables: { name: '' } });
    expect(refused.body).toEqual({
      data: {
        createProduct: {
          product: null,
          userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'name'] }],
        },
      },
    });
    const done = await ask(rig.url, create, { token, variables: { name: 'Cup' } });
    expect(done.body).toEqual({
      data: { createProduct: { product: { name: 'Cup', owner: { name: 'Ada' } }, userErrors: [] } },
    });
    const anonymous = await ask(rig.url, create, { variables: { name: 'Cup' } });
    expect(anonymous.body.data).toBeNull();
    expect(anonymous.body.errors).toEqual([
      { message: 'Sign in first.', path: ['createProduct'], extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('what the log says of masked errors', () => {
  it('contains the error, the request and no signed context', async () => {
    const lines: Record<string, unknown>[] = [];
    const log = pino(
      { level: 'warn' },
      new Writable({ write: (line, _encoding, done) => done(void lines.push(JSON.parse(String(line)))) }),
    );
    const rig = await startRig({ mode: 'distributed', away: ['users'], log });
    const { headers } = await ask(rig.url, '{ fails(how: "plain") user(id: "u1") { name } }');
    const requestId = headers.get('x-request-id');
    expect(lines.map(({ requestId, service, msg }) => ({ requestId, service, msg }))).toEqual([
      { requestId, service: 'users', msg: 'a service is unavailable' },
      { requestId, service: 'products', msg: 'a subgraph failed' },
    ]);
    expect(JSON.stringify(lines)).not.toContain('eyJ');
    await rig.stop();
  });
});

describe('production', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ env: PRODUCTION });
  });
  afterAll(() => rig.stop());

  it('has no introspection', async () => {
    const { status, body } = await ask(rig.url, '{ __schema { types { name } } }');
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('does not reveal the schema by "did you mean"', async () => {
    const { body } = await ask(rig.url, '{ produkts { id } }');
    expect(body.errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "produkts" on type "Query".',
    ]);
  });

  it('has no landing page', async () => {
    const response = await fetch(`${rig.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(406);
    expect(await response.text()).not.toContain('<');
  });

  it('does not show plans to clients that ask for them', async () => {
    const { body } = await ask(rig.url, '{ user(id: "u1") { name } }', {
      headers: { 'apollo-query-plan-experimental': '1' },
    });
    expect(body).toEqual({ data: { user: { name: 'Ada' } } });
  });

  it('may be opened to introspection on purpose', async () => {
    const open = await startRig({ env: { ...PRODUCTION, INTROSPECTION: 'true' } });
    const { body } = await ask(open.url, '{ __type(name: "Money") { name } }');
    expect(body).toEqual({ data: { __type: { name: 'Money' } } });
    await open.stop();
  });
});

describe('development', () => {
  it('has introspection and Sandbox', async () => {
    const rig = await startRig();
    const { body } = await ask(rig.url, '{ __type(name: "Product") { fields { name } } }');
    expect(body.data).toEqual({
      __type: { fields: ['id', 'name', 'price', 'owner', 'pictures'].map((name) => ({ name })) },
    });
    const page = await fetch(`${rig.url}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, (await page.text()).includes('embeddable-sandbox')]).toEqual([200, true]);
    await rig.stop();
  });
});

describe('what cannot be read as a request', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ env: { BODY_MAX_BYTES: '1000' } });
  });
  afterAll(() => rig.stop());

  const send = async (path: string, init: RequestInit) => {
    const { status, body, headers } = await answerOf(await fetch(`${rig.url}${path}`, init));
    expect(headers.get('x-request-id')).toHaveLength(36);
    return [status, body.errors?.map(({ extensions }) => extensions.code)];
  };
  const json = { 'content-type': 'application/json' };

  it('is refused in the form of GraphQL', async () => {
    expect(await send('/graphql', { method: 'POST', headers: json, body: '{"query":' })).toEqual([
      400,
      ['BAD_REQUEST'],
    ]);
    expect(await send('/graphql', { method: 'POST', headers: json, body: `"${'x'.repeat(2000)}"` })).toEqual([
      413,
      ['BAD_REQUEST'],
    ]);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await send('/graphql', { method: 'POST', headers: form, body: 'query={caller{kind}}' })).toEqual([
      415,
      ['BAD_REQUEST'],
    ]);
    expect(await send('/graphql', { method: 'PUT', headers: json, body: '{}' })).toEqual([
      405,
      ['BAD_REQUEST'],
    ]);
    expect(await send('/nothing/here', {})).toEqual([404, ['NOT_FOUND']]);
    const batch = JSON.stringify([{ query: '{ caller { kind } }' }]);
    expect(await send('/graphql', { method: 'POST', headers: json, body: batch })).toEqual([
      400,
      ['BAD_REQUEST'],
    ]);
    const noHost = await fetch(`${rig.url}/%E0%A4%A`);
    expect([noHost.status, await noHost.text()]).toEqual([400, expect.not.stringContaining('at ')]);
  });
});
