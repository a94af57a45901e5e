import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { linesOf, release, reserve } from '../testing/reserving.ts';
import { ana, openShop, type Shop } from '../testing/shop.ts';

describe('the low-stock filter of products', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const namesOf = async (isLowStock: boolean) => {
    const { data, errors } = await shop.run<{ _entities: { products: { nodes: { name: string }[] } }[] }>(
      ana,
      `query ($isLowStock: Boolean) { _entities(representations: [{ __typename: "Seller", id: "sel_ana" }]) {
        ... on Seller { products(filter: { isLowStock: $isLowStock }, sort: NAME) { nodes { name } } }
      } }`,
      { isLowStock },
    );
    expect(errors).toEqual([]);
    return data._entities[0]?.products.nodes.map(({ name }) => name);
  };
  const counted = () =>
    shop.mongo
      .db(shop.dbName)
      .collection('products')
      .find()
      .sort({ nameKey: 1 })
      .toArray()
      .then((found) => found.map(({ lowStockVariants }) => lowStockVariants));

  it('follows movements of stock, thresholds and the status', async () => {
    const cup = await shop.sell({ name: 'Cup', initialStock: 5, lowStockThreshold: 2 });
    await shop.sell({ name: 'Jug', initialStock: 1, lowStockThreshold: 1 });
    expect([await namesOf(true), await namesOf(false)]).toEqual([['Jug'], ['Cup']]);
    await reserve(shop, 'three', linesOf([cup.variantId, 3]));
    expect([await namesOf(true), await namesOf(false)]).toEqual([['Cup', 'Jug'], []]);
    await reserve(shop, 'two', linesOf([cup.variantId, 2]));
    expect(await counted()).toEqual([1, 1]);
    await release(shop, 'two');
    await release(shop, 'three');
    expect([await namesOf(true), await namesOf(false)]).toEqual([['Jug'], ['Cup']]);
    const variant = await shop.run<{ product: { defaultVariant: { version: number } } }>(
      ana,
      'query ($id: ID!) { product(id: $id) { defaultVariant { version } } }',
      { id: cup.id },
    );
    await shop.run(
      ana,
      `mutation ($id: ID!, $version: Int!) {
        updateProductVariant(id: $id, input: { version: $version, lowStockThreshold: 9 }) { userErrors { code } }
      }`,
      { id: cup.variantId, version: variant.data.product.defaultVariant.version },
    );
    expect(await namesOf(true)).toEqual(['Cup', 'Jug']);
    await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }', {
      id: cup.id,
    });
    expect([await namesOf(true), await namesOf(false), await counted()]).toEqual([['Jug'], ['Cup'], [0, 1]]);
    await shop.run(ana, 'mutation ($id: ID!) { unarchiveProduct(id: $id) { userErrors { code } } }', {
      id: cup.id,
    });
    expect([await namesOf(true), await counted()]).toEqual([
      ['Cup', 'Jug'],
      [1, 1],
    ]);
  });
});
