import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Served, serve } from '../engine/testing/served.ts';

const ANIMALS = [
  { id: 'a1', kind: 'Cat', name: 'a2', weight: 4, tags: ['a2'] },
  { id: 'a2', kind: 'Dog', name: 'a1', weight: 30, tags: ['a1'] },
];
type Reference = (typeof ANIMALS)[number];
type OrderReference = { no: string; lines: { animal: { id: string } }[] };

const animal = (id: string) => ANIMALS.find((one) => one.id === id);
const typed = (one: (typeof ANIMALS)[number] | undefined) => one && { ...one, __typename: one.kind };

let zoo: Served;
beforeEach(() => {
  zoo = serve({
    animals: {
      sdl: `
        interface Animal { id: ID! name: String! weight(unit: String = "kg"): Int friend: Animal }
        type Cat implements Animal @key(fields: "id") {
          id: ID! name: String! weight(unit: String = "kg"): Int tags: [String!]! friend: Animal
        }
        type Dog implements Animal @key(fields: "id") {
          id: ID! name: String! weight(unit: String = "kg"): Int tags: [String!]! friend: Animal
        }
        union Pet = Cat | Dog
        type Order @key(fields: "lines { animal { id } } no") { no: ID! lines: [Line!]! media: [Line!]! }
        type Line { animal: Cat! note: String }
        type Query { animals: [Animal!]! pets: [[Pet!]!]! cat: Cat order: Order now: String }`,
      resolvers: {
        Query: {
          animals: () => ANIMALS.map(typed),
          pets: () => [ANIMALS.map(typed)],
          cat: () => typed(ANIMALS[0]),
          order: () => ({
            no: '1',
            lines: [{ animal: animal('a1'), note: 'a2' }],
            media: [{ animal: animal('a2'), note: 'a1' }],
          }),
          now: () => 'Cat',
        },
        Cat: {
          weight: ({ weight }: Reference, { unit }: { unit: string }) =>
            unit === 'g' ? weight * 1000 : weight,
          friend: () => typed(animal('a2')),
        },
        Dog: { weight: ({ weight }: Reference) => weight, friend: () => typed(animal('a1')) },
      },
    },
    ages: {
      sdl: `
        type Cat @key(fields: "id") {
          id: ID! weight(unit: String = "kg"): Int @external tags: [String!]! @external
          age: Int! food: String @requires(fields: "weight tags")
        }
        type Dog @key(fields: "id") { id: ID! age: Int! }
        type Order @key(fields: "lines { animal { id } } no") {
          no: ID! lines: [Line!]! @external total: String
        }
        type Line @external { animal: Cat! }`,
      resolvers: {
        Cat: {
          __resolveReference: (sent: object) => sent,
          age: ({ id }: Reference) => Number(String(id).slice(1)),
          food: ({ weight, tags }: Reference) => `${weight} ${tags}`,
        },
        Dog: {
          __resolveReference: (sent: object) => sent,
          age: ({ id }: Reference) => Number(String(id).slice(1)),
        },
        Order: {
          __resolveReference: (sent: object) => sent,
          total: ({ no, lines }: OrderReference) =>
            `${no} ${JSON.stringify(lines.map(({ animal: { id } }) => id))}`,
        },
      },
    },
  });
});

/** What was sent to the other subgraph to know entities by. */
const sent = () => zoo.asked.flatMap(({ representations }) => representations);

describe('an alias that is called like a key or a required field', () => {
  it.each([
    ['a key', '{ cat { id: name age } }', { cat: { id: 'a2', age: 1 } }],
    [
      'a key that is asked for too',
      '{ cat { key: id id: name age } }',
      { cat: { key: 'a1', id: 'a2', age: 1 } },
    ],
    ['a type', '{ cat { __typename: name age } }', { cat: { __typename: 'a2', age: 1 } }],
    ['a type, at the root', '{ __typename: now cat { age } }', { __typename: 'Cat', cat: { age: 1 } }],
    [
      'a required field',
      '{ cat { weight: name tags: id food } }',
      { cat: { weight: 'a2', tags: 'a1', food: '4 a2' } },
    ],
    [
      'a required field, by its arguments',
      '{ cat { weight(unit: "g") food } }',
      { cat: { weight: 4000, food: '4 a2' } },
    ],
    [
      'a required field, with several arguments',
      '{ cat { weight(unit: "g") small: weight(unit: "kg") other: weight food } }',
      { cat: { weight: 4000, small: 4, other: 4, food: '4 a2' } },
    ],
    [
      'a key, for each of a list of an interface',
      '{ animals { id: name __typename: name ... on Cat { age } ... on Dog { age } } }',
      {
        animals: [
          { id: 'a2', __typename: 'a2', age: 1 },
          { id: 'a1', __typename: 'a1', age: 2 },
        ],
      },
    ],
    [
      'a key, in named fragments on each type',
      'query { animals { ...C ...D } } fragment C on Cat { id: name age } fragment D on Dog { age ...N } fragment N on Animal { id: name }',
      {
        animals: [
          { id: 'a2', age: 1 },
          { age: 2, id: 'a1' },
        ],
      },
    ],
    [
      'a key, in a list of lists of a union',
      '{ pets { ... on Cat { id: name age } ... on Dog { id: __typename age } } }',
      {
        pets: [
          [
            { id: 'a2', age: 1 },
            { id: 'Dog', age: 2 },
          ],
        ],
      },
    ],
    [
      'a key, deeper down',
      '{ cat { friend: name id: friend { id: name ... on Dog { age } } } }',
      { cat: { friend: 'a2', id: { id: 'a1', age: 2 } } },
    ],
    [
      'an object of a key',
      '{ order { lines: media { animal { id } } total } }',
      { order: { lines: [{ animal: { id: 'a2' } }], total: '1 ["a1"]' } },
    ],
    [
      'a part of a key',
      '{ order { no: __typename lines { animal: note } total } }',
      { order: { no: 'Order', lines: [{ animal: 'a2' }], total: '1 ["a1"]' } },
    ],
    [
      'what every object answers to',
      '{ cat { __proto__: name constructor: id age } }',
      { cat: { ['__proto__']: 'a2', constructor: 'a1', age: 1 } },
    ],
  ])('is taken for its own field: %s', async (_name, query, data) => {
    const answer = await zoo.ask(query);
    expect(answer).toEqual({ data });
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  });

  it('does not change representations, for any field and name', async () => {
    const names = ['id', 'weight', 'tags', '__typename', 'as_id', 'id__alias_0'];
    for (const alias of names) {
      for (const field of ['id', 'name', 'weight', 'weight(unit: "g")', 'tags', '__typename']) {
        const { data, errors } = await zoo.ask(`{ cat { ${alias}: ${field} age food } }`);
        expect([alias, field, errors, data?.cat]).toEqual([
          alias,
          field,
          undefined,
          expect.objectContaining({ age: 1, food: '4 a2' }),
        ]);
      }
    }
    for (const { __typename, id, weight = 4, tags = ['a2'] } of sent()) {
      expect({ __typename, id, weight, tags }).toEqual({
        __typename: 'Cat',
        id: 'a1',
        weight: 4,
        tags: ['a2'],
      });
    }
  });

  it('holds with conditions on the key itself', async () => {
    const query = 'query ($no: Boolean!) { cat { id @include(if: $no) id: name @include(if: $no) age } }';
    await expect(zoo.ask(query, { variables: { no: true } })).rejects.toThrow('conflict');
    const skipped = 'query ($no: Boolean!) { cat { id @include(if: $no) key: name @skip(if: $no) age } }';
    expect(await zoo.ask(skipped, { variables: { no: false } })).toEqual({
      data: { cat: { key: 'a2', age: 1 } },
    });
    expect(await zoo.ask(skipped, { variables: { no: true } })).toEqual({
      data: { cat: { id: 'a1', age: 1 } },
    });
  });
});

it('names errors as the client does, below aliases and in lists', async () => {
  const failing = serve({
    shop: {
      sdl: 'type Query { items: [Item!] } type Item @key(fields: "id") { id: ID! title: String broken: String }',
      resolvers: {
        Query: { items: () => [{ id: 'i1', title: 'x' }] },
        Item: {
          broken() {
            throw new Error('broken here');
          },
        },
      },
    },
    stock: {
      sdl: 'type Item @key(fields: "id") { id: ID! left: Int }',
      resolvers: {
        Item: {
          __resolveReference: (sent: object) => sent,
          left() {
            throw new Error('broken there');
          },
        },
      },
    },
  });
  const { data, errors } = await failing.ask('{ all: items { id: broken title: left } }');
  expect(data).toEqual({ all: [{ id: null, title: null }] });
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([
    ['broken here', ['all', 0, 'id']],
    ['broken there', ['all', 0, 'title']],
  ]);
});

it('uses another prefix in a graph whose fields start with it', async () => {
  const graph = serve({
    one: {
      sdl: 'type Query { it: It } type It @key(fields: "as_id") { as_id: ID! name: String }',
      resolvers: { Query: { it: () => ({ as_id: '1', name: '2' }) } },
    },
    two: {
      sdl: 'type It @key(fields: "as_id") { as_id: ID! more: String }',
      resolvers: {
        It: {
          __resolveReference: (sent: object) => sent,
          more: ({ as_id: id }: { as_id: string }) => `more of ${id}`,
        },
      },
    },
  });
  expect(await graph.ask('{ it { id: name more } }')).toEqual({
    data: { it: { id: '2', more: 'more of 1' } },
  });
});
