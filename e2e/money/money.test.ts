// The money of an order as a client meets it: quoted, taxed, charged, shared with its sellers, refunded and paid out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const CATEGORY = `mutation ($input: CreateCategoryInput!) {
  createCategory(input: $input) { category { id } userErrors { code message field } }
}`;
const COMMISSION = `mutation ($input: SetCommissionRuleInput!) {
  setCommissionRule(input: $input) { commissionRule { category { name } rateBasisPoints } userErrors { code message field } }
}`;
const SHIPPING = `mutation ($input: SetShippingRuleInput!) {
  setShippingRule(input: $input) { shippingRule { id } userErrors { code message field } }
}`;
const TOTALS = `totals { subtotal { amount } shipping { amount } tax { amount } isTaxIncluded
  taxLines { rateBasisPoints base { amount } amount { amount } } total { amount currency } }`;
const QUOTE = `query ($input: QuoteOrderInput!) { quoteOrder(input: $input) {
  ${TOTALS} sellerQuotes { seller { name } items { product { name } } totals { total { amount } } } userErrors { code }
} }`;
const ORDER = `query ($id: ID!) { order(id: $id) {
  ${TOTALS} payments { id amount { amount } captured { amount } }
  sellerOrders { seller { id } totals { total { amount } } commission { amount } earnings { amount } }
} }`;
const REFUND = `mutation ($id: ID!, $input: RefundPaymentInput!) {
  refundPayment(id: $id, input: $input) { refund { status } userErrors { code message field } }
}`;
const BOOKS = `{ ledgerBalances(currency: "EUR") { accounts { kind provider balance { amount } } sum { amount } } }`;
const CLOSE = `mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) {
  payoutStatement { id } userErrors { code message field }
} }`;
const MINE = `{ me { seller { id shippingRules { perUnit { amount } } balances { amount currency }
  orders { edges { node { commission { amount } earnings { amount } } } } } } }`;
const STATEMENTS = `{ payoutStatements { totalCount edges { node {
  id number seller { name } opening { amount } sales { amount } commission { amount } refunds { amount }
  closing { amount } paid { amount }
  entries(sort: OLDEST_FIRST) { edges { node { kind amount { amount } sellerOrder { orderNumber } } } }
} } } }`;
const STATEMENT = 'query ($id: ID!) { payoutStatement(id: $id) { number } }';
const BALANCE = 'query ($id: ID!) { seller(id: $id) { id balances { amount } } }';

const MARKET = {
  REQUIRE_EMAIL_VERIFICATION: 'false',
  TAX_STRATEGY: 'by-country',
  TAX_RATES: '{"FR":{"goods":2000,"shipping":1000}}',
  TAX_INCLUDED: 'false',
  SHIPPING_FLAT_MINOR: '300',
};

const amount = (text: string) => ({ amount: text });

describe('Money', () => {
  let souk: TestSouk;
  let root: Actor;
  let shop: Actor & { sellerId: string };
  let rival: Actor & { sellerId: string };
  let shopper: Actor;
  let lamp: Listing;
  let bowl: Listing;
  let order: { id: string; payments: { id: string }[] };
  let statementId: string;

  beforeAll(async () => {
    souk = await startSouk({ env: MARKET });
    root = await admin(souk);
    [shop, rival] = [await seller(souk, { approvedBy: root }), await seller(souk, { approvedBy: root })];
    shopper = await customer(souk);
    const category = async (name: string, parentId: string | null) =>
      (
        await root.client.ok<{ createCategory: { category: { id: string } } }>(CATEGORY, {
          input: { idempotencyKey: name, name, parentId },
        })
      ).createCategory.category.id;
    const home = await category('Home', null);
    const lamps = await category('Lamps', home);
    const input = {
      name: 'Lamp',
      idempotencyKey: 'lamp',
      price: { amount: '33.33', currency: 'EUR' },
      sku: 'L',
      initialStock: 9,
      isPublished: true,
    };
    const { createProduct } = await shop.client.ok<{
      createProduct: { product: { id: string; defaultVariant: { id: string } } };
    }>(CREATE_PRODUCT, { input: { ...input, categoryId: lamps } });
    const { id: productId, defaultVariant } = createProduct.product;
    lamp = { productId, variantId: defaultVariant.id };
    bowl = await listing(rival, { stock: 5, price: '10.05' });
    const rule = await root.client.ok(COMMISSION, { input: { categoryId: home, rateBasisPoints: 500 } });
    expect(rule).toMatchObject({
      setCommissionRule: { commissionRule: { category: { name: 'Home' }, rateBasisPoints: 500 } },
    });
    await shop.client.ok(SHIPPING, {
      input: {
        basePerOrder: { amount: '4', currency: 'EUR' },
        perUnit: { amount: '0.50', currency: 'EUR' },
      },
    });
  });
  afterAll(() => souk.stop());

  // Lamps: 3 x 33.33 at 20 %, shipping 4 + 3 x 0.50 at 10 %. Bowl: 10.05 at 20 %, shipping 3 at 10 %.
  const totals = {
    subtotal: amount('110.04'),
    shipping: amount('8.50'),
    tax: amount('22.86'),
    isTaxIncluded: false,
    taxLines: [
      { rateBasisPoints: 1_000, base: amount('8.50'), amount: amount('0.85') },
      { rateBasisPoints: 2_000, base: amount('110.04'), amount: amount('22.01') },
    ],
    total: { amount: '141.40', currency: 'EUR' },
  };

  it('is quoted with shipping and taxes on top, and charged as quoted', async () => {
    await addToCart(shopper, lamp, 3);
    await addToCart(shopper, bowl);
    const quoted = await shopper.client.ok(QUOTE, { input: { address: { country: 'FR' } } });
    expect(quoted).toMatchObject({
      quoteOrder: {
        totals,
        sellerQuotes: [
          { items: [{ product: { name: 'Lamp' } }], totals: { total: amount('126.04') } },
          { seller: { name: expect.stringMatching(/^Shop/) }, totals: { total: amount('15.36') } },
        ],
        userErrors: [],
      },
    });
    const wrong = { idempotencyKey: 'untaxed', expectedTotal: { amount: '118.54', currency: 'EUR' } };
    const refused = await placeOrder(shopper, wrong);
    expect(refused.data?.placeOrder?.userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }]);
    const agreed = { idempotencyKey: 'as-quoted', expectedTotal: { amount: '141.40', currency: 'EUR' } };
    const placed = await placeOrder(shopper, agreed);
    expect(placed.data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    const answer = await shopper.client.ok<{ order: typeof order }>(ORDER, {
      id: placed.data?.placeOrder?.order?.id,
    });
    order = { ...answer.order, id: placed.data?.placeOrder?.order?.id ?? '' };
    const { sellerOrders, ...rest } = answer.order as typeof order & { sellerOrders: object[] };
    expect(rest).toMatchObject({
      totals,
      payments: [{ amount: amount('141.40'), captured: amount('141.40') }],
    });
    // What the market keeps of a seller's part is between the two.
    expect(sellerOrders).toMatchObject([
      { commission: null, earnings: null },
      { commission: null, earnings: null },
    ]);
    const [charge] = await souk.payments.ledger(order.id);
    expect(charge).toMatchObject({ liveCharges: 1, heldMinor: 0, netMinor: 14_140 });
  });

  it("is the sellers', less a commission by category, and adds up to zero", async () => {
    const { me } = await shop.client.ok<{ me: { seller: object } }>(MINE);
    expect(me.seller).toMatchObject({
      shippingRules: [{ perUnit: amount('0.50') }],
      balances: [{ amount: '121.04', currency: 'EUR' }],
      orders: { edges: [{ node: { commission: amount('5.00'), earnings: amount('121.04') } }] },
    });
    const books = await root.client.ok(BOOKS);
    const accounts = [
      { kind: 'CARD_CLEARING', provider: 'simulated', balance: amount('141.40') },
      { kind: 'COMMISSION', provider: null, balance: amount('-6.01') },
      { kind: 'SELLER', provider: null, balance: amount('-135.39') },
    ];
    expect(books).toEqual({ ledgerBalances: { accounts, sum: amount('0.00') } });
  });

  it('is refunded by all who received it, to the cent', async () => {
    const [payment] = order.payments;
    const back = { amount: '14.14', currency: 'EUR' };
    const input = { amount: back, reason: 'A scratch', idempotencyKey: 'scratch' };
    const { refundPayment } = await root.client.ok<{ refundPayment: object }>(REFUND, {
      id: payment?.id,
      input,
    });
    expect(refundPayment).toMatchObject({ refund: { status: 'SUCCEEDED' } });
    const books = await root.client.ok<{
      ledgerBalances: { accounts: { kind: string; balance: { amount: string } }[]; sum: object };
    }>(BOOKS);
    const of = (kind: string) =>
      books.ledgerBalances.accounts.find((one) => one.kind === kind)?.balance.amount;
    expect(books.ledgerBalances.sum).toEqual(amount('0.00'));
    expect(of('CARD_CLEARING')).toBe('127.26');
    // A tenth of each part, and of the commission on each.
    expect(of('COMMISSION')).toBe('-5.41');
    expect(of('SELLER')).toBe('-121.85');
    for (const [one, left] of [
      [shop, '108.94'],
      [rival, '12.91'],
    ] as const)
      expect(await root.client.ok(BALANCE, { id: one.sellerId })).toMatchObject({
        seller: { balances: [amount(left)] },
      });
  });

  it('is paid out once, by a statement that its seller reads', async () => {
    const input = {
      sellerId: shop.sellerId,
      currency: 'EUR',
      periodEndsAt: new Date().toISOString(),
      idempotencyKey: 'november',
    };
    const closings = await Promise.all(
      Array.from({ length: 5 }, () =>
        root.client.ok<{ closePayoutPeriod: { payoutStatement: { id: string } } }>(CLOSE, { input }),
      ),
    );
    const ids = new Set(closings.map(({ closePayoutPeriod }) => closePayoutPeriod.payoutStatement.id));
    expect(ids.size).toBe(1);
    [statementId = ''] = ids;
    const orderNumber = expect.stringMatching(/^SO-/);
    expect(await shop.client.ok(STATEMENTS)).toMatchObject({
      payoutStatements: {
        totalCount: 1,
        edges: [
          {
            node: {
              number: 1,
              opening: amount('0.00'),
              sales: amount('126.04'),
              commission: amount('4.50'),
              refunds: amount('12.60'),
              closing: amount('108.94'),
              paid: amount('108.94'),
              entries: {
                edges: [
                  { node: { kind: 'CHARGE', amount: amount('-121.04'), sellerOrder: { orderNumber } } },
                  { node: { kind: 'REFUND', amount: amount('12.10'), sellerOrder: { orderNumber } } },
                  { node: { kind: 'PAYOUT', amount: amount('108.94'), sellerOrder: null } },
                ],
              },
            },
          },
        ],
      },
    });
    const { me } = await shop.client.ok<{ me: { seller: object } }>(MINE);
    expect(me.seller).toMatchObject({ balances: [amount('0.00')] });
  });

  it('is hidden from other sellers and from customers', async () => {
    expect(await rival.client.ok(STATEMENT, { id: statementId })).toEqual({ payoutStatement: null });
    expect(await rival.client.ok(STATEMENTS)).toMatchObject({ payoutStatements: { totalCount: 0 } });
    for (const { client } of [rival, shopper]) {
      const balance = await client.run(BALANCE, { id: shop.sellerId });
      expect(balance.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(balance.data).toEqual({ seller: { id: shop.sellerId, balances: null } });
    }
    const input = { sellerId: shop.sellerId, currency: 'EUR', periodEndsAt: new Date().toISOString() };
    for (const { client } of [shop, shopper]) {
      const closing = await client.run(CLOSE, { input: { ...input, idempotencyKey: 'mine' } });
      expect(closing.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(await souk.db('orders').collection('payoutStatements').countDocuments()).toBe(1);
  });
});
