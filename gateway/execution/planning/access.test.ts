import { describe, expect, it } from '@jest/globals';
import { anonymous, viewerOf } from '@souk/platform';
import { compose, type Served, serve } from '../engine/testing/served.ts';
import { loadGraph } from '../loading/supergraph-loader.ts';

const customer = viewerOf('customer', { userId: 'u1' });
const clerk = viewerOf('staff', { userId: 'u2', permissions: ['orders.read'], roles: ['clerk'] });
const auditor = viewerOf('staff', {
  userId: 'u3',
  permissions: ['orders.read', 'money.read'],
  roles: ['auditor'],
});
const admin = viewerOf('admin', { userId: 'u4' });

const graph = (): Served =>
  serve({
    shop: {
      sdl: `
        interface Thing { id: ID! note: String }
        type Item implements Thing @key(fields: "id") {
          id: ID!
          note: String
          name: String
          owner: String! @authenticated
          cost: Int @requiresScopes(scopes: [["money.read", "orders.read"], ["everything"]])
          margin: Int @policy(policies: [["admin"], ["role:auditor", "staff"]])
          ledger: Ledger
          money: Money
          state: State
        }
        type Hidden implements Thing @authenticated { id: ID! note: String }
        type Ledger @requiresScopes(scopes: [["money.read"]]) { total: Int }
        scalar Money @authenticated
        enum State @authenticated { OPEN }
        union Any = Item | Hidden
        type Query { items: [Item!]! item: Item things: [Thing!] any: [Any!]! mine: Item @authenticated }
        type Mutation { change: Item @authenticated rename: Item }`,
      resolvers: {
        Query: {
          items: () => [item, item],
          item: () => item,
          mine: () => item,
          things: () => [
            { ...item, __typename: 'Item' },
            { __typename: 'Hidden', id: 'h', note: 'hush' },
          ],
          any: () => [
            { ...item, __typename: 'Item' },
            { __typename: 'Hidden', id: 'h', note: 'hush' },
          ],
        },
        Mutation: { change: () => item, rename: () => item },
      },
    },
    stock: {
      sdl: 'type Item @key(fields: "id") { id: ID! left: Int @authenticated right: Int }',
      resolvers: { Item: { __resolveReference: (sent: object) => sent, left: () => 1, right: () => 2 } },
    },
  });
const item = {
  id: '1',
  note: 'n',
  name: 'cup',
  owner: 'Mo',
  cost: 3,
  margin: 4,
  ledger: { total: 5 },
  money: 6,
  state: 'OPEN',
};

/** An answer with errors by code and path. */
async function ask(query: string, viewer = anonymous, served = graph()) {
  const { data, errors = [] } = await served.ask(query, { viewer });
  return { data, denied: errors.map(({ extensions, path }) => [extensions.code, path]) };
}
const denied = (...paths: (string | number)[][]) => paths.map((path) => ['UNAUTHORIZED_FIELD_OR_TYPE', path]);

describe('fields that need a caller', () => {
  it.each([
    [
      'a field',
      '{ item { name cost margin } }',
      { item: { name: 'cup', cost: null, margin: null } },
      [
        ['item', 'cost'],
        ['item', 'margin'],
      ],
    ],
    ['its alias', '{ item { name: cost x: name } }', { item: { name: null, x: 'cup' } }, [['item', 'name']]],
    ['a non-null field, and what holds it', '{ item { owner } }', { item: null }, [['item', 'owner']]],
    [
      'elements of lists, told once',
      '{ items { id cost } }',
      {
        items: [
          { id: '1', cost: null },
          { id: '1', cost: null },
        ],
      },
      [['items']],
    ],
    ['a type', '{ item { ledger { total } } }', { item: { ledger: null } }, [['item', 'ledger']]],
    [
      'a scalar and an enum',
      '{ item { money state } }',
      { item: { money: null, state: null } },
      [
        ['item', 'money'],
        ['item', 'state'],
      ],
    ],
    ['a root field', '{ mine { id } item { id } }', { mine: null, item: { id: '1' } }, [['mine']]],
    ['all of an operation', '{ mine { id } }', { mine: null }, [['mine']]],
    [
      'a field of another subgraph',
      '{ item { left right } }',
      { item: { left: null, right: 2 } },
      [['item', 'left']],
    ],
    [
      'fields in fragments',
      '{ item { ...F ... { cost } } } fragment F on Item { margin }',
      { item: { margin: null, cost: null } },
      [
        ['item', 'margin'],
        ['item', 'cost'],
      ],
    ],
    ['a type among those of an interface', '{ things { note } }', { things: null }, [['things']]],
    [
      'a type in a fragment',
      '{ any { ... on Item { note } ... on Hidden { note } } }',
      { any: [{ note: 'n' }, { note: null }] },
      [['any']],
    ],
    [
      'a type of a union',
      '{ any { __typename ... on Hidden { id: note } } }',
      { any: [{ __typename: 'Item' }, { __typename: 'Hidden', id: null }] },
      [['any']],
    ],
    [
      'a mutation',
      'mutation { change { id } rename { id } }',
      { change: null, rename: { id: '1' } },
      [['change']],
    ],
  ] as const)('are null for an anonymous one, with an error: %s', async (_name, query, data, paths) => {
    const answer = await ask(query);
    expect(answer.data).toEqual(data);
    const unique = answer.denied.filter(
      (one, at, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
    );
    expect(unique).toEqual(denied(...paths.map((path) => [...path])));
  });

  it('are not fetched from their subgraph', async () => {
    const served = graph();
    await ask('{ item { name cost left } mine { id } }', anonymous, served);
    expect(served.asked.map(({ service }) => service)).toEqual(['shop']);
    expect(served.asked[0]?.query).not.toMatch(/cost|mine/);
    await ask('mutation { change { id } }', anonymous, served);
    expect(served.asked.some(({ query }) => query.includes('change'))).toBe(false);
  });

  it('are answered to callers who meet all rules, with one plan for each state', async () => {
    const served = graph();
    const query = '{ item { owner cost margin } things { id note } }';
    const things = [
      { id: '1', note: 'n' },
      { id: 'h', note: 'hush' },
    ];
    for (let round = 0; round < 2; round++) {
      expect(await ask(query, customer, served)).toEqual({
        data: { item: { owner: 'Mo', cost: null, margin: null }, things },
        denied: denied(['item', 'cost'], ['item', 'margin']),
      });
      expect((await ask(query, clerk, served)).data?.item).toEqual({ owner: 'Mo', cost: null, margin: null });
      expect(await ask(query, auditor, served)).toEqual({
        data: { item: { owner: 'Mo', cost: 3, margin: 4 }, things },
        denied: [],
      });
      expect((await ask(query, admin, served)).data?.item).toEqual({ owner: 'Mo', cost: null, margin: 4 });
      expect((await ask(query, anonymous, served)).data).toEqual({
        item: null,
        things: null,
      });
    }
  });

  it('are denied by directives of any name', async () => {
    const link = `extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", { name: "@authenticated", as: "@signedIn" }])\n`;
    const sdl = compose({ a: 'type Query { open: Int secret: Int @signedIn }' }, link);
    const { planner } = loadGraph(sdl);
    const { parse } = await import('graphql');
    const document = parse('{ open secret }');
    const plan = planner.plan({ document }, planner.stateFor(document, { viewer: anonymous }));
    expect(JSON.stringify(plan.node)).not.toContain('secret');
    const full = planner.plan({ document }, planner.stateFor(document, { viewer: customer }));
    expect(JSON.stringify(full.node)).toContain('secret');
  });
});

it('refuses a supergraph with @context by name', () => {
  const sdl = compose({
    a: `
      type Query { user: User }
      type User @key(fields: "id") @context(name: "user") { id: ID! locale: String child: Child }
      type Child @key(fields: "id") { id: ID! text(locale: String @fromContext(field: "$user { locale }")): String }`,
    b: 'type Child @key(fields: "id") { id: ID! more: Int }',
  });
  expect(() => loadGraph(sdl)).toThrow('@context and @fromContext');
});
