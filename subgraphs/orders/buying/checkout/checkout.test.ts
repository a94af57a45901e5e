import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer } from '@souk/subgraph';
import { ADDRESS, eur, PLACE, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';

describe('placeOrder', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const usd = { ...lamp, productId: 'usd', variantId: 'usd-v', currency: 'USD' };
  const last = { ...lamp, productId: 'last', variantId: 'last-v', onHand: 1 };
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig([lamp, rug, usd, last], { SHIPPING_FLAT_MINOR: '250' });
  });
  afterAll(() => rig.stop());

  it('confirms, charges once, takes the stock, splits by seller and empties the cart', async () => {
    const customer = aCustomer();
    const before = { lamp: rig.shop.stockOf(lamp.variantId), rug: rig.shop.stockOf(rug.variantId) };
    await rig.add(customer, lamp, 2);
    await rig.add(customer, rug);
    const { data, errors } = await rig.place(customer, {
      expectedTotal: eur('145.48'),
      note: ' leave at the door ',
    });
    expect(errors).toEqual([]);
    const { order, payment, cart, userErrors } = data.placeOrder;
    expect(userErrors).toEqual([]);
    expect(order).toMatchObject({ status: 'CONFIRMED', totals: { total: { amount: '145.48' } } });
    expect(order?.number).toMatch(/^SO-\d{4}-\d{6}$/);
    expect(payment?.status).toBe('SUCCEEDED');
    expect(cart).toEqual({ itemCount: 0 });
    expect(order?.checkout?.status).toBe('COMPLETED');
    const id = order?.id ?? '';
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 14_548 });
    expect(rig.shop.stockOf(lamp.variantId)).toBe(before.lamp - 2);
    expect(rig.shop.stockOf(rug.variantId)).toBe(before.rug - 1);
    const seen = await rig.run<{
      order: { note: string; events: { status: string }[] };
      cart: { itemCount: number };
    }>(
      customer,
      `query ($id: ID!) {
        order(id: $id) {
          note events { status } shippingAddress { recipient country }
          sellerOrders { seller { id } status totals { subtotal { amount } shipping { amount } total { amount } } }
        }
        cart { itemCount }
      }`,
      { id },
    );
    expect(seen.data).toEqual({
      order: {
        note: 'leave at the door',
        events: [{ status: 'PENDING' }, { status: 'CONFIRMED' }],
        shippingAddress: { recipient: 'Amina', country: 'MA' },
        sellerOrders: expect.arrayContaining([
          {
            seller: { id: 'selA' },
            status: 'CONFIRMED',
            totals: {
              subtotal: { amount: '39.98' },
              shipping: { amount: '2.50' },
              total: { amount: '42.48' },
            },
          },
          {
            seller: { id: 'selB' },
            status: 'CONFIRMED',
            totals: {
              subtotal: { amount: '100.50' },
              shipping: { amount: '2.50' },
              total: { amount: '103.00' },
            },
          },
        ]),
      },
      cart: { itemCount: 0 },
    });
    const types = (await rig.orders.events())
      .filter((event) => JSON.stringify(event).includes(id))
      .map((e) => e.type);
    expect(types).toEqual(['order.created', 'payment.authorized', 'payment.succeeded', 'order.confirmed']);
  });

  it('makes one order and one charge of 50 parallel calls with one key, and refuses the key with other input', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const stock = rig.shop.stockOf(lamp.variantId);
    const idempotencyKey = 'fifty';
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => rig.place(customer, { idempotencyKey })),
    );
    const ids = new Set(answers.map(({ data }) => data.placeOrder.order?.id));
    expect(ids.size).toBe(1);
    expect(answers.filter(({ data }) => data.placeOrder.order?.status === 'CONFIRMED')).toHaveLength(50);
    const [id = ''] = ids;
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 2_249 });
    expect(rig.shop.stockOf(lamp.variantId)).toBe(stock - 1);
    expect(await rig.ctx.db.orders.countDocuments({ customerId: customer.userId })).toBe(1);
    const other = await rig.place(customer, { idempotencyKey, note: 'another body' });
    expect(other.data.placeOrder.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    const own = aCustomer();
    await rig.add(own, lamp);
    expect((await rig.place(own, { idempotencyKey })).data.placeOrder.order?.id).not.toBe(id);
  });

  it('answers a declined card with the failed order, releases the stock, charges nothing and keeps the cart', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    const stock = rig.shop.stockOf(lamp.variantId);
    const { data } = await rig.place(customer, { paymentToken: 'tok_insufficient_funds' });
    expect(data.placeOrder).toMatchObject({
      order: { status: 'FAILED', checkout: { status: 'ROLLED_BACK' } },
      payment: { status: 'FAILED' },
      userErrors: [{ code: 'PAYMENT_DECLINED' }],
    });
    const id = data.placeOrder.order?.id ?? '';
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 0, heldMinor: 0, netMinor: 0 });
    expect([rig.shop.stockOf(lamp.variantId), rig.shop.heldOf(lamp.variantId)]).toEqual([stock, 0]);
    const cart = await rig.run<{ cart: { itemCount: number } }>(customer, '{ cart { itemCount } }');
    expect(cart.data.cart.itemCount).toBe(3);
    const failed = await rig.eventsOf('order.failed');
    expect(failed.filter(({ aggregateId }) => aggregateId === id)).toHaveLength(1);
  });

  it('sells the last unit to exactly one of 40 customers', async () => {
    const shoppers = Array.from({ length: 40 }, aCustomer);
    for (const shopper of shoppers) await rig.add(shopper, last);
    const charges = (await rig.payments.ledger()).length;
    const answers = await Promise.all(shoppers.map((shopper) => rig.place(shopper)));
    const states = answers.map(({ data }) => data.placeOrder);
    expect(states.filter(({ order }) => order?.status === 'CONFIRMED')).toHaveLength(1);
    const refused = states.filter(({ userErrors }) => userErrors[0]?.code === 'OUT_OF_STOCK');
    expect(refused).toHaveLength(39);
    for (const { userErrors } of refused) {
      expect(userErrors[0]?.message).toContain('"Lamp"');
      // Whether it is the check or the reservation that notices; the item is back in the cart by then.
      expect(userErrors).toMatchObject([
        {
          ...{
            field: null,
            variant: { id: last.variantId },
            cartItem: { id: expect.stringMatching(/^cri_/) },
          },
          ...{ requestedQuantity: 1, availableQuantity: 0 },
        },
      ]);
    }
    expect(rig.shop.stockOf(last.variantId)).toBe(0);
    expect(rig.shop.heldOf(last.variantId)).toBe(0);
    expect((await rig.payments.ledger()).length).toBe(charges + 1);
  });

  it('accepts cash on delivery without the card provider', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer, { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    expect(data.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, payment: { status: 'PENDING' } });
    expect(await rig.moneyOf(data.placeOrder.order?.id ?? '')).toMatchObject({ liveCharges: 0 });
  });

  it('answers every call of one key with what the buyer expected, and what it costs', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const input = { idempotencyKey: 'changed', expectedTotal: eur('1.00') };
    const answers = await Promise.all([1, 2, 3, 4].map(() => rig.place(customer, input)));
    for (const { data } of answers) {
      expect(data.placeOrder.userErrors).toMatchObject([
        { code: 'PRICE_CHANGED', expected: eur('1.00'), actual: eur('22.49') },
      ]);
    }
    expect(await rig.ctx.db.orders.countDocuments({ customerId: customer.userId })).toBe(0);
  });

  it.each([
    ['too many decimals', '1.001'],
    ['a negative amount', '-1.00'],
  ])('refuses an expected total with %s', async (_what, amount) => {
    const { data } = await rig.place(aCustomer(), { expectedTotal: eur(amount) });
    expect(data.placeOrder).toMatchObject({
      order: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'expectedTotal', 'amount'] }],
    });
  });

  it('refuses invalid orders without any effect, and frees their keys', async () => {
    const customer = aCustomer();
    const idempotencyKey = 'first-in-vain';
    const refuse = async (input: Record<string, unknown> = {}) => {
      const { data } = await rig.place(customer, { idempotencyKey, ...input });
      expect(data.placeOrder.order).toBeNull();
      return data.placeOrder.userErrors.map(({ code }) => code);
    };
    expect(await refuse()).toEqual(['CART_EMPTY']);
    await rig.add(customer, lamp);
    await rig.add(customer, usd);
    expect(await refuse()).toEqual(['MIXED_CURRENCIES']);
    await rig.run(customer, 'mutation { clearCart { userErrors { code } } }');
    await rig.add(customer, lamp);
    await rig.add(customer, rug, 2);
    const wrong = await rig.place(customer, { idempotencyKey, expectedTotal: eur('1.00') });
    expect(wrong.data.placeOrder.userErrors).toMatchObject([
      {
        code: 'PRICE_CHANGED',
        message: expect.stringContaining('225.99'),
        field: ['input', 'expectedTotal'],
        ...{ expected: eur('1.00'), actual: eur('225.99') },
      },
    ]);
    expect(wrong.data.placeOrder.cart).toEqual({ itemCount: 3 });
    const dollars = await rig.place(customer, {
      idempotencyKey,
      expectedTotal: { amount: '225.99', currency: 'USD' },
    });
    expect(dollars.data.placeOrder.userErrors).toMatchObject([
      { code: 'PRICE_CHANGED', expected: { amount: '225.99', currency: 'USD' }, actual: eur('225.99') },
    ]);
    rug.priceMinor += 1;
    const unnamed = await rig.place(customer, { idempotencyKey });
    expect(unnamed.data.placeOrder.userErrors).toMatchObject([
      { code: 'PRICE_CHANGED', expected: null, actual: eur('226.01') },
    ]);
    rug.priceMinor -= 1;
    rig.shop.blocked.add(customer.userId);
    expect(await refuse()).toEqual(['ACCOUNT_BLOCKED']);
    rig.shop.blocked.clear();
    rig.shop.suspended.add('selB');
    expect(await refuse()).toEqual(['SELLER_SUSPENDED']);
    rig.shop.suspended.clear();
    lamp.orderable = false;
    rug.onHand = 1;
    expect(await refuse()).toEqual(['PRODUCT_UNAVAILABLE', 'OUT_OF_STOCK']);
    lamp.orderable = true;
    rug.onHand = 50;
    expect(await rig.ctx.db.orders.countDocuments({ customerId: customer.userId })).toBe(0);
    const { data } = await rig.place(customer, { idempotencyKey });
    expect(data.placeOrder.order?.status).toBe('CONFIRMED');
  });

  it('refuses invalid input and other callers than customers', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const codesOf = async (input: Record<string, unknown>) =>
      (await rig.place(customer, input)).data.placeOrder.userErrors.map(
        ({ code, field }) => `${code} ${field?.at(-1)}`,
      );
    expect(await codesOf({ idempotencyKey: '' })).toEqual(['INVALID_INPUT idempotencyKey']);
    expect(await codesOf({ idempotencyKey: 'x'.repeat(256) })).toEqual(['INVALID_INPUT idempotencyKey']);
    expect(await codesOf({ address: { ...ADDRESS, city: ' ', country: 'Morocco' } })).toEqual([
      'INVALID_INPUT city',
      'INVALID_INPUT country',
    ]);
    expect(await codesOf({ paymentToken: '4242 4242 4242 4242' })).toEqual(['INVALID_INPUT paymentToken']);
    expect(await codesOf({ paymentMethod: 'IMPORTED', paymentToken: null })).toEqual([
      'INVALID_INPUT paymentMethod',
    ]);
    const input = { idempotencyKey: 'k', address: ADDRESS, paymentMethod: 'CARD' };
    const callers = [anonymous, sellerA, admin, serviceViewer('gateway')];
    const answers = await Promise.all(callers.map((viewer) => rig.run(viewer, PLACE, { input })));
    expect(answers.map(({ errors }) => errors[0]?.code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await rig.ctx.db.sagas.countDocuments({ customerId: customer.userId })).toBe(0);
  });

  it('accepts a key of 255 characters', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    const { data } = await rig.place(customer, { idempotencyKey: 'k'.repeat(255) });
    expect(data.placeOrder.order?.status).toBe('CONFIRMED');
  });
});
