import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { ADD, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

interface CartAnswer {
  cart: {
    id: string;
    items: { id: string; quantity: number; variant: { id: string }; product: { id: string } }[];
    itemCount: number;
    subtotals: { amount: string; currency: string }[] | null;
    groups: { seller: { id: string }; items: { id: string }[]; subtotals: { amount: string }[] }[];
  };
}

const CART = `{ cart {
  id items { id quantity variant { id } product { id } } itemCount subtotals { amount currency }
  groups { seller { id } items { id } subtotals { amount } }
} }`;
const SET = `mutation ($input: SetCartItemsInput!) { setCartItems(input: $input) {
  cart { id items { quantity variant { id } } }
  userErrors { code field ... on OutOfStockError {
    variant { id } cartItem { id } requestedQuantity availableQuantity
  } }
} }`;
const CLEAR = 'mutation { clearCart { cart { id itemCount } userErrors { code } } }';
const REFERENCE = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on CartItem { id quantity variant { id } priceAtAdd { amount currency } product { id } }
} }`;

interface Set {
  setCartItems: {
    cart: { id: string; items: { quantity: number; variant: { id: string } }[] } | null;
    userErrors: { code: string; field: string[] | null; cartItem?: { id: string } | null }[];
  };
}

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
    expect(await cartOf(customer)).toEqual({
      id: customer.userId.replace('usr_', 'crt_'),
      ...{ items: [], itemCount: 0, subtotals: [], groups: [] },
    });
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
    expect(new Set(items.map(({ variant }) => variant.id)).size).toBe(2);
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
        input: { idempotencyKey: `${variantId} ${quantity}`, variantId, quantity },
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
    expect((await cartOf(customer)).items.map(({ variant }) => variant.id)).toEqual([
      'rare-v',
      'shirt-red',
      'shirt-blue',
    ]);
    expect(rig.shop.heldOf('rare-v')).toBe(0);
  });

  it('adds once for each key, whatever happened in between, and refuses the key for other units', async () => {
    const customer = aCustomer();
    const add = async (rest: object = {}) => {
      const input = { idempotencyKey: 'once', variantId: rare.variantId, quantity: 2, ...rest };
      const answer = await rig.run<{
        addCartItem: {
          cartItem: { quantity: number } | null;
          userErrors: { code: string; field: string[] }[];
        };
      }>(customer, ADD, { input });
      return answer.data.addCartItem;
    };
    const twice = await Promise.all([add(), add(), add()]);
    for (const { cartItem, userErrors } of twice) {
      expect(userErrors).toEqual([]);
      expect(cartItem?.quantity).toBe(2);
    }
    expect((await cartOf(customer)).itemCount).toBe(2);
    // Two of three are in the cart, so that two more would be refused.
    expect(await add()).toMatchObject({ cartItem: { quantity: 2 }, userErrors: [] });
    expect((await add({ quantity: 1 })).userErrors).toEqual([
      { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
    ]);
    expect((await add({ idempotencyKey: '' })).userErrors[0]?.code).toBe('INVALID_INPUT');
    await rig.run(customer, CLEAR);
    expect(await add()).toMatchObject({ cartItem: null, userErrors: [] });
    expect((await cartOf(customer)).itemCount).toBe(0);
    // A refused addition has not used its key up.
    expect((await add({ idempotencyKey: 'more', quantity: 4 })).userErrors[0]?.code).toBe('OUT_OF_STOCK');
    expect((await add({ idempotencyKey: 'more', quantity: 3 })).userErrors).toEqual([]);
  });

  describe('set', () => {
    const set = async (customer: ReturnType<typeof aCustomer>, ...lines: [string, number][]) => {
      const input = { lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })) };
      return (await rig.run<Set>(customer, SET, { input })).data.setCartItems;
    };
    const unitsOf = async (customer: ReturnType<typeof aCustomer>) =>
      (await cartOf(customer)).items.map(({ variant, quantity }) => [variant.id, quantity]);

    it('has exactly the named quantities, however often; what is not named stays', async () => {
      const customer = aCustomer();
      await rig.add(customer, lamp, 5);
      await rig.add(customer, rug, 2);
      for (let time = 0; time < 2; time += 1) {
        const { cart, userErrors } = await set(
          customer,
          [lamp.variantId, 1],
          [plenty.variantId, 7],
          ['none', 0],
        );
        expect(userErrors).toEqual([]);
        expect(cart?.items.map(({ variant, quantity }) => [variant.id, quantity])).toEqual([
          [lamp.variantId, 1],
          [rug.variantId, 2],
          [plenty.variantId, 7],
        ]);
      }
      expect((await set(customer, [lamp.variantId, 0], [rug.variantId, 0])).userErrors).toEqual([]);
      expect(await unitsOf(customer)).toEqual([[plenty.variantId, 7]]);
      expect((await set(aCustomer(), [lamp.variantId, 3])).cart?.items).toHaveLength(1);
    });

    it('is refused as a whole, with an error for each line at fault, and changes nothing', async () => {
      const customer = aCustomer();
      await rig.add(customer, rare, 2);
      const before = await cartOf(customer);
      const { cart, userErrors } = await set(
        customer,
        [lamp.variantId, 3],
        [rare.variantId, 4],
        ['hidden-v', 1],
        ['none', 1],
        [plenty.variantId, 20_000 - 19_950],
      );
      expect(cart).toBeNull();
      expect(userErrors).toEqual([
        {
          code: 'OUT_OF_STOCK',
          field: ['input', 'lines', '1', 'quantity'],
          variant: { id: rare.variantId },
          cartItem: { id: before.items[0]?.id },
          requestedQuantity: 4,
          availableQuantity: 3,
        },
        { code: 'PRODUCT_UNAVAILABLE', field: ['input', 'lines', '2', 'variantId'] },
        { code: 'NOT_FOUND', field: ['input', 'lines', '3', 'variantId'] },
      ]);
      expect(await set(customer, [lamp.variantId, -1], [rug.variantId, 100], [lamp.variantId, 1])).toEqual({
        cart: null,
        userErrors: [
          { code: 'INVALID_INPUT', field: ['input', 'lines', '0', 'quantity'] },
          { code: 'INVALID_INPUT', field: ['input', 'lines', '1', 'quantity'] },
          { code: 'INVALID_INPUT', field: ['input', 'lines', '2', 'variantId'] },
        ],
      });
      expect((await set(customer)).userErrors[0]?.field).toEqual(['input', 'lines']);
      const tooMany = many.map(({ variantId }): [string, number] => [variantId, 1]);
      expect((await set(customer, ...tooMany.slice(0, 100))).userErrors).toEqual([
        { code: 'INVALID_INPUT', field: ['input', 'lines'] },
      ]);
      expect(await cartOf(customer)).toEqual(before);
      expect((await set(customer, ...tooMany.slice(0, 99))).userErrors).toEqual([]);
    });

    it('takes less of what cannot be ordered any more, in one call to products for what is increased', async () => {
      const customer = aCustomer();
      const vase = { ...lamp, productId: 'vase', variantId: 'vase-v' };
      rig.shop.shelf.push(vase);
      await rig.add(customer, vase, 3);
      vase.orderable = false;
      expect((await set(customer, [vase.variantId, 2])).userErrors).toEqual([]);
      expect((await set(customer, [vase.variantId, 3])).userErrors[0]?.code).toBe('PRODUCT_UNAVAILABLE');
      rig.shop.calls.offersFor = 0;
      await set(customer, [vase.variantId, 1], [lamp.variantId, 1], [rug.variantId, 1]);
      expect(rig.shop.calls.offersFor).toBe(1);
      expect(await unitsOf(customer)).toEqual([
        [vase.variantId, 1],
        [lamp.variantId, 1],
        [rug.variantId, 1],
      ]);
    });

    it('loses nothing that is added or set at the same moment', async () => {
      const customer = aCustomer();
      await Promise.all([
        ...Array.from({ length: 15 }, () => rig.add(customer, lamp)),
        ...many.slice(0, 15).map(({ variantId }) => set(customer, [variantId, 2])),
      ]);
      const units = new Map((await unitsOf(customer)) as [string, number][]);
      expect(units.get(lamp.variantId)).toBe(15);
      expect(units.size).toBe(16);
    });

    it('changes the cart of its caller alone, and keeps the id of an emptied one', async () => {
      const [owner, other] = [aCustomer(), aCustomer()];
      await rig.add(owner, lamp, 2);
      const before = await cartOf(owner);
      expect((await set(other, [lamp.variantId, 0])).userErrors).toEqual([]);
      expect(await cartOf(owner)).toEqual(before);
      expect((await rig.run(owner, CLEAR)).data).toEqual({
        clearCart: { cart: { id: before.id, itemCount: 0 }, userErrors: [] },
      });
    });
  });

  it('resolves a CartItem reference for its customer, services and admins, and for nobody else', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    const [line] = (await cartOf(customer)).items;
    const representations = [{ __typename: 'CartItem', id: line?.id }];
    const seen = {
      id: line?.id,
      quantity: 2,
      variant: { id: lamp.variantId },
      priceAtAdd: { amount: '19.99', currency: 'EUR' },
      product: { id: lamp.productId },
    };
    const viewers = [customer, serviceViewer('products'), admin, aCustomer(), anonymous];
    const answers = await Promise.all(
      viewers.map((viewer) => rig.run<{ _entities: unknown[] }>(viewer, REFERENCE, { representations })),
    );
    expect(answers.map(({ data }) => data._entities[0])).toEqual([seen, seen, seen, null, null]);
  });

  it('is refused to everybody but customers', async () => {
    const callers = [anonymous, sellerA, admin, viewerOf('staff', { userId: 's' }), serviceViewer('users')];
    const operations = [
      [CART, {}],
      [CLEAR, {}],
      [ADD, { input: { idempotencyKey: 'k', variantId: 'x' } }],
      [SET, { input: { lines: [{ variantId: 'x', quantity: 1 }] } }],
    ] as const;
    for (const [operation, variables] of operations) {
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
    const set = async (quantity: number) => {
      const input = { lines: [{ variantId: lamp.variantId, quantity }] };
      return (await rig.run<Set>(customer, SET, { input })).data.setCartItems.userErrors;
    };
    expect(await set(2)).toMatchObject([{ code: 'ACCOUNT_BLOCKED' }]);
    expect(await set(1)).toEqual([]);
    expect((await cartOf(customer)).itemCount).toBe(1);
    await rig.ctx.transaction(() => rig.ctx.emit('user.unblocked', person.userId, person));
    await until(false);
    expect(await codes(rig.add(customer, lamp))).toEqual([]);
  });
});
