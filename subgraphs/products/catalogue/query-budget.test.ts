import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { attributeOf } from '../testing/attributes.ts';
import { ana, openShop, orders, type Shop } from '../testing/shop.ts';

const EVERYTHING = `
  id name price { amount } priceRange { max { amount } } sku isInStock availableQuantity seller { id } images { id }
  tags { name } category { name parent { name } ancestors { name } } inventory { onHand }
  attributes { text attribute { name } }
  variants { attributes { text } id sku price { amount } product { name category { name } } inventory { available } }
  defaultVariant { sku product { tags { name } } }`;

// Categories are asked for on two ways that may or may not meet in one turn of the event loop.
const TOGETHER_OR_NOT = 1;

describe('the number of reads', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    const made: string[] = [];
    for (const name of ['Top', 'Middle']) {
      made.push(await shop.category(name, { parentId: made.at(-1) }));
    }
    const top = { categoryId: made[0] ?? '' };
    const attributeId = await attributeOf(shop, { name: 'Weight', kind: 'NUMBER' }, top);
    for (let index = 0; index < 50; index += 1) {
      await shop.sell({
        categoryId: made[index % 2],
        tags: [`t${index % 7}`, `u${index % 5}`],
        attributes: [{ attributeId, number: index }],
      });
    }
  });
  afterAll(() => shop.stop());

  /** The least of three rounds: what a subgraph does by itself, between requests, can only add reads. */
  async function reads(
    query: string,
    viewer = ana,
    variables: Record<string, unknown> = {},
  ): Promise<number> {
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) rounds.push(await readsOnce(query, viewer, variables));
    return Math.min(...rounds);
  }

  /** How many reads the database served for one operation, by its own profile. */
  async function readsOnce(
    query: string,
    viewer: typeof ana,
    variables: Record<string, unknown>,
  ): Promise<number> {
    const db = shop.mongo.db(shop.dbName);
    await db.command({ profile: 2 });
    const since = new Date();
    const { errors } = await shop.run(viewer, query, variables);
    await db.command({ profile: 0 });
    expect(errors).toEqual([]);
    const profile = db.collection('system.profile');
    const served = await profile.countDocuments({
      ts: { $gte: since },
      op: { $in: ['query', 'getmore'] },
      ns: { $not: /system|outbox/ },
    });
    return served;
  }

  it('does not grow with the page of a list', async () => {
    const page = (size: number) => `{ products(first: ${size}) { edges { node { ${EVERYTHING} } } } }`;
    const [one, fifty] = [await reads(page(1)), await reads(page(50))];
    expect(fifty).toBeLessThanOrEqual(one + TOGETHER_OR_NOT);
    expect(one).toBeLessThanOrEqual(10);
    const nodes = await reads(`{ products(first: 50) { nodes { ${EVERYTHING} } } }`);
    expect(nodes).toBeLessThanOrEqual(one + TOGETHER_OR_NOT);
  });

  it('is one for a list of fields that products store themselves', async () => {
    const fields =
      'id name price { amount } priceRange { min { amount } } isInStock images { id } seller { id }';
    expect(await reads(`{ products(first: 50) { edges { node { ${fields} } } } }`, anonymous)).toBe(1);
    expect(await reads(`{ products(first: 50) { nodes { ${fields} } } }`, anonymous)).toBe(1);
  });

  it('does not grow with the number of entities', async () => {
    const found = await shop.run<{ products: { edges: { node: { id: string } }[] } }>(
      anonymous,
      '{ products(first: 50) { edges { node { id } } } }',
    );
    const of = found.data.products.edges.map(({ node }) => ({ __typename: 'Product', id: node.id }));
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { ${EVERYTHING} } } }`;
    const [one, fifty] = [await reads(query, ana, { of: of.slice(0, 1) }), await reads(query, ana, { of })];
    expect(fifty).toBeLessThanOrEqual(one + TOGETHER_OR_NOT);
  });

  it('is two for the offers of any number of lines', async () => {
    const found = await shop.run<{ products: { nodes: { defaultVariant: { id: string } }[] } }>(
      anonymous,
      '{ products(first: 50) { nodes { defaultVariant { id } } } }',
    );
    const variantIds = found.data.products.nodes.map(({ defaultVariant }) => defaultVariant.id);
    const query = 'query ($variantIds: [ID!]!) { offersFor(variantIds: $variantIds) { available } }';
    expect(await reads(query, orders, { variantIds })).toBe(2);
  });
});
