import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { linesOf, reserve } from '../testing/reserving.ts';
import { admin, ana, customer, openShop, orders, type Shop } from '../testing/shop.ts';

const OFFERS = `query ($variantIds: [ID!]!) { offersFor(variantIds: $variantIds) {
  productId variantId sellerId name variantName sku price { amount currency } available orderable reason
  imageMediaId
} }`;
const PRICED = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CartItem {
  id unitPrice { amount currency } lineTotal { amount } hasPriceChanged
} } }`;

describe('offers', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const offers = async (...variantIds: string[]) =>
    (await shop.run<{ offersFor: (Record<string, unknown> | null)[] }>(orders, OFFERS, { variantIds })).data
      .offersFor;

  async function withTwoVariants(sku: string) {
    const made = await shop.sell({ name: 'Shirt', initialStock: 2, mediaIds: ['med_front', 'med_back'] });
    await shop.run(
      ana,
      `mutation ($id: ID!, $sku: String!) {
        setProductOptions(id: $id, input: { version: 1, options: [{ name: "Size", values: ["S", "M"] }] }) {
          product { id } }
        createProductVariant(input: { productId: $id, idempotencyKey: $sku, price: { amount: "11", currency: "EUR" },
          sku: $sku, initialStock: 4, imageMediaId: "med_back", options: [{ name: "Size", value: "M" }] }) {
          variant { id } }
      }`,
      { id: made.id, sku },
    );
    const { data } = await shop.run<{ product: { variants: { id: string }[] } }>(
      ana,
      'query ($id: ID!) { product(id: $id) { variants { id } } }',
      { id: made.id },
    );
    return { ...made, medium: data.product.variants[1]?.id ?? '' };
  }

  it('are allowed for services only', async () => {
    const variables = { variantIds: [] };
    expect(await shop.codes(anonymous, OFFERS, variables)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, ana, admin])
      expect(await shop.codes(viewer, OFFERS, variables)).toEqual(['FORBIDDEN']);
    const many = { variantIds: Array(501).fill('x') };
    expect(await shop.codes(orders, OFFERS, many)).toEqual(['BAD_USER_INPUT']);
  });

  it('show what can be ordered, in the order of the ids', async () => {
    const simple = await shop.sell({ name: 'Mug', price: '8.00', sku: 'MUG', initialStock: 3 });
    const draft = await shop.sell({ isPublished: false });
    const shirt = await withTwoVariants('M-1');
    const [medium, none, mug, hidden, again] = await offers(
      shirt.medium,
      'var_no',
      simple.variantId,
      draft.variantId,
      shirt.medium,
    );
    expect(medium).toEqual({
      productId: shirt.id,
      variantId: shirt.medium,
      sellerId: 'sel_ana',
      name: 'Shirt',
      variantName: 'M',
      sku: 'M-1',
      price: { amount: '11.00', currency: 'EUR' },
      available: 4,
      orderable: true,
      reason: null,
      imageMediaId: 'med_back',
    });
    expect([none, again]).toEqual([null, medium]);
    expect(mug).toMatchObject({
      variantId: simple.variantId,
      variantName: null,
      available: 3,
      orderable: true,
    });
    expect(hidden).toMatchObject({ orderable: false, reason: 'PRODUCT_UNAVAILABLE' });
  });

  it('show the categories of a product, nearest first', async () => {
    const home = await shop.category('Home of offers');
    const lamps = await shop.category('Lamps of offers', { parentId: home });
    const placed = await shop.sell({ categoryId: lamps });
    const loose = await shop.sell({});
    const query = `query ($variantIds: [ID!]!) { offersFor(variantIds: $variantIds) { categoryIds } }`;
    const variantIds = [placed.variantId, loose.variantId];
    const { data } = await shop.run(orders, query, { variantIds });
    expect(data).toEqual({ offersFor: [{ categoryIds: [lamps, home] }, { categoryIds: [] }] });
  });

  it('are unavailable once the variant or the product is deleted', async () => {
    const shirt = await withTwoVariants('M-2');
    await shop.run(ana, 'mutation ($id: ID!) { deleteProductVariant(id: $id) { deletedId } }', {
      id: shirt.medium,
    });
    const [gone, only] = await offers(shirt.medium, shirt.variantId);
    expect(gone).toMatchObject({ orderable: false, reason: 'PRODUCT_UNAVAILABLE', available: 0 });
    expect(only).toMatchObject({ variantId: shirt.variantId, orderable: true, available: 2 });
    await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { product { id } } }', {
      id: shirt.id,
    });
    expect((await offers(shirt.variantId))[0]).toMatchObject({ orderable: false, available: 0 });
  });

  it('give cart items their current prices', async () => {
    const { variantId } = await shop.sell({ price: '0.10', initialStock: 5 });
    const item = (rest: object) => ({
      __typename: 'CartItem',
      id: 'itm',
      variant: { id: variantId },
      quantity: 3,
      priceAtAdd: { amount: '0.10', currency: 'EUR' },
      ...rest,
    });
    const priced = async (...of: object[]) =>
      (await shop.run<{ _entities: object[] }>(customer, PRICED, { of })).data._entities;
    const today = {
      id: 'itm',
      unitPrice: { amount: '0.10', currency: 'EUR' },
      lineTotal: { amount: '0.30' },
    };
    expect(
      await priced(
        item({}),
        item({ quantity: 6 }),
        item({ priceAtAdd: { amount: '0.1', currency: 'EUR' } }),
        item({ priceAtAdd: { amount: '0.11', currency: 'EUR' } }),
        item({ variant: { id: 'var_gone' } }),
      ),
    ).toEqual([
      { ...today, hasPriceChanged: false },
      { ...today, lineTotal: { amount: '0.60' }, hasPriceChanged: false },
      { ...today, hasPriceChanged: false },
      { ...today, hasPriceChanged: true },
      { id: 'itm', unitPrice: null, lineTotal: null, hasPriceChanged: null },
    ]);
    expect(await offers(variantId)).toMatchObject([{ available: 5, orderable: true }]);
    await reserve(shop, 'others', linesOf([variantId, 3]));
    expect(await offers(variantId)).toMatchObject([{ available: 2, orderable: true }]);
  });
});
