import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { anonymous, type SubgraphExecutor, type SubgraphRequest } from '@souk/platform';
import type { ServiceName } from '@souk/subgraph';
import { ask } from '../testing/client.ts';
import { type Rig, startRig } from '../testing/rig.ts';
import { ExecutorDataSource } from './executor-data-source.ts';

const QUERY =
  'query ($value: JSON) { echo(value: $value) products { id owner { name } pictures { filename } } }';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

it('passes variables and answers by reference', async () => {
  const deadlines = { query: 1_000, mutation: 1_000, upload: 1_000 };
  const variables = { big: 2n ** 70n, at: new Date(0), nothing: undefined, list: [Symbol.iterator] };
  const response = { data: { when: new Date(1), big: 3n } };
  const received: SubgraphRequest[] = [];
  const executor: SubgraphExecutor = {
    async execute(request) {
      received.push(request);
      return response;
    },
    close: async () => {},
  };
  const service: ServiceName = 'products';
  const source = new ExecutorDataSource(service, { executor, circuit: null }, deadlines);
  const answer = await source.process({
    request: { query: '{ a }', variables },
    context: {
      viewer: anonymous,
      client: { ip: null, userAgent: null },
      trust: 'none',
      requestId: 'r',
      uploads: null,
    },
  } as never);
  expect(received).toHaveLength(1);
  expect(received[0]?.variables).toBe(variables);
  expect(received[0]?.viewer).toBe(anonymous);
  expect(answer).toBe(response);
});

it('parses each request and serialises each answer once, for any number of subgraphs', async () => {
  const variables = { value: { a: [1, { b: null }] } };
  // Parsing, validating and planning are done once per operation; what counts is each request after that.
  await ask(rig.url, QUERY, { variables });
  const stringify = jest.spyOn(JSON, 'stringify');
  const parse = jest.spyOn(JSON, 'parse');
  const response = await fetch(`${rig.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${quoted(QUERY)},"variables":{"value":{"a":[1,{"b":null}]}}}`,
  });
  const text = await response.text();
  // A subgraph's logger writes the request's id, a string, into its own line; that is no part of the way.
  const stringified = stringify.mock.calls.flatMap(([value]) => (typeof value === 'object' ? [value] : []));
  const parsed = parse.mock.calls.length;
  stringify.mockRestore();
  parse.mockRestore();
  expect(stringified).toEqual([
    // Identical queries are recognised by them.
    variables,
    {
      data: {
        echo: variables.value,
        products: [
          { id: 'p1', owner: { name: 'Ada' }, pictures: [{ filename: 'cup.jpg' }] },
          { id: 'p2', owner: null, pictures: [{ filename: 'cup.jpg' }, null] },
        ],
      },
    },
  ]);
  // Fastify reads the body by a parser of its own, which guards against prototype poisoning.
  expect(parsed).toBeLessThanOrEqual(1);
  expect(text).toContain('"echo":{"a":[1,{"b":null}]}');
  expect(rig.seen.echoed.at(-1)).toEqual(variables.value);
});

const quoted = (text: string) => `"${text}"`;
