import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { MAX_UNITS } from '../inventory/stock.ts';
import { codeOf, commit, linesOf, release, reserve } from '../testing/reserving.ts';
import { ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

const ERRORS = 'userErrors { code message field }';
const OPTIONS = `mutation ($productId: ID!, $options: [ProductOptionInput!]!) {
  setProductOptions(productId: $productId, options: $options) { product { options { name values } } ${ERRORS} } }`;
const CREATE = `mutation ($productId: ID!, $input: CreateProductVariantInput!) {
  createProductVariant(productId: $productId, input: $input) { variant { id name } product { id } ${ERRORS} } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateProductVariantInput!) {
  updateProductVariant(id: $id, input: $input) { variant { id name sku price { amount } } ${ERRORS} } }`;
const DELETE = `mutation ($id: ID!) { deleteProductVariant(id: $id) { deletedId product { id } ${ERRORS} } }`;

type WithVariant = UserErrors & { variant: { id: string; name: string } | null };

describe('variants', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const setOptions = (productId: string, options: object[], viewer = ana) =>
    shop.mutate<UserErrors>(viewer, 'setProductOptions', OPTIONS, { productId, options });
  const add = (productId: string, input: object, viewer = ana) =>
    shop.mutate<WithVariant>(viewer, 'createProductVariant', CREATE, { productId, input });
  const update = (id: string, input: object) =>
    shop.mutate<WithVariant>(ana, 'updateProductVariant', UPDATE, { id, input });
  const remove = (id: string) =>
    shop.mutate<UserErrors & { deletedId: string | null }>(ana, 'deleteProductVariant', DELETE, { id });
  const size = (value: string) => [{ name: 'Size', value }];
  const sizes = [{ name: 'Size', values: ['S', 'M', 'L'] }];
  const look = async (id: string) =>
    (
      await shop.run<{ product: Record<string, unknown> }>(
        anonymous,
        `query ($id: ID!) { product(id: $id) {
          variantCount isInStock availableQuantity price { amount } priceRange { max { amount } }
          defaultVariant { name } variants { name }
        } }`,
        { id },
      )
    ).data.product;

  async function shirt() {
    const made = await shop.sell({ name: 'Shirt', price: '20', initialStock: 2 });
    await setOptions(made.id, sizes);
    const { variant } = await add(made.id, { price: '25.00', options: size('L'), initialStock: 3 });
    return { ...made, large: variant?.id ?? '' };
  }

  it('are created by the seller and admins only', async () => {
    const { id, variantId } = await shop.sell();
    const operations: [string, Record<string, unknown>][] = [
      [OPTIONS, { productId: id, options: sizes }],
      [CREATE, { productId: id, input: { price: '1', options: [] } }],
      [UPDATE, { id: variantId, input: { price: '1' } }],
      [DELETE, { id: variantId }],
    ];
    for (const [operation, variables] of operations) {
      expect(await shop.codes(anonymous, operation, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, orders, ben]) {
        expect(await shop.codes(viewer, operation, variables)).toEqual(['FORBIDDEN']);
      }
    }
    expect(await look(id)).toMatchObject({ variantCount: 1, price: { amount: '10.00' } });
    expect(codeOf(await update('var_no', {}))).toBe('NOT_FOUND');
    expect(codeOf(await add('prd_no', { price: '1', options: [] }))).toBe('NOT_FOUND');
  });

  it('update the price range, the stock and the options of their product', async () => {
    const { id, large } = await shirt();
    expect(await look(id)).toEqual({
      variantCount: 2,
      isInStock: true,
      availableQuantity: 5,
      price: { amount: '20.00' },
      priceRange: { max: { amount: '25.00' } },
      defaultVariant: { name: 'S' },
      variants: [{ name: 'S' }, { name: 'L' }],
    });
    const changed = await update(large, { price: '15', sku: 'SH-M', options: size('M') });
    expect(changed.variant).toEqual({ id: large, name: 'M', sku: 'SH-M', price: { amount: '15.00' } });
    expect(await look(id)).toMatchObject({
      price: { amount: '15.00' },
      priceRange: { max: { amount: '20.00' } },
    });
  });

  it('have unique option values, also for 20 concurrent calls', async () => {
    const { id } = await shirt();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => add(id, { price: '9', options: size('M') })),
    );
    expect(answers.filter(({ variant }) => variant?.name === 'M')).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'ALREADY_EXISTS')).toHaveLength(19);
    expect(await look(id)).toMatchObject({ variantCount: 3, price: { amount: '9.00' } });
    expect(codeOf(await add(id, { price: '9', options: size('XXL') }))).toBe('INVALID_INPUT');
    expect(codeOf(await add(id, { price: '9', options: [] }))).toBe('INVALID_INPUT');
    expect(codeOf(await add(id, { price: '-9', options: size('M') }))).toBe('INVALID_INPUT');
    const simple = await shop.sell();
    expect(codeOf(await add(simple.id, { price: '9', options: [] }))).toBe('ALREADY_EXISTS');
  });

  it('have a total stock that fits a GraphQL Int', async () => {
    const { id } = await shop.sell({ initialStock: MAX_UNITS });
    const values = Array.from({ length: 50 }, (_, at) => `v${at}`);
    await setOptions(id, [{ name: 'Kind', values }]);
    for (const value of values.slice(1, 4)) {
      const made = await add(id, {
        price: '1',
        options: [{ name: 'Kind', value }],
        initialStock: MAX_UNITS,
      });
      expect(made.userErrors).toEqual([]);
    }
    const more = { price: '1', options: [{ name: 'Kind', value: 'v9' }], initialStock: MAX_UNITS + 1 };
    expect(codeOf(await add(id, more))).toBe('INVALID_INPUT');
    expect((await look(id)).availableQuantity).toBe(4 * MAX_UNITS);
    // A product has at most a hundred variants.
    expect(100 * MAX_UNITS).toBeLessThan(2 ** 31);
  });

  it('must be named once there are several', async () => {
    const { id, variantId } = await shirt();
    const price = await shop.mutate<UserErrors>(
      ana,
      'updateProduct',
      `mutation ($id: ID!) { updateProduct(id: $id, input: { price: "1" }) { ${ERRORS} } }`,
      { id },
    );
    expect(codeOf(price)).toBe('VARIANT_REQUIRED');
    const adjust = (named?: string) =>
      shop.mutate<UserErrors>(
        ana,
        'adjustInventory',
        `mutation ($input: AdjustInventoryInput!) { adjustInventory(input: $input) { ${ERRORS} } }`,
        { input: { productId: id, variantId: named, delta: 1, reason: 'found' } },
      );
    expect(codeOf(await adjust())).toBe('VARIANT_REQUIRED');
    expect(codeOf(await adjust('var_other'))).toBe('NOT_FOUND');
    expect((await adjust(variantId)).userErrors).toEqual([]);
    expect(await shop.stock(variantId)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });

  it('can be deleted except for the last one, and orders keep their reserved units', async () => {
    const { id, variantId, large } = await shirt();
    await reserve(shop, 'large', linesOf([large, 3]));
    await reserve(shop, 'small', linesOf([variantId, 2]));
    expect(await look(id)).toMatchObject({ isInStock: false });
    expect((await remove(large)).deletedId).toBe(large);
    expect(codeOf(await remove(large))).toBe('NOT_FOUND');
    expect(codeOf(await remove(variantId))).toBe('INVALID_STATE');
    await release(shop, 'large');
    // What comes back to a variant that is gone puts nothing on sale.
    expect(await look(id)).toMatchObject({ variantCount: 1, isInStock: false, availableQuantity: 0 });
    expect(codeOf(await reserve(shop, 'late', linesOf([large, 1])))).toBe('OUT_OF_STOCK');
    expect((await commit(shop, 'small')).userErrors).toEqual([]);
    const { data } = await shop.run(
      orders,
      `{ _entities(representations: [{ __typename: "ProductVariant", id: "${large}" }]) {
        ... on ProductVariant { name product { id } price { amount } availableQuantity isInStock }
      } }`,
    );
    expect(data).toEqual({
      _entities: [
        { name: 'L', product: { id }, price: { amount: '25.00' }, availableQuantity: 0, isInStock: false },
      ],
    });
  });

  it('keep the stock flag of their product correct under concurrent changes', async () => {
    const { id, variantId, large } = await shirt();
    await Promise.all([
      reserve(shop, 'all-small', linesOf([variantId, 2])),
      reserve(shop, 'all-large', linesOf([large, 3])),
    ]);
    expect(await look(id)).toMatchObject({ isInStock: false, availableQuantity: 0 });
    await Promise.all([release(shop, 'all-small'), release(shop, 'all-large')]);
    expect(await look(id)).toMatchObject({ isInStock: true, availableQuantity: 5 });
    await Promise.all([
      reserve(shop, 'again', linesOf([variantId, 2])),
      update(large, { price: '30' }),
      reserve(shop, 'again-large', linesOf([large, 3])),
    ]);
    expect(await look(id)).toMatchObject({ isInStock: false, priceRange: { max: { amount: '30.00' } } });
  });

  it('follow a change of options, or the change is refused', async () => {
    const { id } = await shirt();
    const colour = { name: 'Colour', values: ['Red', 'Blue'] };
    expect((await setOptions(id, [...sizes, colour])).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({ variants: [{ name: 'S / Red' }, { name: 'L / Red' }] });
    const blue = [...size('S'), { name: 'Colour', value: 'Blue' }];
    expect((await add(id, { price: '20', options: blue })).variant?.name).toBe('S / Blue');
    expect(codeOf(await setOptions(id, sizes))).toBe('INVALID_STATE');
    expect(codeOf(await setOptions(id, [{ name: 'Size', values: ['S'] }, colour]))).toBe('INVALID_STATE');
    expect(codeOf(await setOptions(id, [colour, colour]))).toBe('INVALID_INPUT');
    expect(codeOf(await setOptions(id, [{ name: 'Size', values: [] }]))).toBe('INVALID_INPUT');
    expect((await setOptions(id, [colour, ...sizes])).userErrors).toEqual([]);
    expect(await look(id)).toMatchObject({
      variants: [{ name: 'Red / S' }, { name: 'Red / L' }, { name: 'Blue / S' }],
    });
  });
});
