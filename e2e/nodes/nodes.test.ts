// `node` and `nodes`: every object by its id alone, for those who may see it, and nothing for anybody else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { nodeTypesOf } from '@souk/platform/nodes';
import { isInterfaceType, parse } from 'graphql';
import { leastReadsOf } from '../harness/mongo-reads.ts';
import { listing } from '../harness/shop.ts';
import { type Known, VIEWERS, type ViewerName } from './known.ts';
import { type NodeScene, openNodeScene } from './scene.ts';

const sdl = readFileSync(join(import.meta.dirname, '../../supergraph.graphql'), 'utf8');
const api = publicSchema(sdl);
const types = nodeTypesOf(parse(sdl));

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
/** The root fields that read one object by its id. */
const ROOTS: Readonly<Record<string, string>> = {
  Agency: 'agency',
  Attribute: 'attribute',
  AuditEntry: 'auditEntry',
  Category: 'category',
  Email: 'email',
  Media: 'media',
  Order: 'order',
  Payment: 'payment',
  PayoutStatement: 'payoutStatement',
  Product: 'product',
  Return: 'return',
  Seller: 'seller',
  SellerOrder: 'sellerOrder',
  User: 'user',
};

interface Found {
  __typename: string;
  id: string;
}

let opened: NodeScene;
beforeAll(async () => {
  opened = await openNodeScene();
});
afterAll(() => opened.scene.souk.stop());

const clientOf = (name: ViewerName) => opened.viewers[name].client;
const found = ({ type, id }: Known): Found => ({ __typename: type, id });
const known = (type: string) => {
  const one = opened.known.find((object) => object.type === type);
  if (!one) throw new Error(`the scene has no ${type}`);
  return one;
};

describe('the interface Node', () => {
  it('is implemented by the types with a prefix, and by no other', () => {
    const node = api.getType('Node');
    const names = isInterfaceType(node) ? api.getPossibleTypes(node).map(({ name }) => name) : [];
    expect(names.toSorted()).toEqual(types.map(({ name }) => name));
    expect(sdl.match(/nodeId: ID! @inaccessible/g)?.length).toBeGreaterThan(types.length);
    expect(Object.keys(isInterfaceType(node) ? node.getFields() : {})).toEqual(['id']);
  });

  it('has an object of every type in this test, whose id begins with the prefix', () => {
    expect([...new Set(opened.known.map(({ type }) => type))].toSorted()).toEqual(
      types.map(({ name }) => name),
    );
    const wrong = opened.known.filter(({ type, id }) => {
      const prefix = types.find(({ name }) => name === type)?.prefix;
      return prefix === null ? !/^[0-9a-f-]{36}$/.test(id) : !id.startsWith(`${prefix}_`);
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(VIEWERS)('the viewer "%s"', (name) => {
  it('finds each object that it may see, and nothing for the others', async () => {
    const answers = await Promise.all(
      opened.known.map(async (one) => {
        const { data, errors } = await clientOf(name).run<{ node: Found | null }>(NODE, { id: one.id });
        return { what: one.what, node: data?.node, errors };
      }),
    );
    expect(answers).toEqual(
      opened.known.map((one) => ({
        what: one.what,
        node: one.seenBy.includes(name) ? found(one) : null,
        errors: [],
      })),
    );
  });

  it('finds the same in one list, in the order of the ids', async () => {
    const ids = opened.known.map(({ id }) => id);
    const { data, errors } = await clientOf(name).run<{ nodes: (Found | null)[] }>(NODES, { ids });
    expect(errors).toEqual([]);
    expect(data?.nodes).toEqual(opened.known.map((one) => (one.seenBy.includes(name) ? found(one) : null)));
  });

  it('finds what the root fields of the types show it', async () => {
    const different = await Promise.all(
      opened.known
        .filter(({ type }) => type in ROOTS)
        .map(async ({ type, id, what }) => {
          const query = `query ($id: ID!) { root: ${ROOTS[type]}(id: $id) { id } }`;
          const { data } = await clientOf(name).run<{ root: { id: string } | null }>(query, { id });
          const { node } = await clientOf(name).ok<{ node: Found | null }>(NODE, { id });
          return (data?.root?.id ?? null) === (node?.id ?? null) ? [] : [what];
        }),
    );
    expect(different.flat()).toEqual([]);
  });

  it('learns nothing of what it may not see from a selection without the id', async () => {
    const hidden = opened.known.filter(({ seenBy }) => !seenBy.includes(name));
    for (const selection of ['{ __typename }', '{ ... on Tag { name } }', '{ ... on User { email } }']) {
      const { data, errors } = await clientOf(name).run<{ nodes: (object | null)[] }>(
        `query ($ids: [ID!]!) { nodes(ids: $ids) ${selection} }`,
        { ids: hidden.map(({ id }) => id) },
      );
      expect([data?.nodes, errors]).toEqual([hidden.map(() => null), []]);
    }
  });
});

describe('an id that leads to nothing', () => {
  const NOTHING = [
    ...types.map(({ prefix }) =>
      prefix ? `${prefix}_0123456789abcdef01234567` : '019a3f6c-8d1e-7c52-9b0a-4d2f8e6a1c37',
    ),
    ...['itm_0123456789abcdef01234567', 'ses_0123456789abcdef01234567', 'zzz_1', 'prd', 'prd_', '_', '', ' '],
    ...['PRD_1', 'prd-1', 'Product:1', '__proto__', 'constructor_1', '{"$gt":""}', 'prd_\u0000', '0', 'ö_1'],
  ];

  it('is null without an error, whatever its form', async () => {
    for (const name of ['anonymous', 'admin'] as const) {
      const { data, errors } = await clientOf(name).run<{ nodes: object[] }>(NODES, { ids: NOTHING });
      expect([name, data?.nodes, errors]).toEqual([name, NOTHING.map(() => null), []]);
    }
  });

  it('is null for the items of orders, which are read with their order', async () => {
    const orders = opened.scene.souk.db('orders').collection<{ items: { id: string }[] }>('orders');
    const id = (await orders.findOne())?.items[0]?.id;
    expect(id).toMatch(/^itm_/);
    expect(await clientOf('admin').ok(NODE, { id })).toEqual({ node: null });
  });
});

describe('nodes', () => {
  it('takes 100 ids, and refuses 101', async () => {
    const { id } = known('Tag');
    const { nodes } = await clientOf('anonymous').ok<{ nodes: Found[] }>(NODES, { ids: Array(100).fill(id) });
    expect(nodes).toEqual(Array(100).fill(found(known('Tag'))));
    const { data, errors } = await clientOf('anonymous').run(NODES, { ids: Array(101).fill(id) });
    expect(data).toEqual({ nodes: null });
    expect(errors.map(({ message, extensions, path }) => [message, extensions.code, path])).toEqual([
      ['`ids` must have at most 100 ids.', 'BAD_USER_INPUT', ['nodes']],
    ]);
  });

  it('reads 20 products at once, with the fields of other subgraphs', async () => {
    const [owner] = opened.scene.stalls;
    const goods = await Promise.all(Array.from({ length: 20 }, () => listing(owner, { stock: 1 })));
    const ids = goods.map(({ productId }) => productId);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { id name seller { name } } } }`;
    const ask = async () => {
      const { nodes } = await clientOf('anonymous').ok<{ nodes: { id: string }[] }>(query, { ids });
      expect(nodes.map(({ id }) => id)).toEqual(ids);
    };
    expect(await leastReadsOf(opened.scene.souk, ask)).toEqual({
      'products_db.products': 1,
      'sellers_db.sellers': 1,
    });
  });

  it('answers aliases, fragments and an alias called id', async () => {
    const [product, tag] = [known('Product'), known('Tag')];
    const { first, both } = await clientOf('anonymous').ok<{ first: object; both: object[] }>(
      `query ($id: ID!, $ids: [ID!]!) {
        first: node(id: $id) { ...P }
        both: nodes(ids: $ids) { kind: __typename ...P ... on Tag { id: name } }
      }
      fragment P on Product { key: id seller { id } }`,
      { id: product.id, ids: [product.id, tag.id] },
    );
    const seller = { id: opened.scene.stalls[0].sellerId };
    expect(first).toEqual({ key: product.id, seller });
    expect(both).toEqual([
      { kind: 'Product', key: product.id, seller },
      { kind: 'Tag', id: 'blue' },
    ]);
  });
});
