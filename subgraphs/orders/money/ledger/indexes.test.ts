import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { plansOf, scansIn } from '@souk/testing';
import { seedDemo } from '../../demo/seed-demo.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, twoProducts } from '../../testing/shop.ts';

const REST = '{ edges { node { id } } totalCount }';
// `totalCount` of an unfiltered list reads every document, so only filtered lists select it here.
const PAGE = '{ edges { node { id } } pageInfo { endCursor } }';
const YEARS = '{ from: "2026-01-01T00:00:00Z", before: "2099-01-01T00:00:00Z" }';

describe('database access of ledger, payouts and commissions', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let sellerId: string;
  beforeAll(async () => {
    rig = await startRig([lamp]);
    await seedDemo(rig.ctx, new Date());
    const entry = await rig.ctx.db.ledgerEntries
      .findOne({ sellerId: { $gt: '' } })
      .lean()
      .exec();
    sellerId = entry?.sellerId ?? '';
  });
  afterAll(() => rig.stop());

  async function examinedBy(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
    const plans = await plansOf(rig.orders, async () => {
      const { errors } = await rig.run(viewer, query, variables);
      expect(errors).toEqual([]);
    });
    expect(plans.length).toBeGreaterThan(0);
    expect(scansIn(plans)).toEqual([]);
    return plans;
  }

  it.each([
    ['all transactions', `{ ledgerTransactions ${PAGE} }`],
    ['all transactions, oldest first', `{ ledgerTransactions(sort: OLDEST_FIRST) ${PAGE} }`],
    ['transactions of a period', `{ ledgerTransactions(filter: { bookedAt: ${YEARS} }) ${REST} }`],
    ['transactions of two kinds', `{ ledgerTransactions(filter: { kinds: [REFUND, PAYOUT] }) ${REST} }`],
    [
      'transactions of one order',
      '{ ledgerTransactions(filter: { orderId: "x" }) { totalCount edges { cursor } } }',
    ],
    ['all statements', `{ payoutStatements ${PAGE} }`],
    ['all statements, oldest first', `{ payoutStatements(sort: OLDEST_FIRST) ${PAGE} }`],
    ['statements of a period', `{ payoutStatements(filter: { periodEndsAt: ${YEARS} }) ${REST} }`],
    ['commission rules', `{ commissionRules ${PAGE} }`],
    ['commission rules of one seller', `{ commissionRules(filter: { sellerId: "x" }) ${REST} }`],
    [
      'commission rules of one category, oldest first',
      `{ commissionRules(filter: { categoryId: "x" }, sort: OLDEST_FIRST) ${REST} }`,
    ],
  ])('lists %s by an index that also sorts', async (_what, query) => {
    const plans = await examinedBy(admin, query);
    expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
  });

  it('lists the entries of one seller by an index that also sorts', async () => {
    const seller = viewerOf('seller', { userId: 'acc', sellerId });
    const statement = await rig.ctx.db.payoutStatements.findOne({ sellerId }).lean().exec();
    const of = [{ __typename: 'Seller', id: sellerId }];
    const queries: [Viewer, string, object][] = [
      [admin, `{ ledgerTransactions(filter: { sellerId: "${sellerId}", bookedAt: ${YEARS} }) ${REST} }`, {}],
      [seller, `{ payoutStatements ${REST} }`, {}],
      [seller, `{ payoutStatements(filter: { currency: "EUR" }) ${REST} }`, {}],
      [seller, `{ payoutStatement(id: "${statement?._id}") { entries ${REST} } }`, {}],
      [seller, `{ payoutStatement(id: "${statement?._id}") { entries(sort: OLDEST_FIRST) ${REST} } }`, {}],
      [
        seller,
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Seller { shippingRules { id } } } }',
        { of },
      ],
    ];
    for (const [viewer, query, variables] of queries) {
      const plans = await examinedBy(viewer, query, { ...variables });
      expect(plans.filter(({ sorted }) => sorted)).toEqual([]);
    }
  });

  it('reads the balance of a seller from the entries since the last statement only', async () => {
    const open = await rig.ctx.db.ledgerEntries.countDocuments({ sellerId, statementId: null });
    const all = await rig.ctx.db.ledgerEntries.countDocuments({ sellerId });
    expect(all).toBeGreaterThan(2 * open);
    const plans = await examinedBy(
      admin,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Seller { balances { amount } } } }',
      { of: [{ __typename: 'Seller', id: sellerId }] },
    );
    const entries = plans.filter(({ collection }) => collection === 'ledgerEntries');
    expect(entries.reduce((sum, { examined }) => sum + examined, 0)).toBeLessThanOrEqual(open);
  });

  it('reads the trial balance from an index alone', async () => {
    const plans = await examinedBy(admin, '{ ledgerBalances(currency: "EUR") { sum { amount } } }');
    expect(plans.map(({ examined }) => examined)).toEqual([0]);
  });

  it('uses indexes to close a period and to price an order', async () => {
    const input = {
      sellerId,
      currency: 'EUR',
      periodEndsAt: new Date().toISOString(),
      idempotencyKey: 'plans',
    };
    await examinedBy(
      admin,
      'mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) { payoutStatement { id } } }',
      { input },
    );
    await examinedBy(
      aCustomer(),
      'query ($input: QuoteOrderInput!) { quoteOrder(input: $input) { totals { total { amount } } } }',
      { input: { lines: [{ variantId: lamp.variantId }], address: { country: 'MA' } } },
    );
  });
});
