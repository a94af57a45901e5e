import { describe, expect, it } from '@jest/globals';
import { printSchema } from 'graphql';
import { compose, serve } from '../engine/testing/served.ts';
import { loadGraph } from '../loading/supergraph-loader.ts';

const itself = (sent: object) => sent;

/** What is known of a size, as text. */
const sizes = (size: object) =>
  Object.entries(size)
    .map(([name, value]) => `${name}${value}`)
    .toSorted()
    .join(' ');

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

  it('are met separately when one operation has several for one field', async () => {
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

  it("are not met by a client's field with other arguments", async () => {
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
  it('does not lose the fields that are fetched with it', async () => {
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
