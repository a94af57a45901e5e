import { beforeAll, describe, expect, it } from '@jest/globals';
import { mergeFetches } from './merged-fetch.ts';
import { type Small, startSmall } from './testing/small.ts';

// What the two subgraphs answer next: a root fetch, and a fetch of entities.
let root: unknown;
let entities: unknown;
let small: Small;
beforeAll(async () => {
  small = await startSmall(
    {
      zoo: `
        interface Animal { id: ID! name: String }
        type Cat implements Animal @key(fields: "id") { id: ID! name: String }
        type Dog implements Animal @key(fields: "id") { id: ID! name: String }
        type Keeper { id: ID! }
        union Pet = Cat | Dog
        type Query { cat: Cat dog: Dog animals: [Animal] pets: [Pet] keeper: Keeper }`,
      ages: `
        type Cat @key(fields: "id") { id: ID! age: Int }
        type Dog @key(fields: "id") { id: ID! years: Int }`,
    },
    { zoo: () => root as object, ages: () => entities as object },
  );
});

const CAT = { data: { cat: { __typename: 'Cat', id: '1' } } };

describe('an answer that breaks the specification', () => {
  it.each([
    ['no data', {}],
    ['null data', { data: null }],
    ['null data and no errors in a list', { data: null, errors: [] }],
    ['text for data', { data: 'x' }],
    ['a list for data', { data: [{ cat: null }] }],
    ['an object for errors', { data: null, errors: {} }],
    ['text for errors', { data: { cat: null }, errors: 'broken' }],
    ['null for an error', { data: null, errors: [null] }],
    ['an error without a message', { data: { cat: null }, errors: [{}] }],
    ['a path of text', { data: null, errors: [{ message: 'm', path: 'cat' }] }],
    ['a null path', { data: null, errors: [{ message: 'm', path: null }] }],
    ['a path of objects', { data: null, errors: [{ message: 5, path: [{}, null], extensions: 'x' }] }],
  ])('leaves a null with one error, whether of roots or of entities: %s', async (_name, answer) => {
    root = answer;
    const atRoot = await small.ours('{ cat { id } }');
    expect(atRoot.data).toEqual({ cat: null });
    expect(atRoot.errors).toHaveLength(1);
    root = CAT;
    entities = answer;
    const ofEntity = await small.ours('{ cat { id age } }');
    expect(ofEntity.data).toEqual({ cat: { id: '1', age: null } });
    expect(ofEntity.errors).toHaveLength(1);
  });

  it('keeps the data beside malformed errors', async () => {
    for (const errors of ['broken', {}, [null], [{ path: 7 }]]) {
      root = { data: { cat: { id: '1' } }, errors };
      const { data, errors: told } = await small.ours('{ cat { id } }');
      expect(data).toEqual({ cat: { id: '1' } });
      expect(told).toHaveLength(1);
    }
  });

  it.each([
    ['beyond the last', [{ age: null }], ['_entities', 9, 'age']],
    ['before the first', [null], ['_entities', -1]],
    ['at none', [{ age: null }], ['elsewhere', 0]],
    ['of text', [{ age: null }], ['_entities', '0', 'age']],
  ])('tells an error of an entity that was not asked for: index %s', async (_name, answered, path) => {
    root = CAT;
    entities = { data: { _entities: answered }, errors: [{ message: 'broken', path }] };
    const { data, errors } = await small.ours('{ cat { id age } }');
    expect(data).toEqual({ cat: { id: '1', age: null } });
    expect(errors).toMatchObject([{ message: 'broken', path: ['cat'] }]);
  });

  it.each([[[7]], [['x']], [[[]]], [[]], [[{ age: 1 }, { age: 2 }]], [{ age: 1 }]])(
    'refuses entities that are none: %j',
    async (answered) => {
      root = CAT;
      entities = { data: { _entities: answered } };
      const { data, errors } = await small.ours('{ cat { id age } }');
      expect(data).toEqual({ cat: { id: '1', age: null } });
      expect(errors).toHaveLength(1);
    },
  );

  it.each([
    ['without a type', {}],
    ['of an unknown type', { __typename: 'Bird' }],
    ['of a type that is not possible there', { __typename: 'Keeper' }],
    ['of a number for a type', { __typename: 5 }],
  ])('leaves a null and an error for an object %s', async (_name, typed) => {
    root = { data: { animals: [{ ...typed, id: '1', name: 'x' }], pets: [{ ...typed, name: 'x' }] } };
    for (const [field, query] of [
      ['animals', '{ animals { id ... on Dog { name } } }'],
      ['pets', '{ pets { ... on Dog { name } } }'],
      ['pets', '{ pets { __typename } }'],
    ] as const) {
      const { data, errors } = await small.ours(query);
      expect(data).toEqual({ [field]: [null] });
      expect(errors).toMatchObject([{ path: [field, 0] }]);
    }
  });
});

it('reports an error that names none of the merged fetches for each of them', () => {
  const fetchOf = (type: string) => ({
    kind: 'Fetch' as const,
    serviceName: 'ages',
    operationKind: 'query' as never,
    operationName: undefined,
    operation: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { age } } }`,
  });
  const merged = mergeFetches([fetchOf('Cat'), fetchOf('Dog')]);
  const data = { fetch0: [null], fetch1: [null] };
  const answer = { data, errors: [{ message: 'broken', path: ['elsewhere', 0] }] };
  for (const at of [0, 1]) {
    expect(merged?.answerOf(answer, at).errors).toEqual([{ message: 'broken' }]);
  }
  const own = { data, errors: [{ message: 'broken', path: ['fetch1', 0, 'age'] }] };
  expect(merged?.answerOf(own, 0).errors).toBeUndefined();
  expect(merged?.answerOf(own, 1).errors).toEqual([{ message: 'broken', path: ['_entities', 0, 'age'] }]);
});
