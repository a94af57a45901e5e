import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADDRESS, eur, type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, sellerA, twoProducts } from '../../testing/shop.ts';

const TOTALS = `subtotal { amount } shipping { amount } tax { amount } isTaxIncluded
  taxLines { rateBasisPoints base { amount } amount { amount } } total { amount currency }`;
const QUOTE = `query ($input: QuoteOrderInput!) { quoteOrder(input: $input) {
  totals { ${TOTALS} }
  sellerQuotes { seller { id } totals { total { amount } tax { amount } }
    items { product { id } variant { id } quantity unitPrice { amount } lineTotal { amount } tax { amount } taxRateBasisPoints } }
  userErrors { code field ... on OutOfStockError {
    variant { id } cartItem { id } requestedQuantity availableQuantity
  } }
} }`;
const ORDER = `query ($id: ID!) { order(id: $id) { totals { ${TOTALS} }
  items { tax { amount } taxRateBasisPoints } sellerOrders { totals { total { amount } tax { amount } } } } }`;

interface Totals {
  total: { amount: string };
}
interface Quoted {
  quoteOrder: {
    totals: Totals | null;
    sellerQuotes: { seller: { id: string }; totals: Totals; items: object[] }[];
    userErrors: { code: string; field: string[] | null }[];
  };
}

const TAXED = {
  TAX_STRATEGY: 'by-country',
  TAX_RATES: '{"MA":{"goods":2000,"shipping":1000},"FR":550}',
  SHIPPING_FLAT_MINOR: '305',
};

describe.each([
  ['on top of prices', 'false'],
  ['held by prices', 'true'],
])('taxes %s', (_how, TAX_INCLUDED) => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  const onTop = TAX_INCLUDED === 'false';
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp, rug], { ...TAXED, TAX_INCLUDED });
  });
  afterAll(() => rig.stop());

  // 59.97 + 100.50 of goods at 20 %, twice 3.05 of shipping at 10 %: each rounded by itself.
  const expected = onTop
    ? {
        ...{ subtotal: { amount: '160.47' }, shipping: { amount: '6.10' }, tax: { amount: '32.71' } },
        isTaxIncluded: false,
        taxLines: [
          { rateBasisPoints: 1_000, base: { amount: '6.10' }, amount: { amount: '0.62' } },
          { rateBasisPoints: 2_000, base: { amount: '160.47' }, amount: { amount: '32.09' } },
        ],
        total: { amount: '199.28', currency: 'EUR' },
      }
    : {
        ...{ subtotal: { amount: '160.47' }, shipping: { amount: '6.10' }, tax: { amount: '27.31' } },
        isTaxIncluded: true,
        taxLines: [
          { rateBasisPoints: 1_000, base: { amount: '5.54' }, amount: { amount: '0.56' } },
          { rateBasisPoints: 2_000, base: { amount: '133.72' }, amount: { amount: '26.75' } },
        ],
        total: { amount: '166.57', currency: 'EUR' },
      };

  it('are quoted exactly, placed as quoted, and charged and booked as placed', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp, 3);
    await rig.add(customer, rug);
    const quoted = await rig.run<Quoted>(customer, QUOTE, { input: { address: { country: 'ma' } } });
    expect(quoted.data.quoteOrder).toMatchObject({ totals: expected, userErrors: [] });
    const [first] = quoted.data.quoteOrder.sellerQuotes;
    expect(first).toEqual({
      seller: { id: 'selA' },
      totals: onTop
        ? { total: { amount: '75.32' }, tax: { amount: '12.30' } }
        : { total: { amount: '63.02' }, tax: { amount: '10.28' } },
      items: [
        {
          product: { id: lamp.productId },
          variant: { id: lamp.variantId },
          quantity: 3,
          unitPrice: { amount: '19.99' },
          lineTotal: { amount: '59.97' },
          tax: { amount: onTop ? '11.99' : '10.00' },
          taxRateBasisPoints: 2_000,
        },
      ],
    });
    const { total } = expected;
    const placed = await rig.place(customer, { address: ADDRESS, expectedTotal: eur(total.amount) });
    const id = placed.data.placeOrder.order?.id ?? '';
    expect(placed.data.placeOrder.userErrors).toEqual([]);
    const { data } = await rig.run(customer, ORDER, { id });
    expect(data).toMatchObject({
      order: {
        totals: expected,
        items: [
          { tax: { amount: onTop ? '11.99' : '10.00' }, taxRateBasisPoints: 2_000 },
          { taxRateBasisPoints: 2_000 },
        ],
      },
    });
    const minor = Math.round(Number(total.amount) * 100);
    expect(await rig.moneyOf(id)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: minor });
    const entries = await rig.ctx.db.ledgerEntries.find({ orderId: id }).lean().exec();
    expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    // 10 % of the goods as priced: a tax on top and shipping are the seller's whole.
    const kept = entries
      .filter(({ account }) => account === 'commission')
      .map(({ amountMinor }) => amountMinor);
    expect(kept).toEqual([-600, -1_005]);
  });

  it('are those of the country', async () => {
    const customer = aCustomer();
    const lines = [{ variantId: rug.variantId, quantity: 1 }];
    const of = async (country: string) =>
      (await rig.run<Quoted>(customer, QUOTE, { input: { lines, address: { country } } })).data.quoteOrder
        .totals;
    expect(await of('TN')).toMatchObject({
      tax: { amount: '0.00' },
      taxLines: [],
      total: { amount: '103.55' },
    });
    expect(await of('FR')).toMatchObject(
      onTop
        ? { tax: { amount: '5.70' }, total: { amount: '109.25' } }
        : { tax: { amount: '5.40' }, total: { amount: '103.55' } },
    );
    // A quote takes no number and holds nothing.
    expect(await rig.ctx.db.sagas.countDocuments({ customerId: customer.userId })).toBe(0);
    expect(rig.shop.calls.reserveInventory).toBe(1);
  });
});

describe('a quote', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp, { ...rug, onHand: 2, currency: 'TND' }]);
  });
  afterAll(() => rig.stop());

  it('says why the order cannot be placed', async () => {
    const customer = aCustomer();
    const told = async (input: object, what: (error: { code: string }) => unknown = ({ code }) => code) => {
      const usual = { address: { country: 'MA' } };
      const { data } = await rig.run<Quoted>(customer, QUOTE, { input: { ...usual, ...input } });
      expect(data.quoteOrder).toMatchObject({ totals: null, sellerQuotes: [] });
      return data.quoteOrder.userErrors.map(what);
    };
    const [one, other] = [{ variantId: lamp.variantId }, { variantId: rug.variantId }];
    expect(await told({})).toEqual(['CART_EMPTY']);
    expect(await told({ lines: [] })).toEqual(['INVALID_INPUT']);
    expect(await told({ lines: [one], address: { country: 'Morocco' } })).toEqual(['INVALID_INPUT']);
    expect(await told({ lines: [{ variantId: 'none' }] })).toEqual(['PRODUCT_UNAVAILABLE']);
    expect(await told({ lines: [one, other] })).toEqual(['MIXED_CURRENCIES']);
    expect(await told({ lines: [{ ...other, quantity: 3 }] })).toEqual(['OUT_OF_STOCK']);
    expect(await told({ lines: [one, { ...other, quantity: 3 }] }, (error) => error)).toEqual([
      {
        ...{ code: 'OUT_OF_STOCK', field: ['input', 'lines', '1', 'quantity'] },
        ...{ variant: { id: rug.variantId }, cartItem: null, requestedQuantity: 3, availableQuantity: 2 },
      },
    ]);
    rig.shop.suspended.add('selA');
    expect(await told({ lines: [one] })).toEqual(['SELLER_SUSPENDED']);
    rig.shop.suspended.clear();
  });

  it('is refused to everybody but customers', async () => {
    const input = { lines: [{ variantId: lamp.variantId }], address: { country: 'MA' } };
    expect((await rig.run(sellerA, QUOTE, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('has no tax and no rates on a market without taxes', async () => {
    const input = { lines: [{ variantId: lamp.variantId }], address: { country: 'MA' } };
    const { data } = await rig.run<Quoted>(aCustomer(), QUOTE, { input });
    expect(data.quoteOrder.totals).toMatchObject({
      tax: { amount: '0.00' },
      isTaxIncluded: true,
      taxLines: [],
      total: { amount: '19.99' },
    });
  });
});
