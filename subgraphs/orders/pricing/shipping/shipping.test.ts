import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, sellerB, twoProducts } from '../../testing/shop.ts';
import { flatShipping, shippingByRules } from './shipping-of-lines.ts';

const SET = `mutation ($input: SetShippingRuleInput!) { setShippingRule(input: $input) {
  shippingRule { id currency basePerOrder { amount } perUnit { amount } freeFrom { amount } }
  userErrors { code field }
} }`;
const DELETE = 'mutation ($id: ID!) { deleteShippingRule(id: $id) { deletedId userErrors { code } } }';
const RULES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Seller { shippingRules { currency basePerOrder { amount currency } perUnit { amount } freeFrom { amount } } }
} }`;

const eur = (amount: string, currency = 'EUR') => ({ amount, currency });

interface Answered {
  setShippingRule: { shippingRule: { id: string } | null; userErrors: { code: string; field: string[] }[] };
}

describe('shippingByRules', () => {
  const rule = { sellerId: 'selA', basePerOrderMinor: 400, perUnitMinor: 50, freeFromMinor: 5_000 };
  const cost = shippingByRules([rule], flatShipping(300));
  it.each([
    ['selA', 4_999, 3, 550],
    ['selA', 5_000, 3, 0],
    ['selB', 9_000, 3, 300],
  ])('asks %s goods of %d in %d units for %d', (sellerId, itemsMinor, units, expected) => {
    expect(cost({ sellerId, itemsMinor, units })).toBe(expected);
  });
  it('is never free without a threshold', () => {
    const never = shippingByRules([{ ...rule, freeFromMinor: null }], flatShipping(300));
    expect(never({ sellerId: 'selA', itemsMinor: 1_000_000, units: 1 })).toBe(450);
  });
});

describe('shipping rules', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp, rug], { SHIPPING_FLAT_MINOR: '250' });
  });
  afterAll(() => rig.stop());

  const set = async (viewer: Viewer, input: object) => {
    const usual = { basePerOrder: eur('4.00'), perUnit: eur('0.5'), freeFrom: eur('100') };
    return (await rig.run<Answered>(viewer, SET, { input: { ...usual, ...input } })).data.setShippingRule;
  };
  const codes = async (viewer: Viewer, input: object) =>
    (await set(viewer, input)).userErrors.map(({ code, field }) => `${code} ${field.join('.')}`);

  it("set the price of each seller's parcel; sellers without a rule have the default price", async () => {
    await set(sellerA, {});
    const customer = aCustomer();
    await rig.add(customer, lamp, 2);
    await rig.add(customer, rug);
    const { data } = await rig.place(customer);
    const orderId = data.placeOrder.order?.id;
    const parts = await rig.ctx.db.sellerOrders.find({ orderId }).sort({ sellerId: 1 }).lean().exec();
    expect(parts.map(({ totals }) => totals.shippingMinor)).toEqual([500, 250]);
    expect(data.placeOrder.order?.totals.total).toEqual({ amount: '147.98' });
    expect((await rig.moneyOf(orderId ?? '')).netMinor).toBe(14_798);
  });

  it('are public, one for each currency', async () => {
    const { shippingRule } = await set(sellerA, { basePerOrder: eur('3') });
    await set(admin, {
      sellerId: 'selA',
      basePerOrder: eur('1.250', 'TND'),
      perUnit: eur('0.5', 'TND'),
      freeFrom: null,
    });
    const { data } = await rig.run(anonymous, RULES, { of: [{ __typename: 'Seller', id: 'selA' }] });
    expect(data).toEqual({
      _entities: [
        {
          shippingRules: [
            {
              currency: 'EUR',
              basePerOrder: { amount: '3.00', currency: 'EUR' },
              perUnit: { amount: '0.50' },
              freeFrom: { amount: '100.00' },
            },
            {
              currency: 'TND',
              basePerOrder: { amount: '1.250', currency: 'TND' },
              perUnit: { amount: '0.500' },
              freeFrom: null,
            },
          ],
        },
      ],
    });
    const ended = (viewer: Viewer) => rig.run(viewer, DELETE, { id: shippingRule?.id });
    expect((await ended(sellerB)).data).toMatchObject({
      deleteShippingRule: { deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] },
    });
    expect((await ended(sellerA)).data).toMatchObject({
      deleteShippingRule: { deletedId: shippingRule?.id },
    });
  });

  it('are refused for other sellers, for invalid amounts and for several currencies', async () => {
    expect(await codes(sellerA, { sellerId: 'selB' })).toEqual(['NOT_FOUND input.sellerId']);
    expect(await codes(admin, {})).toEqual(['INVALID_INPUT input.sellerId']);
    expect(await codes(admin, { sellerId: 'selNone' })).toEqual(['NOT_FOUND input.sellerId']);
    const wrong = { basePerOrder: eur('-1'), perUnit: eur('0.001'), freeFrom: eur('99999999999') };
    expect(await codes(sellerA, wrong)).toEqual([
      'INVALID_INPUT input.basePerOrder.amount',
      'INVALID_INPUT input.perUnit.amount',
      'INVALID_INPUT input.freeFrom.amount',
    ]);
    expect(await codes(sellerA, { perUnit: eur('1', 'USD') })).toEqual([
      'INVALID_INPUT input.perUnit.currency',
    ]);
    expect(await codes(sellerA, { basePerOrder: eur('1', 'BGN'), perUnit: null, freeFrom: null })).toEqual([
      'INVALID_INPUT input.basePerOrder.currency',
    ]);
    expect((await rig.run(aCustomer(), SET, { input: { basePerOrder: eur('1') } })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect(await rig.ctx.db.shippingRules.countDocuments({ sellerId: 'selB' })).toBe(0);
  });
  it('are at most 20 for a seller, whose present ones can be changed', async () => {
    const codes20 = 'EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON TRY MAD TND JPY CNY INR BRL CAD AUD'.split(
      ' ',
    );
    await rig.ctx.db.shippingRules.deleteMany({ sellerId: 'selB' });
    for (const code of codes20)
      expect(await codes(sellerB, { basePerOrder: eur('1', code), perUnit: null, freeFrom: null })).toEqual(
        [],
      );
    const more = { basePerOrder: eur('1', 'NZD'), perUnit: null, freeFrom: null };
    expect(await codes(sellerB, more)).toEqual(['INVALID_STATE input.basePerOrder.currency']);
    expect(await codes(sellerB, { basePerOrder: eur('2') })).toEqual([]);
    expect(await rig.ctx.db.shippingRules.countDocuments({ sellerId: 'selB' })).toBe(20);
  });
});
