import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Viewer, viewerOf } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin } from '../../testing/shop.ts';
import { PAYOUTS, sellerAccount } from '../ledger/accounts.ts';
import { chargeEntries, refundEntries } from '../ledger/entries.ts';
import { postEntries } from '../ledger/post.ts';

const CLOSE = `mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) {
  payoutStatement { id number periodStartsAt periodEndsAt opening { amount } sales { amount } commission { amount } refunds { amount }
    closing { amount } paid { amount } seller { id } }
  userErrors { code field }
} }`;
const LIST = `query ($filter: PayoutStatementFilter, $sort: PayoutStatementSort! = NEWEST_FIRST) { payoutStatements(filter: $filter, sort: $sort) {
  totalCount edges { node { id number closing { amount } } }
} }`;
const ONE = `query ($id: ID!) { payoutStatement(id: $id) {
  number entries(first: 10, sort: OLDEST_FIRST) { totalCount edges { node { kind account { kind seller { id } } amount { amount } sellerOrder { id } } } }
} }`;
const BALANCE = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Seller { balances { amount currency } }
} }`;

interface Closed {
  closePayoutPeriod: {
    payoutStatement: { id: string; paid: { amount: string } } | null;
    userErrors: { code: string }[];
  };
}
type Listed = { payoutStatements: { totalCount: number; edges: { node: { number: number } }[] } };

let named = 0;
const aSeller = () => {
  named += 1;
  return `sel_paid${named}`;
};
const as = (sellerId: string): Viewer => viewerOf('seller', { userId: `acc_${sellerId}`, sellerId });

describe('payouts', () => {
  let rig: Rig;
  let keys = 0;
  beforeAll(async () => {
    rig = await startRig([]);
  });
  afterAll(() => rig.stop());

  const share = (sellerId: string, amountMinor: number) => ({
    sellerId,
    amountMinor,
    commissionMinor: Math.floor(amountMinor / 10),
  });
  const sell = (sellerId: string, amountMinor: number, currency = 'EUR') => {
    keys += 1;
    const entries = chargeEntries('clearing:cash', [share(sellerId, amountMinor)]);
    return postEntries(rig.ctx, { key: `test:${keys}`, kind: 'CHARGE', currency, entries });
  };
  const refund = (sellerId: string, amountMinor: number) => {
    keys += 1;
    const entries = refundEntries('clearing:cash', [share(sellerId, amountMinor)]);
    return postEntries(rig.ctx, { key: `test:${keys}`, kind: 'REFUND', currency: 'EUR', entries });
  };
  const close = async (sellerId: string, input: object = {}, viewer: Viewer = admin) => {
    keys += 1;
    const usual = { sellerId, currency: 'EUR', idempotencyKey: `k${keys}` };
    // A booking of this millisecond is not before now.
    await new Promise((resolve) => setTimeout(resolve, 2));
    const now = { periodEndsAt: new Date().toISOString() };
    return rig.run<Closed>(viewer, CLOSE, { input: { ...usual, ...now, ...input } });
  };
  const balancesOf = async (sellerId: string, viewer: Viewer = admin) =>
    rig.run<{ _entities: { balances: { amount: string; currency: string }[] }[] }>(viewer, BALANCE, {
      of: [{ __typename: 'Seller', id: sellerId }],
    });
  const owedTo = async (sellerId: string) =>
    (await balancesOf(sellerId)).data._entities[0]?.balances.map(({ amount, currency }) => amount + currency);

  it('pay a positive balance, and carry a negative one over to the next period', async () => {
    const sellerId = aSeller();
    await sell(sellerId, 10_000);
    await sell(sellerId, 5_000, 'TND');
    await refund(sellerId, 1_000);
    expect(await owedTo(sellerId)).toEqual(['81.00EUR', '4.500TND']);
    const first = await close(sellerId);
    expect(first.data.closePayoutPeriod).toMatchObject({
      payoutStatement: {
        number: 1,
        periodStartsAt: null,
        opening: { amount: '0.00' },
        sales: { amount: '100.00' },
        commission: { amount: '9.00' },
        refunds: { amount: '10.00' },
        closing: { amount: '81.00' },
        paid: { amount: '81.00' },
        seller: { id: sellerId },
      },
      userErrors: [],
    });
    expect(await owedTo(sellerId)).toEqual(['0.00EUR', '4.500TND']);
    await refund(sellerId, 2_000);
    expect(await owedTo(sellerId)).toEqual(['-18.00EUR', '4.500TND']);
    const second = await close(sellerId);
    const nothing = { number: 2, closing: { amount: '-18.00' }, paid: { amount: '0.00' } };
    expect(second.data.closePayoutPeriod.payoutStatement).toMatchObject(nothing);
    await sell(sellerId, 3_000);
    const third = await close(sellerId);
    expect(third.data.closePayoutPeriod.payoutStatement).toMatchObject({
      number: 3,
      opening: { amount: '-18.00' },
      sales: { amount: '30.00' },
      commission: { amount: '3.00' },
      refunds: { amount: '0.00' },
      closing: { amount: '9.00' },
      paid: { amount: '9.00' },
    });
    const account = sellerAccount(sellerId);
    const all = await rig.ctx.db.ledgerEntries.find({ account, currency: 'EUR' }).lean().exec();
    expect(all.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
    expect(all.every(({ statementId }) => statementId !== null)).toBe(true);
  });

  it('are made once by twenty concurrent closings while sales continue', async () => {
    const sellerId = aSeller();
    for (let sale = 0; sale < 20; sale += 1) await sell(sellerId, 1_000);
    const periodEndsAt = new Date(Date.now() + 1).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, () => close(sellerId, { periodEndsAt }))),
      Promise.all(Array.from({ length: 20 }, () => sell(sellerId, 700))),
    ]);
    const made = answers.flatMap(({ data }) => data.closePayoutPeriod.payoutStatement ?? []);
    expect(made.map(({ paid }) => paid.amount)).toEqual(['180.00']);
    const refused = answers.flatMap(({ data }) => data.closePayoutPeriod.userErrors.map(({ code }) => code));
    expect(refused).toEqual(Array(19).fill('INVALID_INPUT'));
    const paid = await rig.ctx.db.ledgerEntries.find({ account: PAYOUTS, statementId: made[0]?.id }).lean();
    expect(paid.map(({ amountMinor }) => amountMinor)).toEqual([-18_000]);
    // Every concurrent sale is left for the next closing.
    expect(await owedTo(sellerId)).toEqual(['126.00EUR']);
    const next = await close(sellerId);
    expect(next.data.closePayoutPeriod.payoutStatement?.paid).toEqual({ amount: '126.00' });
  });

  it('are made once by twenty calls with one idempotency key', async () => {
    const sellerId = aSeller();
    await sell(sellerId, 1_000);
    const same = { periodEndsAt: new Date().toISOString(), idempotencyKey: 'same' };
    await new Promise((resolve) => setTimeout(resolve, 5));
    same.periodEndsAt = new Date().toISOString();
    const answers = await Promise.all(Array.from({ length: 20 }, () => close(sellerId, same)));
    const ids = new Set(answers.map(({ data }) => data.closePayoutPeriod.payoutStatement?.id));
    expect([ids.size, ids.has(undefined)]).toEqual([1, false]);
    expect(await rig.ctx.db.payoutStatements.countDocuments({ sellerId })).toBe(1);
    // Without the stored answer, the statement is found by its own idempotency key.
    await rig.ctx.db.requests.deleteMany({});
    const again = await close(sellerId, same);
    expect(ids.has(again.data.closePayoutPeriod.payoutStatement?.id)).toBe(true);
    const other = await close(aSeller(), same);
    expect(other.data.closePayoutPeriod.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('refuse an end in the future, an end before the last period, and an empty period', async () => {
    const sellerId = aSeller();
    const codes = async (input: object) =>
      (await close(sellerId, input)).data.closePayoutPeriod.userErrors.map(({ code }) => code);
    expect(await codes({})).toEqual(['INVALID_STATE']);
    await sell(sellerId, 1_000);
    expect(await codes({ periodEndsAt: new Date(Date.now() + 60_000).toISOString() })).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await codes({ currency: 'TND' })).toEqual(['INVALID_STATE']);
    expect(await codes({ periodEndsAt: '2020-01-01T00:00:00Z' })).toEqual(['INVALID_STATE']);
    expect(await codes({})).toEqual([]);
    expect(await codes({ periodEndsAt: '2020-01-01T00:00:00Z' })).toEqual(['INVALID_INPUT']);
    expect(await rig.ctx.db.payoutStatements.countDocuments({ sellerId })).toBe(1);
  });

  it('are refused to a session that proved too long ago who it is, and nothing is closed', async () => {
    const sellerId = aSeller();
    const stale = { ...admin, authenticatedAt: Math.floor(Date.now() / 1000) - 601 };
    const { data } = await close(sellerId, {}, stale);
    expect(data.closePayoutPeriod).toEqual({
      payoutStatement: null,
      userErrors: [{ code: 'REAUTHENTICATION_REQUIRED', field: null }],
    });
    const stored = await rig.run<Listed>(admin, LIST, { filter: { sellerId, currency: 'EUR' } });
    expect(stored.data.payoutStatements.totalCount).toBe(0);
  });

  it('are visible to their seller and admins', async () => {
    const [mine, others] = [aSeller(), aSeller()];
    for (const sellerId of [mine, others]) {
      await sell(sellerId, 1_000);
      await close(sellerId);
    }
    const list = (viewer: Viewer, filter: object = {}) => rig.run<Listed>(viewer, LIST, { filter });
    expect((await list(as(mine))).data.payoutStatements.totalCount).toBe(1);
    expect((await list(as(mine), { sellerId: others })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await list(admin, { sellerId: others, currency: 'EUR' })).data.payoutStatements.totalCount).toBe(
      1,
    );
    const of = { periodEndsAt: { from: '2020-01-01T00:00:00Z', before: '2021-01-01T00:00:00Z' } };
    expect((await list(admin, of)).data.payoutStatements.totalCount).toBe(0);
    const statement = await rig.ctx.db.payoutStatements.findOne({ sellerId: mine }).lean().exec();
    const one = await rig.run(as(mine), ONE, { id: statement?._id });
    expect(one.data).toEqual({
      payoutStatement: {
        number: 1,
        entries: {
          totalCount: 2,
          edges: [
            {
              node: {
                kind: 'CHARGE',
                account: { kind: 'SELLER', seller: { id: mine } },
                amount: { amount: '-9.00' },
                sellerOrder: null,
              },
            },
            {
              node: {
                kind: 'PAYOUT',
                account: { kind: 'SELLER', seller: { id: mine } },
                amount: { amount: '9.00' },
                sellerOrder: null,
              },
            },
          ],
        },
      },
    });
    expect((await rig.run(as(others), ONE, { id: statement?._id })).data).toEqual({ payoutStatement: null });
    expect((await rig.run(aCustomer(), ONE, { id: statement?._id })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await close(mine, {}, as(mine))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await balancesOf(mine, as(mine))).errors).toEqual([]);
    for (const viewer of [as(others), aCustomer()]) {
      expect((await balancesOf(mine, viewer)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });
});
