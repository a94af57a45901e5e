import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, type ShelfItem, twoProducts } from '../../testing/shop.ts';

const CART = `{ cart {
  items { id variant { id } isAvailable unavailableReason }
  subtotals { amount } groups { seller { id } subtotals { amount } }
} }`;
const QUOTE = `{ quoteOrder(input: { address: { country: "MA" } }) {
  totals { subtotal { amount } } userErrors { code message field }
} }`;

interface Errors {
  userErrors: { code: string; message: string; field: string[] | null }[];
}
interface Cart {
  cart: {
    items: {
      id: string;
      variant: { id: string };
      isAvailable: boolean | null;
      unavailableReason: string | null;
    }[];
    subtotals: { amount: string }[] | null;
    groups: { seller: { id: string }; subtotals: { amount: string }[] }[];
  };
}

describe('a line of a cart', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  const vase = { ...lamp, productId: 'vase', variantId: 'vase-v', name: 'Vase', priceMinor: 500 };
  const all = [lamp, rug, vase];
  let rig: Rig;

  beforeAll(async () => {
    rig = await startRig(all);
  });
  afterAll(() => rig.stop());

  const lines = new Map(all.map((item) => [item.variantId, 2]));
  async function shopper() {
    const customer = aCustomer();
    for (const item of all) await rig.add(customer, item, lines.get(item.variantId));
    return customer;
  }

  const obstacles = {
    none: () => {},
    'is archived': (item: ShelfItem) => {
      item.orderable = false;
    },
    'is short of stock': (item: ShelfItem) => {
      item.onHand = 1;
    },
    'is out of stock': (item: ShelfItem) => {
      item.onHand = 0;
    },
    'has a suspended seller': (item: ShelfItem) => {
      rig.shop.suspended.add(item.sellerId);
    },
    'is not known any more': (item: ShelfItem) => {
      item.variantId = `gone-${item.variantId}`;
    },
  };
  type Obstacle = keyof typeof obstacles;
  const CODES: Record<Exclude<Obstacle, 'none'>, string> = {
    'is archived': 'PRODUCT_UNAVAILABLE',
    'is short of stock': 'OUT_OF_STOCK',
    'is out of stock': 'OUT_OF_STOCK',
    'has a suspended seller': 'SELLER_SUSPENDED',
    'is not known any more': 'PRODUCT_UNAVAILABLE',
  };

  async function under(given: Partial<Record<number, Obstacle>>, work: () => Promise<void>): Promise<void> {
    const before = all.map((item) => ({ ...item }));
    all.forEach((item, at) => {
      obstacles[given[at] ?? 'none'](item);
    });
    try {
      await work();
    } finally {
      all.forEach((item, at) => {
        Object.assign(item, before[at]);
      });
      rig.shop.suspended.clear();
    }
  }

  it.each(Object.entries(CODES))(
    'is refused alike by cart, subtotals, quote and order when its product %s',
    async (obstacle, code) => {
      const customer = await shopper();
      await under({ 1: obstacle as Obstacle }, async () => {
        const { cart } = (await rig.run<Cart>(customer, CART)).data;
        expect(cart.items.map((item) => [item.isAvailable, item.unavailableReason])).toEqual([
          [true, null],
          [false, code],
          [true, null],
        ]);
        // 2 × 19.99 and 2 × 5.00, of one seller; nothing of the other's.
        expect(cart.subtotals).toEqual([{ amount: '49.98' }]);
        expect(cart.groups.map(({ subtotals }) => subtotals)).toEqual([[{ amount: '49.98' }], []]);
        const refused = { code, field: null };
        const { quoteOrder } = (await rig.run<{ quoteOrder: Errors }>(customer, QUOTE)).data;
        expect(quoteOrder).toMatchObject({ totals: null, userErrors: [refused] });
        const { placeOrder } = (await rig.place(customer)).data;
        expect(placeOrder).toMatchObject({ order: null, userErrors: quoteOrder.userErrors });
      });
      // Nothing left the cart, and what can be ordered again is.
      expect((await rig.run<Cart>(customer, CART)).data.cart.items.every((item) => item.isAvailable)).toBe(
        true,
      );
      expect((await rig.place(customer)).data.placeOrder.order?.status).toBe('CONFIRMED');
    },
  );

  it('is judged the same by cart, subtotals, quote and order, for every obstacle on every line', async () => {
    const customer = await shopper();
    const kinds = fc.constantFrom(...(Object.keys(obstacles) as Obstacle[]));
    await fc.assert(
      fc.asyncProperty(fc.tuple(kinds, kinds, kinds), async (given) => {
        await under({ ...given }, async () => {
          const { cart } = (await rig.run<Cart>(customer, CART)).data;
          const orderable = cart.items.filter(({ isAvailable }) => isAvailable);
          const worth = all
            .filter((_, at) => cart.items[at]?.isAvailable)
            .reduce((sum, { priceMinor }) => sum + 2 * priceMinor, 0);
          expect(cart.subtotals).toEqual(worth === 0 ? [] : [{ amount: (worth / 100).toFixed(2) }]);
          const { quoteOrder } = (
            await rig.run<{ quoteOrder: Errors & { totals: { subtotal: { amount: string } } | null } }>(
              customer,
              QUOTE,
            )
          ).data;
          const refused = cart.items.flatMap(({ unavailableReason }) => unavailableReason ?? []);
          expect(quoteOrder.userErrors.map(({ code }) => code)).toEqual(refused);
          expect(quoteOrder.totals?.subtotal ?? null).toEqual(
            orderable.length === 3 ? cart.subtotals?.[0] : null,
          );
          // What can be ordered whole is not, so that the cart is there for the next round.
          if (refused.length === 0) return;
          const { placeOrder } = (await rig.place(customer)).data;
          expect(placeOrder).toMatchObject({ order: null, userErrors: quoteOrder.userErrors });
        });
      }),
      { numRuns: 25 },
    );
  });

  it('has isAvailable null while products or sellers cannot be reached', async () => {
    const customer = await shopper();
    for (const operation of ['offersFor', 'serviceSellersByIds'] as const) {
      rig.shop.plan(operation, 'before');
      const { data, errors } = await rig.run<Cart>(customer, CART);
      expect(data.cart.items.map(({ isAvailable }) => isAvailable)).toEqual([null, null, null]);
      expect(data.cart.subtotals).toBeNull();
      expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    }
  });

  it('takes one call to products and one to sellers for a whole cart', async () => {
    const customer = await shopper();
    rig.shop.calls.offersFor = 0;
    rig.shop.calls.serviceSellersByIds = 0;
    await rig.run<Cart>(customer, CART);
    expect([rig.shop.calls.offersFor, rig.shop.calls.serviceSellersByIds]).toEqual([1, 1]);
  });
});
