import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { Graph, type GraphPart } from './graph.ts';
import { lint } from './lint.ts';
import { rules } from './rules/index.ts';

const BASE = `
  "The reason." type UserError { message: String! }
  scalar DateTime scalar Decimal scalar Upload
  directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
  directive @cacheControl(maxAge: Int) on FIELD_DEFINITION
  interface Node { "The id of the thing itself." id: ID! }
`;

/** What the rules find in a schema of one subgraph, by rule; descriptions are looked at where that is the point. */
function findings(
  sdl: string,
  parts: readonly GraphPart[] = [{ name: 'shop', sdl }],
): Record<string, string[]> {
  const api = buildASTSchema(parse(`${BASE}${sdl}`));
  const found: Record<string, string[]> = {};
  for (const line of lint(new Graph(api, parts), rules)) {
    const [rule = '', where = ''] = line.split(/[ ]|: /);
    if (rule !== 'descriptions') found[rule] = [...(found[rule] ?? []), where];
  }
  return found;
}

describe('the rules of the graph', () => {
  it.each<[string, string, string, string[]]>([
    ['a required root query', 'type Query { shop: String! open: String }', 'nullable-roots', ['Query.shop']],
    [
      'a payload of another name, without userErrors, with a flag and a required entity',
      `type Query { a: String } type Mutation { payOrder: OrderPayload }
       type OrderPayload { success: Int order: Order! } type Order implements Node { id: ID! }`,
      'payloads',
      ['Mutation.payOrder', 'Mutation.payOrder', 'OrderPayload.success', 'OrderPayload.order'],
    ],
    [
      'a deletion without deletedId',
      `type Query { a: String } type Mutation { deleteTag(id: ID!): DeleteTagPayload }
       type DeleteTagPayload { userErrors: [UserError!]! }`,
      'payloads',
      ['Mutation.deleteTag'],
    ],
    [
      'arguments beside id and input',
      `type Query { a: String } type Mutation { cancelOrder(id: ID!, reason: String): CancelOrderPayload rateOrder(id: ID!, input: RateInput!): RateOrderPayload }
       type CancelOrderPayload { userErrors: [UserError!]! } type RateOrderPayload { userErrors: [UserError!]! } input RateInput { stars: Int }`,
      'inputs',
      ['Mutation.cancelOrder(reason:)', 'Mutation.rateOrder(input:)'],
    ],
    [
      'an enum with one value',
      'type Query { a(input: AInput): String } enum Way { ONE } input AInput { way: Way }',
      'actions',
      ['AInput.way'],
    ],
    [
      'making something without an idempotency key',
      `type Query { a: String } type Mutation { createTag(input: CreateTagInput!): CreateTagPayload placeOrder(input: PlaceOrderInput!): PlaceOrderPayload }
       input CreateTagInput { name: String } input PlaceOrderInput { idempotencyKey: String! }
       type CreateTagPayload { userErrors: [UserError!]! } type PlaceOrderPayload { userErrors: [UserError!]! }`,
      'idempotency',
      ['Mutation.createTag'],
    ],
    [
      'an update without a version',
      `type Query { a: String } type Mutation { updateTag(id: ID!, input: UpdateTagInput!): UpdateTagPayload updateShop(input: UpdateShopInput!): UpdateShopPayload }
       input UpdateTagInput { name: String } input UpdateShopInput { version: Int! }
       type UpdateTagPayload { userErrors: [UserError!]! } type UpdateShopPayload { userErrors: [UserError!]! }`,
      'versions',
      ['Mutation.updateTag'],
    ],
    [
      'a connection without nodes whose count is required',
      'type Query { a: TagConnection } type TagConnection { edges: [Int] pageInfo: Int totalCount: Int! }',
      'connections',
      ['TagConnection', 'TagConnection'],
    ],
    [
      'a connection that nobody can filter or sort',
      'type Query { tags: TagConnection sorted(filter: Int, sort: Int): TagConnection } type TagConnection { edges: [Int] nodes: [Int] pageInfo: Int totalCount: Int }',
      'filters',
      ['Query.tags', 'Query.tags'],
    ],
    [
      'a list of objects without a bound, or with one that its description does not say',
      `type Query { tags: [Tag] "All sizes, at most 3,000." sizes: [Tag] @listSize(assumedSize: 3000)
       "All shapes, at most 3." shapes: [Tag] @listSize(assumedSize: 4) nodes(ids: [ID!]!): [Tag] } type Tag { name: String }`,
      'bounds',
      ['Query.tags', 'Query.shapes'],
    ],
    [
      'singular sets and ends of ranges',
      'type Query { a(filter: TagFilter): String } input TagFilter { status: [Int!] statuses: [Int!] from: DateTime }',
      'ranges',
      ['TagFilter.status', 'TagFilter.from'],
    ],
    [
      'listed objects without an id or Node',
      'type Query { a: TagEdge b: ShopEdge c: ManEdge } type TagEdge { node: Tag } type ShopEdge { node: Shop } type ManEdge { node: Man } type Tag { name: String } type Shop { id: ID! } type Man implements Node { id: ID! }',
      'nodes',
      ['Shop', 'Tag'],
    ],
    [
      'an id in place of an object',
      'type Query { a: Line } type Line { orderId: ID taxId: String order: Order } type Order { id: ID! }',
      'references',
      ['Line.orderId'],
    ],
    [
      'a boolean without is, has or can',
      'type Query { open: Boolean isOpen: Boolean }',
      'booleans',
      ['Query.open'],
    ],
    ['an instant without At', 'type Query { until: DateTime paidAt: DateTime }', 'instants', ['Query.until']],
    [
      'money as a number',
      'type Query { price: Decimal priceMinor: Int }',
      'money',
      ['Query.price', 'Query.priceMinor'],
    ],
    [
      'a list with a singular name',
      'type Query { name: [String] names: [String] }',
      'plurals',
      ['Query.name'],
    ],
    [
      'names of how it is built',
      'type Query { checkoutSaga: CheckoutSaga part: Int partner: Partner } type CheckoutSaga { a: Int } type Partner { a: Int }',
      'words',
      ['CheckoutSaga', 'Query.checkoutSaga'],
    ],
  ])('find %s', (_what, sdl, rule, where) => {
    expect(findings(sdl)[rule]?.toSorted()).toEqual(where.toSorted());
  });

  it('find required fields that another subgraph answers', () => {
    const products = `type Query { product: Product }
      type Product { id: ID! name: String! seller: Seller! other: Seller price: Price! } type Price { amount: Int! }`;
    const sellers =
      'type Seller { id: ID! name: String! city: String } type Product { id: ID! rating: Int! stars: Int }';
    const api = `type Query { product: Product } type Price { amount: Int! }
      type Product { id: ID! name: String! seller: Seller! other: Seller price: Price! rating: Int! stars: Int }
      type Seller { id: ID! name: String! city: String }`;
    const parts = [
      { name: 'products', sdl: products },
      { name: 'sellers', sdl: sellers },
    ];
    expect(findings(api, parts)['nullable-edges']).toEqual(['Product.seller', 'Product.rating']);
  });

  it('find queries for anybody that say nothing of caches, and lists that say something else', () => {
    const sdl = `type Query { a: Int mine: Int b: Int @cacheControl(maxAge: 0) tags: TagConnection @cacheControl(maxAge: 30) }
      type Shop { tags: TagConnection all: TagConnection @cacheControl(maxAge: 30) } type TagConnection { nodes: [Int] }`;
    const permissions = ['a', 'b', 'tags'].map((field) => ({ type: 'Query', field, who: ['anyone'] }));
    expect(findings(sdl, [{ name: 'shop', sdl, permissions }])['cache-hints']).toEqual([
      'Query.a',
      'Shop.tags',
    ]);
  });

  it('find deprecations without a successor or a day', () => {
    const sdl = `type Query { a(x: Int @deprecated(reason: "Use y from 2027-05-30.")): Int
      b: Int @deprecated(reason: "Use \`a\`, as it goes on 2027-05-30.") c: Size }
      enum Size { BIG @deprecated(reason: "Use \`HUGE\`.") HUGE }`;
    expect(findings(sdl).deprecations).toEqual(['Query.a(x:)', 'Size.BIG']);
  });

  it('find descriptions of fewer than four words, without who may call, and unended ones', () => {
    const sdl = `type Query { "The name. Callable by anyone." name: String "The name of the shop." shop: String
      "The shops of the market" shops: String "The sellers of the market.." sellers: String }`;
    const api = buildASTSchema(parse(sdl));
    const found = lint(new Graph(api, [{ name: 'shop', sdl }]), rules).filter((line) =>
      line.startsWith('descriptions'),
    );
    expect(found).toEqual([
      'descriptions Query.name: "The name. Callable by anyone."',
      'descriptions Query.shops: "The shops of the market"',
      'descriptions Query.sellers: "The sellers of the market.."',
    ]);
  });
});
