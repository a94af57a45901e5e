import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FULFILLED, moveSellerOrder } from '../../testing/fulfil.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, sellerA, twoProducts } from '../../testing/shop.ts';
import type { RefundDocument, RefundShare } from '../payments/payment.model.ts';
import { trialBalance } from './ledger.queries.ts';
import { bookCharge, bookRefund } from './ledger.service.ts';

const TRANSACTIONS = `query ($filter: LedgerTransactionFilter) { ledgerTransactions(filter: $filter) {
  totalCount
  edges { node { kind currency order { id } payment { id } refund { id } payoutStatement { id }
    entries { account { kind provider seller { id } } amount { amount currency } seller { id } sellerOrder { id } } } }
} }`;

describe('the ledger', () => {
  const [lamp, rug] = twoProducts() as [ReturnType<typeof twoProducts>[0], ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig([lamp, rug]);
  });
  afterAll(() => rig.stop());

  async function bought(input: Record<string, unknown> = {}) {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    await rig.add(customer, rug);
    const { data } = await rig.place(customer, input);
    const orderId = data.placeOrder.order?.id;
    const payment = await rig.ctx.db.payments.findOne({ orderId }).lean().exec();
    if (!payment) throw new Error(JSON.stringify(data.placeOrder));
    return payment;
  }

  async function booked(orderId: string) {
    const entries = await rig.ctx.db.ledgerEntries.find({ orderId }).sort({ kind: 1, _id: 1 }).lean().exec();
    return entries.map(({ kind, account, amountMinor }) => `${kind} ${account} ${amountMinor}`);
  }

  const refundOf = (
    payment: { _id: string; orderId: string },
    amountMinor: number,
    shares: RefundShare[],
  ): RefundDocument => ({
    _id: `ref_${payment._id}_${amountMinor}`,
    paymentId: payment._id,
    orderId: payment.orderId,
    amountMinor,
    currency: 'EUR',
    reason: 'test',
    cause: shares.length > 0 ? 'MANUAL' : 'CHECKOUT_FAILED',
    shares,
    status: 'SUCCEEDED',
    failure: null,
    idempotencyKey: `${payment._id}:${amountMinor}`,
    attempts: 1,
    dueAt: null,
    createdBy: null,
    createdAt: new Date(),
    updatedAt: new Date(),
  });

  const charge = [
    'CHARGE clearing:card:simulated 12049',
    'CHARGE seller:selA -1799',
    'CHARGE commission -200',
    'CHARGE seller:selB -9045',
    'CHARGE commission -1005',
  ];

  it('books a sale once when it is asked repeatedly', async () => {
    const payment = await bought();
    expect(await booked(payment.orderId)).toEqual(charge);
    await Promise.all(
      Array.from({ length: 5 }, () => rig.ctx.transaction(() => bookCharge(rig.ctx, payment))),
    );
    expect(await booked(payment.orderId)).toEqual(charge);
    const { data } = await rig.run<{
      ledgerTransactions: { totalCount: number; edges: { node: { entries: object[] } }[] };
    }>(admin, TRANSACTIONS, { filter: { orderId: payment.orderId } });
    expect(data.ledgerTransactions).toMatchObject({
      totalCount: 1,
      edges: [
        {
          node: {
            kind: 'CHARGE',
            currency: 'EUR',
            order: { id: payment.orderId },
            payment: { id: payment._id },
            refund: null,
            payoutStatement: null,
          },
        },
      ],
    });
    expect(data.ledgerTransactions.edges[0]?.node.entries.slice(0, 2)).toEqual([
      {
        account: { kind: 'CARD_CLEARING', provider: 'simulated', seller: null },
        amount: { amount: '120.49', currency: 'EUR' },
        seller: null,
        sellerOrder: null,
      },
      {
        account: { kind: 'SELLER', provider: null, seller: { id: 'selA' } },
        amount: { amount: '-17.99', currency: 'EUR' },
        seller: { id: 'selA' },
        sellerOrder: { id: expect.any(String) },
      },
    ]);
  });

  it('books nothing for an unpaid order, and cash on delivery', async () => {
    const waiting = await bought({ paymentToken: null });
    expect(await booked(waiting.orderId)).toEqual([]);
    const cash = await bought({ paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null });
    expect(await booked(cash.orderId)).toEqual([]);
    const sellerOrders = await rig.ctx.db.sellerOrders.find({ orderId: cash.orderId }).lean().exec();
    for (const status of FULFILLED) {
      for (const { _id } of sellerOrders)
        expect(await moveSellerOrder(rig, admin, _id, status)).toMatchObject({ refused: [] });
    }
    const settled = await booked(cash.orderId);
    expect(settled).toEqual(charge.map((line) => line.replace('card:simulated', 'cash')));
  });

  it('raises and books nothing when the seller orders do not add up to the captured amount', async () => {
    const payment = await bought({ paymentToken: null });
    const off = { ...payment, capturedMinor: payment.amountMinor - 1 };
    await expect(rig.ctx.transaction(() => bookCharge(rig.ctx, off))).rejects.toThrow(/12048 was captured/);
    const none = refundOf(payment, 100, [
      { sellerOrderId: 'x', sellerId: 'selA', amountMinor: 99, commissionMinor: 9 },
    ]);
    await expect(rig.ctx.transaction(() => bookRefund(rig.ctx, none))).rejects.toThrow(/its shares of 99/);
    expect(await booked(payment.orderId)).toEqual([]);
  });

  it('books a refund against seller and commission once, by its shares', async () => {
    const payment = await bought();
    const refund = refundOf(payment, 1_000, [
      { sellerOrderId: 'x', sellerId: 'selA', amountMinor: 1_000, commissionMinor: 100 },
    ]);
    for (let time = 0; time < 2; time += 1) await rig.ctx.transaction(() => bookRefund(rig.ctx, refund));
    expect((await booked(payment.orderId)).slice(charge.length)).toEqual([
      'REFUND clearing:card:simulated -1000',
      'REFUND seller:selA 900',
      'REFUND commission 100',
    ]);
  });

  it('books no refund of a sale from before the ledger', async () => {
    const payment = await bought();
    await rig.ctx.db.ledgerTransactions.deleteMany({ orderId: payment.orderId });
    await rig.ctx.db.ledgerEntries.deleteMany({ orderId: payment.orderId });
    const refund = refundOf(payment, 1_000, [
      { sellerOrderId: 'x', sellerId: 'selA', amountMinor: 1_000, commissionMinor: 100 },
    ]);
    await rig.ctx.transaction(() => bookRefund(rig.ctx, refund));
    expect(await booked(payment.orderId)).toEqual([]);
  });

  it('reverses the charge of a failed order, whether it was booked before or not', async () => {
    const sold = await bought();
    await rig.ctx.transaction(() => bookRefund(rig.ctx, refundOf(sold, 12_049, [])));
    const turned = charge.map((line) =>
      line.replace('CHARGE', 'REFUND').replace(/-?\d+$/, (amount) => String(-Number(amount))),
    );
    expect((await booked(sold.orderId)).toSorted()).toEqual([...charge, ...turned].toSorted());

    const waiting = await bought({ paymentToken: null });
    await rig.ctx.transaction(() => bookRefund(rig.ctx, refundOf(waiting, 12_049, [])));
    expect(await booked(waiting.orderId)).toEqual([
      'CHARGE clearing:card:simulated 12049',
      'CHARGE suspense -12049',
      'REFUND clearing:card:simulated -12049',
      'REFUND suspense 12049',
    ]);
  });

  it('shows the trial balance, which is zero, to admins only', async () => {
    const balances =
      'query { ledgerBalances(currency: EUR) { accounts { kind provider balance { amount } } sum { amount } } }';
    const query = balances.replace('EUR', '"EUR"');
    const { data } = await rig.run<{
      ledgerBalances: {
        accounts: { kind: string; provider: string | null; balance: { amount: string } }[];
        sum: { amount: string };
      };
    }>(admin, query);
    expect(data.ledgerBalances.sum).toEqual({ amount: '0.00' });
    expect(data.ledgerBalances.accounts.map(({ kind, provider }) => [kind, provider])).toEqual([
      ['CARD_CLEARING', 'simulated'],
      ['CASH_CLEARING', null],
      ['COMMISSION', null],
      ['SELLER', null],
      ['SUSPENSE', null],
    ]);
    const accounts = await trialBalance(rig.ctx, 'EUR');
    for (const { account, amountMinor } of accounts) {
      const name = account === 'seller' ? { $in: ['seller:selA', 'seller:selB'] } : account;
      const entries = await rig.ctx.db.ledgerEntries.find({ account: name }).lean().exec();
      expect(entries.reduce((sum, entry) => sum + entry.amountMinor, 0)).toBe(amountMinor);
    }
    for (const viewer of [sellerA, aCustomer()]) {
      const codes = (await rig.run(viewer, query)).errors.map(({ code }) => code);
      expect(codes).toEqual(['FORBIDDEN']);
    }
  });

  it('lists transactions by seller, kind and time, in both orders', async () => {
    const count = async (filter: object) =>
      (await rig.run<{ ledgerTransactions: { totalCount: number } }>(admin, TRANSACTIONS, { filter })).data
        .ledgerTransactions.totalCount;
    expect(await count({ sellerId: 'nobody' })).toBe(0);
    const own = await rig.ctx.db.ledgerTransactions.countDocuments({ sellerIds: 'selA' });
    expect(own).toBeGreaterThan(3);
    expect(await count({ sellerId: 'selA' })).toBe(own);
    expect(await count({ kinds: ['REFUND'] })).toBe(3);
    expect(await count({ bookedAt: { from: new Date(Date.now() + 60_000).toISOString() } })).toBe(0);
  });
});
