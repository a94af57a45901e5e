import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, forbidden } from '@souk/platform';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { ran, stall } from '../testing/stall.ts';
import { presentError } from './present-error.ts';

const ADD = `mutation ($id: ID!, $refuse: Boolean, $breakIt: Boolean) {
  addThing(id: $id, name: "n", refuse: $refuse, breakIt: $breakIt) {
    thing { id } userErrors { code message field }
  }
}`;

describe('errors', () => {
  let test: TestSubgraph;
  beforeAll(async () => {
    test = await startTestSubgraph(stall, {
      partners: {
        sellers: async (query) => {
          if (query.includes('forbidden')) throw forbidden('Only for Bob.');
          return { ok: true };
        },
      },
    });
  });
  afterAll(() => test.stop());
  beforeEach(() => {
    ran.length = 0;
  });

  const stored = async () => ({
    things: await test.mongo.db(test.dbName).collection('things').countDocuments(),
    events: (await test.events()).length,
  });

  it('commits a mutation with its event and then runs what was to follow', async () => {
    const { data, errors } = await test.run<Record<string, object>>(anonymous, ADD, { id: 't1' });
    expect({ data, errors }).toEqual({
      data: { addThing: { thing: { id: 't1' }, userErrors: [] } },
      errors: [],
    });
    expect({ ran, ...(await stored()) }).toEqual({ ran: ['afterCommit'], things: 1, events: 1 });
  });

  it('turns a refusal into userErrors and rolls everything back', async () => {
    const { data, errors } = await test.run<Record<string, object>>(anonymous, ADD, {
      id: 't2',
      refuse: true,
    });
    expect(errors).toEqual([]);
    expect(data.addThing).toEqual({
      thing: null,
      userErrors: [{ code: 'INVALID_INPUT', message: 'Not this one.', field: ['name'] }],
    });
    expect({ ran, ...(await stored()) }).toEqual({ ran: [], things: 1, events: 1 });
  });

  it('masks an unknown error and rolls everything back', async () => {
    const { data, errors } = await test.run(anonymous, ADD, { id: 't3', breakIt: true });
    expect(data).toBeNull();
    expect(errors).toEqual([{ code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error.' }]);
    expect({ ran, ...(await stored()) }).toEqual({ ran: [], things: 1, events: 1 });
  });

  it.each([
    ['{ fail(how: "coded") }', 'BAD_USER_INPUT', 'The number is odd.'],
    ['{ fail(how: "refusal") }', 'BAD_USER_INPUT', 'NOT_FOUND: No such thing.'],
    ['{ fail(how: "unknown") }', 'INTERNAL_SERVER_ERROR', 'Internal server error.'],
    ['{ fail(how: "uncoded") }', 'INTERNAL_SERVER_ERROR', 'Internal server error.'],
    ['{ brokenDate }', 'INTERNAL_SERVER_ERROR', 'Internal server error.'],
    ['{ partner(query: "forbidden") }', 'INTERNAL_SERVER_ERROR', 'Internal server error.'],
    ['{ bananas }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "bananas" on type "Query".'],
    ['{ echo(price: "dear") }', 'BAD_USER_INPUT', 'A Decimal is a string of digits such as "12.50".'],
    ['{ forAnyone', 'GRAPHQL_VALIDATION_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    [
      'query A { forAnyone } query B { forAnyone }',
      'BAD_USER_INPUT',
      'Must provide operation name if query contains multiple operations.',
    ],
  ])('answers %s with %s', async (query, code, message) => {
    const { errors } = await test.run(anonymous, query);
    expect(errors).toEqual([{ code, message }]);
  });

  it.each([
    [{ count: 'many' }, /^Variable "\$count" got invalid value "many"/],
    [{ at: 'yesterday' }, /^Variable "\$at" got invalid value "yesterday".*ISO 8601/],
    [{ at: '2026-02-30T00:00:00Z' }, /^Variable "\$at" got invalid value/],
    [{ price: '1e9' }, /^Variable "\$price" got invalid value "1e9".*Decimal/],
    [{ count: null }, /must not be null/],
  ])('blames the caller for the variables %j', async (variables, message) => {
    const operation =
      'query ($at: DateTime, $count: Int = 1, $price: Decimal) { echo(at: $at, count: $count, price: $price) }';
    const { errors } = await test.run(anonymous, operation, variables);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringMatching(message) }]);
  });

  it('answers SERVICE_UNAVAILABLE when a partner is not there', async () => {
    const lonely = await startTestSubgraph(stall);
    const { errors } = await lonely.run(anonymous, '{ partner(query: "x") }');
    await lonely.stop();
    expect(errors).toEqual([
      { code: 'SERVICE_UNAVAILABLE', message: 'The sellers service cannot be reached now.' },
    ]);
  });

  it('logs what it masks, with the request', () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) }).child({ requestId: 'req-7' });
    const cause = new Error('the secret is hunter2');
    const shown = presentError(new GraphQLError('x', { path: ['a'], originalError: cause }), log);
    expect(JSON.stringify(shown)).not.toContain('hunter2');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        requestId: 'req-7',
        path: ['a'],
        err: expect.objectContaining({ message: 'the secret is hunter2' }),
      }),
    ]);
  });

  it('logs nothing about what the caller did wrong', () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    presentError(new GraphQLError('x', { path: ['a'], originalError: forbidden() }), log);
    presentError(new GraphQLError('Variable "$x" is bad'), log);
    expect(lines).toEqual([]);
  });

  it.each(['MongoServerSelectionError', 'MongoNetworkError', 'MaxRetriesPerRequestError'])(
    'takes a %s, even a wrapped one, for an outage',
    (name) => {
      const outage = Object.assign(new Error('127.0.0.1:27017'), { name });
      const log = pino({ level: 'silent' });
      for (const originalError of [outage, new Error('wrapped', { cause: outage })]) {
        expect(presentError(new GraphQLError('x', { path: ['a'], originalError }), log)).toEqual({
          message: 'The database cannot be reached now.',
          path: ['a'],
          extensions: { code: 'SERVICE_UNAVAILABLE' },
        });
      }
    },
  );
});
