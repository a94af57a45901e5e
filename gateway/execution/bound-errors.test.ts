import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ShownError } from '../testing/client.ts';
import { ask } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const failing = (count: number) =>
  `{ ${[...Array(count).keys()].map((n) => `f${n}: fails(how: "badInput")`).join(' ')} }`;
const unknown = (count: number) =>
  `{ products { ${[...Array(count).keys()].map((n) => `no${n}`).join(' ')} } }`;
const omitted = (errors: readonly ShownError[] | undefined) =>
  errors?.map(({ extensions }) => Reflect.get(extensions, 'omitted'));

describe.each(MODES)('the errors of one answer, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterAll(() => rig.stop());

  it('are all answered up to five', async () => {
    const { body } = await ask(rig.url, failing(5));
    expect(body.errors?.map(({ path }) => path)).toEqual([['f0'], ['f1'], ['f2'], ['f3'], ['f4']]);
    expect(omitted(body.errors)).toEqual(Array(5).fill(undefined));
  });

  it('are bounded to five, the last of which counts the omitted ones; the data is complete', async () => {
    const { status, body } = await ask(rig.url, failing(12));
    expect(status).toBe(200);
    expect(Object.keys(body.data ?? {})).toHaveLength(12);
    expect(body.errors?.map(({ path }) => path)).toEqual([['f0'], ['f1'], ['f2'], ['f3'], ['f4']]);
    expect(body.errors?.at(-1)).toEqual({
      message: 'The name is empty.',
      path: ['f4'],
      extensions: { code: 'BAD_USER_INPUT', omitted: 7 },
    });
    expect(omitted(body.errors)).toEqual([undefined, undefined, undefined, undefined, 7]);
  });

  it('are four of validation, which then stops and says so', async () => {
    expect((await ask(rig.url, unknown(4))).body.errors).toHaveLength(4);
    const { body } = await ask(rig.url, unknown(500));
    expect(body.errors).toHaveLength(5);
    expect(body.errors?.at(-1)).toMatchObject({
      message: expect.stringContaining('Too many validation errors'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('are bounded to five for variables', async () => {
    const names = [...Array(9).keys()].map((n) => `v${n}`);
    const query = `query (${names.map((name) => `$${name}: ID!`).join(' ')}) { ${names.map((name) => `${name}: user(id: $${name}) { id }`).join(' ')} }`;
    const { status, body } = await ask(rig.url, query);
    expect(status).toBe(400);
    expect(omitted(body.errors)).toEqual([undefined, undefined, undefined, undefined, 4]);
  });

  it('are bounded to five over an event stream too', async () => {
    const response = await fetch(`${rig.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: failing(12) }),
    });
    const [, data = ''] = /^data: (.*)$/m.exec(await response.text()) ?? [];
    const { errors } = JSON.parse(data) as { errors: ShownError[] };
    expect(omitted(errors)).toEqual([undefined, undefined, undefined, undefined, 7]);
  });

  it('are bounded to five over WebSocket too', async () => {
    const { createClient } = await import('graphql-ws');
    const { default: webSocketImpl } = await import('ws');
    const client = createClient({ url: `${rig.url.replace('http', 'ws')}/graphql`, webSocketImpl });
    const shown: unknown[] = [];
    for await (const { errors } of client.iterate({ query: failing(12) })) shown.push(errors);
    await client.dispose();
    expect(shown).toHaveLength(1);
    expect(omitted(shown[0] as ShownError[])).toEqual([undefined, undefined, undefined, undefined, 7]);
  });
});
