import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { PATHS, sendOver } from '../testing/every-path.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const ECHO = 'query ($value: JSON) { echo(value: $value) slow(ms: 60) }';
const PRODUCT = 'query ($id: ID!) { product(id: $id) { name } }';

describe.each(MODES)('variables, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  const post = async (body: string) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${rig.url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as { data?: unknown; errors?: { message: string; extensions: object }[] };
  };

  it('with different values never share a run', async () => {
    const query = JSON.stringify(ECHO);
    const bodies = ['1e400', 'null', '-1e400', '[1e400]', '[null]', '{"x":null}', '{"x":1e400}'].map(
      (value) => `{"query":${query},"variables":{"value":${value}}}`,
    );
    const answers = await Promise.all([...bodies, ...bodies].map(post));
    const told = answers.map(({ data, errors }) =>
      errors ? errors.map(({ extensions }) => extensions) : (data as { echo: unknown }).echo,
    );
    const refused = [{ code: 'BAD_USER_INPUT' }];
    const once = [refused, null, refused, refused, [null], { x: null }, refused];
    expect(told).toEqual([...once, ...once]);
  });

  it('with the same coerced values share a run', async () => {
    const before = rig.seen.echoed.length;
    const query = 'query ($value: JSON = 7) { echo(value: $value) slow(ms: 60) }';
    const asked = [{}, { value: 7 }, {}, { value: 7 }, {}, { value: 7 }];
    const answers = await Promise.all(asked.map((variables) => ask(rig.url, query, { variables })));
    for (const { body } of answers) expect(body.data).toMatchObject({ echo: 7 });
    expect(rig.seen.echoed.length - before).toBeLessThan(asked.length);
  });

  it('with too long ids are refused before a subgraph is called', async () => {
    const wrong = await ask(rig.url, PRODUCT, { variables: { id: 'x'.repeat(257) } });
    expect(wrong.body.errors).toMatchObject([
      {
        message: 'Variable "$id": an id has at most 256 characters.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const unknown = await ask(rig.url, PRODUCT, { variables: { id: 'x'.repeat(256) } });
    expect(unknown.body).toEqual({ data: { product: null } });
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'representations', 'representations0'])(
    'may be called %s',
    async (name) => {
      const query = `query ($${name}: JSON) { echo(value: $${name}) }`;
      const { body } = await ask(rig.url, query, { variables: { [name]: 'mine' } });
      expect(body).toEqual({ data: { echo: 'mine' } });
      expect((await ask(rig.url, query)).body).toEqual({ data: { echo: null } });
    },
  );

  it('cannot be called __proto__, and the refusal names it', async () => {
    const query = JSON.stringify('query ($__proto__: JSON) { echo(value: $__proto__) }');
    const { errors } = await post(`{"query":${query},"variables":{"__proto__":5}}`);
    expect(errors?.[0]?.message).toContain('"__proto__"');
    const unset = await ask(rig.url, 'query ($__proto__: JSON) { echo(value: $__proto__) }');
    expect(unset.body).toEqual({ data: { echo: null } });
  });
});

it('treats an empty parameter of a GET as absent', async () => {
  const rig = await startRig();
  try {
    for (const search of [
      'operationName=',
      'operationName',
      'variables=',
      'variables=null',
      'extensions=',
      'extensions=null',
      'variables&extensions',
      'operationName=&variables=&extensions=',
    ]) {
      for (const parts of [
        [search, 'query={__typename}'],
        ['query={__typename}', search],
      ]) {
        const response = await fetch(`${rig.url}/graphql?${parts.join('&')}`, {
          headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
        });
        expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
      }
    }
  } finally {
    await rig.stop();
  }
});

it.each(PATHS)('treats an empty operation name as absent, by %s', async (path) => {
  const rig = await startRig();
  try {
    const sent = { query: 'query A { __typename }', operationName: '' };
    expect(await sendOver(path, rig.url, sent)).toEqual({ data: { __typename: 'Query' }, codes: [] });
    const several = { ...sent, query: 'query A { __typename } query B { __typename }' };
    expect((await sendOver(path, rig.url, several)).codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  } finally {
    await rig.stop();
  }
});
