import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { ADD, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

interface CartAnswer {
  cart: {
    items: { id: string; quantity: number; variantId: string; product: { id: string } }[];
    itemCount: number;
    subtotals: { amount: string; currency: string }[] | null;
    groups: { seller: { id: string }; items: { id: string }[]; subtotals: { amount: string }[] }[];
  };
}

const CART = `{ cart {
  items { id quantity variantId product { id } } itemCount subtotals { amount currency }
  groups { seller { id } items { id } subtotals { amount } }
} }`;
const UPDATE = `mutation ($id: ID!, $quantity: Int!) { updateCartItem(id: $id, quantity: $quantity) {
  cart { itemCount } userErrors { code field }
} }`;
const REMOVE = 'mutation ($id: ID!) { removeCartItem(id: $id) { cart { itemCount } userErrors { code } } }';
const REFERENCE = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on CartItem { id quantity variantId priceAtAdd { amount currency } product { id } }
} }`;

type Changed = { cart: { itemCount: number } | null; userErrors: { code: string; field: string[] | null }[] };

describe('the cart', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const many = Array.from({ length: 101 }, (_, at) => ({
    ...lamp,
    productId: `m${at}`,
    variantId: `m${at}-v`,
  }));
  const plenty = { ...lamp, productId: 'plenty', variantId: 'plenty-v', onHand: 10_000 };
  const rare = { ...lamp, productId: 'rare', variantId: 'rare-v', onHand: 3 };
  const red = { ...lamp, productId: 'shirt', variantId: 'shirt-red' };
  const blue = { ...lamp, productId: 'shirt', variantId: 'shirt-blue' };
  const hidden = { ...lamp, productId: 'hidden', variantId: 'hidden-v', orderable: false };
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug, plenty, rare, red, blue, hidden, ...many], {}, { work: true });
  });
  afterAll(() => rig.stop());

  const cartOf = async (customer: ReturnType<typeof aCustomer>) =>
    (await rig.run<CartAnswer>(customer, CART)).data.cart;
  const codes = async (answer: ReturnType<Rig['add']>) => (await answer).data.addCartItem.userErrors;

  it('is empty at first, and reads the prices of all its lines in one call', async () => {
    const customer = aCustomer();
    expect(await cartOf(customer)).toEqual({ items: [], itemCount: 0, subtotals: [], groups: [] });
    await rig.add(customer, lamp, 2);
    await rig.add(customer, rug);
    rig.shop.calls.offersFor = 0;
    const cart = await cartOf(customer);
    expect(rig.shop.calls.offersFor).toBe(1);
    expect(cart).toMatchObject({
      itemCount: 3,
      subtotals: [{ amount: '140.48', currency: 'EUR' }],
      groups: [
        { seller: { id: 'selA' }, subtotals: [{ amount: '39.98' }] },
        { seller: { id: 'selB' }, subtotals: [{ amount: '100.50' }] },
      ],
    });
  });

  it('shows its lines without prices while products cannot be reached', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    rig.shop.plan('offersFor', 'before');
    const { data, errors } = await rig.run<CartAnswer>(
      customer,
      '{ cart { items { id } subtotals { amount } } }',
    );
    expect(data.cart.items).toHaveLength(1);
    expect(data.cart.subtotals).toBeNull();
    expect(errors).toMatchObject([{ code: 'SERVICE_UNAVAILABLE' }]);
  });

  it('keeps every unit of 60 parallel adds, in one line per variant', async () => {
    const customer = aCustomer();
    const adds = Array.from({ length: 60 }, (_, at) => rig.add(customer, at % 2 === 0 ? lamp : rug));
    expect((await Promise.all(adds)).flatMap(({ data }) => data.addCartItem.userErrors)).toEqual([]);
    const { items } = await cartOf(customer);
    expect(items.map(({ quantity }) => quantity)).toEqual([30, 30]);
    expect(new Set(items.map(({ variantId }) => variantId)).size).toBe(2);
  });

  it('never exceeds 99 units of a variant, also with parallel adds', async () => {
    const customer = aCustomer();
    const adds = await Promise.all(Array.from({ length: 50 }, () => rig.add(customer, plenty, 3)));
    expect(adds.filter(({ data }) => data.addCartItem.userErrors.length === 0)).toHaveLength(33);
    expect((await cartOf(customer)).itemCount).toBe(99);
    expect(await codes(rig.add(customer, plenty))).toEqual([
      { code: 'INVALID_INPUT', field: ['input', 'quantity'] },
    ]);
  });

  it('never exceeds 100 lines, also with parallel adds', async () => {
    const customer = aCustomer();
    const adds = await Promise.all(many.map((item) => rig.add(customer, item)));
    expect(adds.filter(({ data }) => data.addCartItem.userErrors.length === 0)).toHaveLength(100);
    expect((await cartOf(customer)).items).toHaveLength(100);
  });

  it('refuses variants that are unknown, hidden or out of stock, and quantities out of bounds', async () => {
    const customer = aCustomer();
    const add = (variantId: string, quantity = 1) =>
      rig.run<{ addCartItem: { userErrors: { code: string }[] } }>(customer, ADD, {
        input: { variantId, quantity },
      });
    const answers = [
      await add('nothing'),
      await add('hidden-v'),
      await add('rare-v', 4),
      await add(lamp.variantId, 0),
      await add(lamp.variantId, 100),
    ];
    expect(answers.map(({ data }) => data.addCartItem.userErrors[0]?.code)).toEqual([
      'NOT_FOUND',
      'PRODUCT_UNAVAILABLE',
      'OUT_OF_STOCK',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    expect((await cartOf(customer)).items).toEqual([]);
    await rig.add(customer, rare, 2);
    expect(await codes(rig.add(customer, rare, 2))).toEqual([
      { code: 'OUT_OF_STOCK', field: ['input', 'quantity'] },
    ]);
    await rig.add(customer, red);
    await rig.add(customer, blue);
    expect((await cartOf(customer)).items.map(({ variantId }) => variantId)).toEqual([
      'rare-v',
      'shirt-red',
      'shirt-blue',
    ]);
    expect(rig.shop.heldOf('rare-v')).toBe(0);
  });

  it('lets customers change and remove their own lines only', async () => {
    const customer = aCustomer();
    await rig.add(customer, rare, 2);
    const [line] = (await cartOf(customer)).items;
    const id = line?.id ?? '';
    const update = async (viewer: typeof customer, quantity: number) =>
      (await rig.run<{ updateCartItem: Changed }>(viewer, UPDATE, { id, quantity })).data.updateCartItem;
    expect(await update(customer, 3)).toMatchObject({ cart: { itemCount: 3 }, userErrors: [] });
    expect((await update(customer, 4)).userErrors).toEqual([{ code: 'OUT_OF_STOCK', field: ['quantity'] }]);
    expect((await update(customer, -1)).userErrors[0]?.code).toBe('INVALID_INPUT');
    expect((await update(customer, 100)).userErrors[0]?.code).toBe('INVALID_INPUT');
    const stranger = aCustomer();
    expect((await update(stranger, 1)).userErrors[0]?.code).toBe('NOT_FOUND');
    const stolen = await rig.run<{ removeCartItem: Changed }>(stranger, REMOVE, { id });
    expect(stolen.data.removeCartItem.userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await cartOf(customer)).itemCount).toBe(3);
    expect(await update(customer, 0)).toMatchObject({ cart: { itemCount: 0 } });
    const gone = await rig.run<{ removeCartItem: Changed }>(customer, REMOVE, { id });
    expect(gone.data.removeCartItem.userErrors[0]?.code).toBe('NOT_FOUND');
    await rig.add(customer, lamp);
    await rig.add(customer, rug);
    const cleared = await rig.run<{ clearCart: Changed }>(
      customer,
      'mutation { clearCart { cart { itemCount } userErrors { code } } }',
    );
    expect(cleared.data.clearCart).toEqual({ cart: { itemCount: 0 }, userErrors: [] });
  });

  it('resolves a CartItem reference for its customer and for services, and for nobody else', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const [line] = (await cartOf(customer)).items;
    const representations = [{ __typename: 'CartItem', id: line?.id }];
    const seen = {
      id: line?.id,
      quantity: 2,
      variantId: lamp.variantId,
      priceAtAdd: { amount: '19.99', currency: 'EUR' },
      product: { id: lamp.productId },
    };
    const viewers = [customer, serviceViewer('products'), aCustomer(), anonymous];
    const answers = await Promise.all(
      viewers.map((viewer) => rig.run<{ _entities: unknown[] }>(viewer, REFERENCE, { representations })),
    );
    expect(answers.map(({ data }) => data._entities[0])).toEqual([seen, seen, null, null]);
  });

  it('is refused to everybody but customers', async () => {
    const callers = [anonymous, sellerA, admin, viewerOf('staff', { userId: 's' }), serviceViewer('users')];
    const operations = [CART, REMOVE, UPDATE, ADD, 'mutation { clearCart { userErrors { code } } }'];
    const variables = { id: 'x', quantity: 1, input: { variantId: 'x' } };
    for (const operation of operations) {
      const answers = await Promise.all(callers.map((viewer) => rig.run(viewer, operation, variables)));
      expect(answers.map(({ errors }) => errors[0]?.code)).toEqual([
        'UNAUTHENTICATED',
        'FORBIDDEN',
        'FORBIDDEN',
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
    }
  });

  it('accepts no lines while its customer is blocked', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const person = { userId: customer.userId, email: 'a@example.com', firstName: 'A' };
    const stopped = async () =>
      (await rig.ctx.db.carts.findById(customer.userId).lean().exec())?.stoppedAt !== null;
    const until = async (expected: boolean) => {
      while ((await stopped()) !== expected) await sleep(20);
    };
    await rig.ctx.transaction(() => rig.ctx.emit('user.blocked', person.userId, { ...person, reason: null }));
    await until(true);
    expect(await codes(rig.add(customer, lamp))).toEqual([{ code: 'ACCOUNT_BLOCKED', field: null }]);
    expect((await cartOf(customer)).itemCount).toBe(1);
    await rig.ctx.transaction(() => rig.ctx.emit('user.unblocked', person.userId, person));
    await until(false);
    expect(await codes(rig.add(customer, lamp))).toEqual([]);
  });
});
