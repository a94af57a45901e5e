import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDRESS, eur, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, sellerA, twoProducts } from '../../testing/shop.ts';

const PLACE = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) {
  order { id status items { quantity variant { id } } totals { total { amount } } } payment { status }
  cart { itemCount } userErrors { code field }
} }`;

interface Placed {
  placeOrder: {
    order: {
      id: string;
      status: string;
      items: { quantity: number; variant: { id: string } }[];
      totals: { total: { amount: string } };
    } | null;
    cart: unknown;
    userErrors: { code: string; field: string[] }[];
  };
}

describe('placeOrder of given lines', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const blue = { ...rug, variantId: `${rug.variantId}-blue` };
  let rig: Rig;
  let keys = 0;
  beforeAll(async () => {
    rig = await startRig([lamp, rug, blue]);
  });
  afterAll(() => rig.stop());

  function place(by: ReturnType<typeof aCustomer>, lines: object[], rest: object = {}) {
    keys += 1;
    const usual = { address: ADDRESS, paymentMethod: 'CARD', paymentToken: 'tok_visa' };
    const input = { ...usual, idempotencyKey: `direct-${keys}`, lines, ...rest };
    return rig.run<Placed>(by, PLACE, { input });
  }

  it('orders the given lines, and does not change the cart', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    const { data } = await place(customer, [
      { variantId: lamp.variantId, quantity: 1 },
      { variantId: blue.variantId, quantity: 2 },
      { variantId: lamp.variantId, quantity: 1 },
    ]);
    const { order, userErrors } = data.placeOrder;
    expect(userErrors).toEqual([]);
    expect(data.placeOrder.cart).toBeNull();
    expect(order).toMatchObject({ status: 'CONFIRMED', totals: { total: { amount: '240.98' } } });
    expect(order?.items).toEqual([
      { quantity: 2, variant: { id: lamp.variantId } },
      { quantity: 2, variant: { id: blue.variantId } },
    ]);
    expect((await rig.moneyOf(order?.id ?? '')).netMinor).toBe(24_098);
    const cart = await rig.run(customer, '{ cart { itemCount } }');
    expect(cart.data).toEqual({ cart: { itemCount: 3 } });
  });

  it('returns the same order for the same key, and a conflict for other input', async () => {
    const customer = aCustomer();
    const rest = { idempotencyKey: 'twice' };
    const one = await place(customer, [{ variantId: lamp.variantId, quantity: 1 }], rest);
    const two = await place(customer, [{ variantId: lamp.variantId, quantity: 1 }], rest);
    expect(two.data).toEqual(one.data);
    expect((await rig.moneyOf(one.data.placeOrder.order?.id ?? '')).liveCharges).toBe(1);
    const other = await place(customer, [{ variantId: lamp.variantId, quantity: 2 }], rest);
    expect(other.data.placeOrder).toMatchObject({
      order: null,
      userErrors: [{ code: 'IDEMPOTENCY_CONFLICT' }],
    });
  });

  const line = (quantity: number) => ({ variantId: lamp.variantId, quantity });
  const refused: [string, object[], object, string][] = [
    ['no lines', [], {}, 'INVALID_INPUT'],
    ['no units', [line(0)], {}, 'INVALID_INPUT'],
    ['too many units', [line(60), line(40)], {}, 'INVALID_INPUT'],
    [
      '101 lines',
      Array.from({ length: 101 }, (_, at) => ({ variantId: `p${at}`, quantity: 1 })),
      {},
      'INVALID_INPUT',
    ],
    ['an unknown variant', [{ variantId: 'none', quantity: 1 }], {}, 'PRODUCT_UNAVAILABLE'],
    ['a total that differs', [line(1)], { expectedTotal: eur('19.98') }, 'PRICE_CHANGED'],
    ['a method for agencies', [line(1)], { paymentMethod: 'INVOICE', paymentToken: null }, 'INVALID_INPUT'],
  ];
  it.each(refused)(
    'refuses %s, and neither reserves nor charges anything',
    async (_what, lines, rest, code) => {
      const charges = (await rig.payments.ledger()).length;
      const reserved = rig.shop.calls.reserveInventory;
      const { data } = await place(aCustomer(), lines, rest);
      expect(data.placeOrder).toMatchObject({ order: null, payment: null, cart: null });
      expect(data.placeOrder.userErrors[0]?.code).toBe(code);
      expect(await rig.payments.ledger()).toHaveLength(charges);
      expect(rig.shop.calls.reserveInventory).toBe(reserved);
    },
  );

  it('is refused to everybody but customers', async () => {
    const { errors } = await place(sellerA as ReturnType<typeof aCustomer>, [line(1)]);
    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});
