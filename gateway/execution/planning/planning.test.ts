import { describe, expect, it } from '@jest/globals';
import { parse, printSchema } from 'graphql';
import { compose, serve } from '../engine/testing/served.ts';
import { loadGraph } from '../loading/own-loader.ts';

const itself = (sent: object) => sent;

/** What is known of a size, as text. */
const sizes = (size: object) =>
  Object.entries(size)
    .map(([name, value]) => `${name}${value}`)
    .toSorted()
    .join(' ');

describe('a key that cannot be resolved', () => {
  // Both subgraphs declare all keys, and resolve one each.
  const keys = (resolvable: string) =>
    ['id', 'code', 'place { shelf row }']
      .map((fields) => `@key(fields: "${fields}", resolvable: ${fields === resolvable})`)
      .join(' ');
  const fields = 'id: ID! code: ID! place: Place!';
  const graph = () =>
    serve({
      names: {
        sdl: `type Item ${keys('id')} { ${fields} name: String! } type Place @shareable { shelf: ID! row: ID! }`,
        resolvers: {
          Item: { __resolveReference: itself, name: ({ id }: { id: string }) => `name of ${id}` },
        },
      },
      labels: {
        sdl: `
          type Item ${keys('place { shelf row }')} {
            ${fields} name: String! @external label: String! @requires(fields: "name")
          }
          type Place @shareable { shelf: ID! row: ID! }
          type Query { item: Item }`,
        resolvers: {
          Query: { item: () => ({ id: '1', code: 'c1', place: { shelf: 's', row: 'r' } }) },
          Item: {
            __resolveReference: itself,
            label: (sent: { name: string; place: object }) => `${sent.name} at ${JSON.stringify(sent.place)}`,
          },
        },
      },
    });

  it('is not used to come back to a subgraph that resolves another', async () => {
    expect(await graph().ask('{ item { name label } }')).toEqual({
      data: { item: { name: 'name of 1', label: 'name of 1 at {"shelf":"s","row":"r"}' } },
    });
  });
});

describe('requirements with arguments', () => {
  type Sent = {
    id: string;
    price?: number;
    fee?: number;
    maker?: { rating: number };
    parts?: { weight: number }[];
  };
  const shop = () =>
    serve({
      prices: {
        sdl: `
          interface Priced { id: ID! price(in: String!, tax: Boolean = false): Int }
          type Item implements Priced @key(fields: "id") {
            id: ID! price(in: String!, tax: Boolean = false): Int maker: Maker parts(first: Int = 1): [Part!]!
            fee(times: Int = 1): Int
          }
          type Maker { rating(year: Int!): Int }
          type Part { weight(unit: String!): Int }
          type Query { items: [Item!]! priced: [Priced!]! }`,
        resolvers: {
          Query: { items: () => [{ id: '1' }, { id: '2' }], priced: () => [{ __typename: 'Item', id: '1' }] },
          Item: {
            __resolveReference: itself,
            price: ({ id }: Sent, { in: currency, tax }: { in: string; tax: boolean }) =>
              Number(id) * (currency === 'EUR' ? 10 : 20) + (tax ? 1 : 0),
            fee: (_: Sent, { times }: { times: number }) => times,
            maker: () => ({}),
            parts: (_: Sent, { first }: { first: number }) => Array.from({ length: first }, () => ({})),
          },
          Maker: { rating: (_: Sent, { year }: { year: number }) => year },
          Part: { weight: (_: Sent, { unit }: { unit: string }) => (unit === 'kg' ? 1 : 1000) },
        },
      },
      shipping: {
        sdl: `
          type Item @key(fields: "id") {
            id: ID!
            price(in: String!, tax: Boolean = false): Int @external
            maker: Maker @external
            parts(first: Int = 1): [Part!]! @external
            inEuros: String @requires(fields: "price(in: \\"EUR\\")")
            inDollars(note: String): String @requires(fields: "price(in: \\"USD\\")")
            taxed: String @requires(fields: "price(tax: true, in: \\"EUR\\")")
            old: String @requires(fields: "maker { rating(year: 1999) }")
            new: String @requires(fields: "maker { rating(year: 2026) }")
            heavy: String @requires(fields: "parts(first: 3) { weight(unit: \\"kg\\") }")
            light: String @requires(fields: "parts { weight(unit: \\"g\\") }")
            plain: String
            cheap: String @requires(fields: "fee")
            dear: String @requires(fields: "fee(times: 3)")
            fee(times: Int = 1): Int @external
          }
          type Maker @external { rating(year: Int!): Int }
          type Part @external { weight(unit: String!): Int }`,
        resolvers: {
          Item: {
            __resolveReference: itself,
            inEuros: ({ price }: Sent) => `${price} EUR`,
            inDollars: ({ price }: Sent, { note }: { note?: string }) => `${price} USD${note ?? ''}`,
            taxed: ({ price }: Sent) => `${price} taxed`,
            old: ({ maker }: Sent) => String(maker?.rating),
            new: ({ maker }: Sent) => String(maker?.rating),
            heavy: ({ parts }: Sent) => JSON.stringify(parts),
            light: ({ parts }: Sent) => JSON.stringify(parts),
            plain: ({ id }: Sent) => `plain ${id}`,
            cheap: ({ fee }: Sent) => `fee ${fee}`,
            dear: ({ fee }: Sent) => `fee ${fee}`,
          },
        },
      },
    });

  it('are met each by itself, where one operation has several of one field', async () => {
    const query = `query ($note: String) {
      items { inEuros inDollars(note: $note) taxed old new heavy light plain cheap dear fee(times: 9) }
    }`;
    const item = (id: number) => ({
      inEuros: `${id * 10} EUR`,
      inDollars: `${id * 20} USD!`,
      taxed: `${id * 10 + 1} taxed`,
      old: '1999',
      new: '2026',
      heavy: '[{"weight":1},{"weight":1},{"weight":1}]',
      light: '[{"weight":1000}]',
      plain: `plain ${id}`,
      cheap: 'fee 1',
      dear: 'fee 3',
      fee: 9,
    });
    expect(await shop().ask(query, { variables: { note: '!' } })).toEqual({
      data: { items: [item(1), item(2)] },
    });
  });

  it('are not met by what a client asks for with other arguments', async () => {
    const query = `{ items {
      price(in: "USD", tax: true) parts(first: 2) { weight(unit: "t") } maker { rating(year: 1) }
      inEuros old heavy light
    } }`;
    const { data, errors } = await shop().ask(query);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('items.0', {
      price: 21,
      parts: [{ weight: 1000 }, { weight: 1000 }],
      maker: { rating: 1 },
      inEuros: '10 EUR',
      old: '1999',
      heavy: '[{"weight":1},{"weight":1},{"weight":1}]',
      light: '[{"weight":1000}]',
    });
  });

  it('are met through an interface that has the required field', async () => {
    const query = '{ priced { price(in: "USD") ... on Item { inEuros inDollars } } }';
    expect(await shop().ask(query)).toEqual({
      data: { priced: [{ price: 20, inEuros: '10 EUR', inDollars: '20 USD' }] },
    });
  });

  it('are unknown to clients', () => {
    const { api } = loadGraph(
      compose({
        a: 'type Query { it: It } type It @key(fields: "id") { id: ID! n(of: Int!): Int }',
        b: 'type It @key(fields: "id") { id: ID! n(of: Int!): Int @external m: Int @requires(fields: "n(of: 1)") }',
      }),
    );
    expect(printSchema(api)).not.toContain('required');
  });
});

describe('a field that is skipped, and requires others', () => {
  it('does not take along what is fetched with it', async () => {
    const graph = serve({
      shop: {
        sdl: 'type Query { it: It } type It @key(fields: "id") { id: ID! size: Size } type Size { w: Int h: Int }',
        resolvers: { Query: { it: () => ({ id: '1', size: { w: 2, h: 3 } }) } },
      },
      stock: {
        sdl: `
          type It @key(fields: "id") {
            id: ID! size: Size @external left: Int!
            wide: String @requires(fields: "size { w }") high: String @requires(fields: "size { h }")
          }
          type Size @external { w: Int h: Int }`,
        resolvers: {
          It: {
            __resolveReference: itself,
            left: () => 5,
            wide: ({ size }: { size: object }) => sizes(size),
            high: ({ size }: { size: object }) => sizes(size),
          },
        },
      },
    });
    const query =
      'query ($w: Boolean!, $h: Boolean!) { it { wide @include(if: $w) high @skip(if: $h) left } }';
    const ask = (w: boolean, h: boolean) => graph.ask(query, { variables: { w, h } });
    expect(await ask(false, true)).toEqual({ data: { it: { left: 5 } } });
    expect(await ask(true, true)).toEqual({ data: { it: { wide: 'w2', left: 5 } } });
    expect(await ask(false, false)).toEqual({ data: { it: { high: 'h3', left: 5 } } });
    expect(await ask(true, false)).toEqual({
      data: { it: { wide: 'h3 w2', high: 'h3 w2', left: 5 } },
    });
  });
});

it('answers an object all of whose fields are skipped as an object', async () => {
  const graph = serve({
    shop: {
      sdl: 'type Query { it: It none: It }  type It { id: ID! }',
      resolvers: { Query: { it: () => ({ id: '1' }) } },
    },
  });
  const query =
    'query ($no: Boolean!) { it { id @include(if: $no) } none { ...F } } fragment F on It { id @include(if: $no) }';
  expect(await graph.ask(query, { variables: { no: false } })).toEqual({ data: { it: {}, none: null } });
});

it('raises an error for a root field that no subgraph can answer', async () => {
  const sdl = compose({
    a: `
      interface Node @key(fields: "id") { id: ID! }
      type Other @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
      type Query { a: Node other: Other c: Int }`,
    b: `
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }
      interface Other @key(fields: "id") { id: ID! }
      type Thing implements Other @key(fields: "id") { id: ID! }
      type Query { b: Node }`,
  });
  const { planner } = loadGraph(sdl);
  const plan = (query: string) => {
    const document = parse(query);
    return planner.plan({ document }, planner.stateFor(document, {}));
  };
  for (const query of [
    '{ a { field } }',
    '{ c x: a { field } }',
    '{ c ...F } fragment F on Query { a { field } }',
  ]) {
    expect(() => plan(query)).toThrow('no subgraph that can answer');
  }
  expect(plan('{ c b { field } }').node).toBeDefined();
  expect(plan('{ __typename __schema { queryType { name } } }')).toBeDefined();
  expect(plan('query ($no: Boolean!) { c @include(if: $no) }').node).toBeDefined();
});

describe('an interface that is an object to a subgraph', () => {
  const graph = () =>
    serve({
      contacts: {
        sdl: `
          interface Contact @key(fields: "id") { id: ID! name: String! }
          type Person implements Contact @key(fields: "id") { id: ID! name: String! age: Int }
          type Firm implements Contact @key(fields: "id") { id: ID! name: String! seat: String }
          type Query { contacts: [Contact!]! person: Person }`,
        resolvers: {
          Query: {
            contacts: () => [
              { __typename: 'Person', id: '1', name: 'Mo', age: 30 },
              { __typename: 'Firm', id: '2', name: 'Fes', seat: 'Fes' },
            ],
            person: () => ({ id: '1', name: 'Mo', age: 30 }),
          },
          Contact: {
            __resolveReference: ({ id }: { id: string }) => ({
              __typename: id === '1' ? 'Person' : 'Firm',
              id,
              name: id,
              age: 30,
              seat: 'Fes',
            }),
          },
          Person: { __resolveReference: (sent: object) => ({ ...sent, name: 'Mo', age: 30 }) },
          Firm: { __resolveReference: (sent: object) => ({ ...sent, name: 'Fes', seat: 'Fes' }) },
        },
      },
      countries: {
        sdl: `
          type Contact @key(fields: "id") @interfaceObject { id: ID! country: String first: Contact }
          type Query { known: [Contact!]! }`,
        resolvers: {
          Query: { known: () => [{ id: '1' }, { id: '2' }] },
          Contact: {
            __resolveReference: itself,
            country: ({ id }: { id: string }) => `country of ${id}`,
            first: () => ({ id: '1' }),
          },
        },
      },
    });
  const person = { __typename: 'Person', country: 'country of 1' };
  it.each([
    ['{ contacts { ... on Person { __typename country } } }', { contacts: [person, {}] }],
    [
      '{ contacts { __typename name ... on Person { __typename country } } }',
      {
        contacts: [
          { __typename: 'Person', name: 'Mo', country: 'country of 1' },
          { __typename: 'Firm', name: 'Fes' },
        ],
      },
    ],
    ['{ person { kind: __typename country } }', { person: { kind: 'Person', country: 'country of 1' } }],
    ['{ person { country __typename age } }', { person: { ...person, age: 30 } }],
    [
      '{ known { __typename country } }',
      { known: [person, { __typename: 'Firm', country: 'country of 2' }] },
    ],
    [
      '{ known { country ... on Person { age __typename } } }',
      { known: [{ ...person, age: 30 }, { country: 'country of 2' }] },
    ],
    [
      '{ known { a: __typename ... on Firm { country b: __typename } } }',
      { known: [{ a: 'Person' }, { a: 'Firm', country: 'country of 2', b: 'Firm' }] },
    ],
    ['{ contacts { first { __typename country } } }', { contacts: [{ first: person }, { first: person }] }],
    [
      '{ contacts { __typename: country } }',
      { contacts: [{ __typename: 'country of 1' }, { __typename: 'country of 2' }] },
    ],
  ])('does not hide what an object is: %s', async (query, data) => {
    expect(await graph().ask(query)).toEqual({ data });
  });
});
