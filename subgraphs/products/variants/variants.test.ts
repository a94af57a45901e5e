import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { MAX_UNITS } from '../inventory/stock.ts';
import { codeOf, commit, linesOf, release, reserve } from '../testing/reserving.ts';
import { ana, ben, customer, openShop, orders, type Shop, type UserErrors } from '../testing/shop.ts';

const ERRORS = 'userErrors { code message field }';
const OPTIONS = `mutation ($id: ID!, $input: SetProductOptionsInput!) {
  setProductOptions(id: $id, input: $input) { product { options { name values } } ${ERRORS} } }`;
const CREATE = `mutation ($input: CreateProductVariantInput!) {
  createProductVariant(input: $input) { variant { id name version } product { id } ${ERRORS} } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateProductVariantInput!) {
  updateProductVariant(id: $id, input: $input) { variant { id name sku version price { amount } } ${ERRORS} } }`;
const DELETE = `mutation ($id: ID!) { deleteProductVariant(id: $id) { deletedId product { id } ${ERRORS} } }`;

type WithVariant = UserErrors & { variant: { id: string; name: string; version: number } | null };

describe('variants', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  let keys = 0;
  const versionOf = async (name: 'products' | 'variants', _id: string): Promise<number> =>
    (await shop.mongo.db(shop.dbName).collection<{ _id: string; version: number }>(name).findOne({ _id }))
      ?.version ?? 1;
  const setOptions = async (id: string, options: object[], viewer = ana) =>
    shop.mutate<UserErrors>(viewer, 'setProductOptions', OPTIONS, {
      id,
      input: { options, version: await versionOf('products', id) },
    });
  const add = (productId: string, input: object, viewer = ana) => {
    keys += 1;
    return shop.mutate<WithVariant>(viewer, 'createProductVariant', CREATE, {
      input: { productId, idempotencyKey: `key${keys}`, ...input },
    });
  };
  const update = async (id: string, input: object) =>
    shop.mutate<WithVariant>(ana, 'updateProductVariant', UPDATE, {
      id,
      input: { version: await versionOf('variants', id), ...input },
    });
  const eur = (amount: string) => ({ amount, currency: 'EUR' });
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
    const { variant } = await add(made.id, { price: eur('25.00'), options: size('L'), initialStock: 3 });
    return { ...made, large: variant?.id ?? '' };
  }

  it('are created by the seller and admins only', async () => {
    const { id, variantId } = await shop.sell();
    const operations: [string, Record<string, unknown>][] = [
      [OPTIONS, { id, input: { version: 1, options: sizes } }],
      [CREATE, { input: { productId: id, idempotencyKey: 'theirs', price: eur('1'), options: [] } }],
      [UPDATE, { id: variantId, input: { version: 1, price: eur('1') } }],
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
    expect(codeOf(await add('prd_no', { price: eur('1'), options: [] }))).toBe('NOT_FOUND');
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
    const changed = await update(large, { price: eur('15'), sku: 'SH-M', options: size('M') });
    expect(changed.variant).toEqual({
      id: large,
      name: 'M',
      sku: 'SH-M',
      version: 2,
      price: { amount: '15.00' },
    });
    expect(await look(id)).toMatchObject({
      price: { amount: '15.00' },
      priceRange: { max: { amount: '20.00' } },
    });
  });

  it('have unique option values, also for 20 concurrent calls', async () => {
    const { id } = await shirt();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => add(id, { price: eur('9'), options: size('M') })),
    );
    expect(answers.filter(({ variant }) => variant?.name === 'M')).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'ALREADY_EXISTS')).toHaveLength(19);
    expect(await look(id)).toMatchObject({ variantCount: 3, price: { amount: '9.00' } });
    expect(codeOf(await add(id, { price: eur('9'), options: size('XXL') }))).toBe('INVALID_INPUT');
    expect(codeOf(await add(id, { price: eur('9'), options: [] }))).toBe('INVALID_INPUT');
    expect(codeOf(await add(id, { price: eur('-9'), options: size('M') }))).toBe('INVALID_INPUT');
    const simple = await shop.sell();
    expect(codeOf(await add(simple.id, { price: eur('9'), options: [] }))).toBe('ALREADY_EXISTS');
  });

  it('have a total stock that fits a GraphQL Int', async () => {
    const { id } = await shop.sell({ initialStock: MAX_UNITS });
    const values = Array.from({ length: 50 }, (_, at) => `v${at}`);
    await setOptions(id, [{ name: 'Kind', values }]);
    for (const value of values.slice(1, 4)) {
      const made = await add(id, {
        price: eur('1'),
        options: [{ name: 'Kind', value }],
        initialStock: MAX_UNITS,
      });
      expect(made.userErrors).toEqual([]);
    }
    const more = { price: eur('1'), options: [{ name: 'Kind', value: 'v9' }], initialStock: MAX_UNITS + 1 };
    expect(codeOf(await add(id, more))).toBe('INVALID_INPUT');
    expect((await look(id)).availableQuantity).toBe(4 * MAX_UNITS);
    // A product has at most a hundred variants.
    expect(100 * MAX_UNITS).toBeLessThan(2 ** 31);
  });

  it('have prices of their own once there are several', async () => {
    const { id } = await shirt();
    const price = await shop.mutate<UserErrors>(
      ana,
      'updateProduct',
      `mutation ($id: ID!, $input: UpdateProductInput!) { updateProduct(id: $id, input: $input) { ${ERRORS} } }`,
      { id, input: { version: await versionOf('products', id), price: eur('1') } },
    );
    expect(codeOf(price)).toBe('INVALID_STATE');
  });

  it('are changed from the version that was read, else not at all', async () => {
    const { id, variantId } = await shop.sell({ price: '10' });
    const before = await look(id);
    for (const version of [0, 2]) {
      const { variant, userErrors } = await update(variantId, { version, price: eur('1') });
      expect(variant).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }]);
    }
    expect(await look(id)).toEqual(before);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => update(variantId, { version: 1, price: eur(`${at + 1}`) })),
    );
    expect(answers.filter(({ variant }) => variant?.version === 2)).toHaveLength(1);
    expect(answers.filter((answer) => codeOf(answer) === 'VERSION_CONFLICT')).toHaveLength(9);
    const stale = await shop.mutate<UserErrors>(ana, 'setProductOptions', OPTIONS, {
      id,
      input: { version: 1, options: sizes },
    });
    expect(stale.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT', field: ['input', 'version'] }]);
    expect(await look(id)).toMatchObject({ variants: [{ name: '' }] });
  });

  it('are priced in the currency of their product', async () => {
    const { id, variantId } = await shop.sell({ price: '10' });
    const price = { amount: '1', currency: 'USD' };
    const wrong = [{ code: 'INVALID_INPUT', field: ['input', 'price', 'currency'] }];
    expect((await update(variantId, { price })).userErrors).toMatchObject(wrong);
    expect((await add(id, { price, options: [] })).userErrors).toMatchObject(wrong);
    expect((await update(variantId, { price: eur('1.234') })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'price', 'amount'] },
    ]);
    expect(await look(id)).toMatchObject({ variantCount: 1, price: { amount: '10.00' } });
  });

  it('are created once per idempotency key, also for 20 concurrent calls', async () => {
    const { id } = await shirt();
    const input = { idempotencyKey: 'medium', price: eur('9'), options: size('M'), initialStock: 4 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(id, input)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const [made, ...others] = new Set(answers.map(({ variant }) => variant?.id));
    expect([made, others]).toEqual([expect.stringMatching(/^var_[0-9a-f]{32}$/), []]);
    expect(codeOf(await add(id, { ...input, price: eur('8') }))).toBe('IDEMPOTENCY_CONFLICT');
    const movements = shop.mongo.db(shop.dbName).collection('inventoryTransactions');
    expect(await movements.countDocuments({ variantId: made })).toBe(1);
    // A process that died after its transaction stored no answer; the repetition finds the variant.
    await shop.mongo.db(shop.dbName).collection('requests').deleteMany({});
    expect((await add(id, input)).variant?.id).toBe(made);
    expect(await look(id)).toMatchObject({ variantCount: 3, availableQuantity: 9 });
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
      update(large, { price: eur('30') }),
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
    expect((await add(id, { price: eur('20'), options: blue })).variant?.name).toBe('S / Blue');
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
