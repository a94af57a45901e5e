import { describe, expect, it } from '@jest/globals';
import { formatAmount, parseAmount } from '@souk/subgraph';
import { scale } from '@souk/testing/scale.ts';
import fc from 'fast-check';
import type { PricedOrder, SellerOrderDraft } from '../../pricing/lines/priced-order.ts';
import type { RefundShare } from '../payments/payment.model.ts';
import { type RefundableSellerOrder, refundableOf, shareOf, splitRefund } from '../refunds/split.ts';
import { COMMISSION, PAYOUTS, sellerAccount } from './accounts.ts';
import { chargeEntries, refundEntries } from './entries.ts';
import { openBooks } from './testing/books.ts';
import { price, type Story, type StoryOutcome, story } from './testing/market.ts';

const RUNS = scale({ usual: 3_000, full: 20_000 });
const CLEARING = 'clearing:card:simulated';

/** A plain throw: matchers would take longer than the work they check. */
function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const sumOf = <T>(all: readonly T[], amount: (one: T) => number) =>
  all.reduce((sum, one) => sum + amount(one), 0);

function checkPrices(told: Story, { items, parts: sellerOrders, totals }: PricedOrder): void {
  for (const field of ['itemsMinor', 'shippingMinor', 'taxMinor', 'totalMinor'] as const) {
    claim(
      sumOf(sellerOrders, (sellerOrder) => sellerOrder.totals[field]) === totals[field],
      `${field} of the seller orders`,
    );
  }
  for (const { sellerId, totals: own, commissionMinor } of sellerOrders) {
    const lines = items.filter((item) => item.sellerId === sellerId);
    const onTop = own.taxIncluded ? 0 : own.taxMinor;
    claim(own.itemsMinor === sumOf(lines, ({ totalMinor }) => totalMinor), 'goods');
    claim(own.totalMinor === own.itemsMinor + own.shippingMinor + onTop, 'the total of a seller order');
    claim(commissionMinor === sumOf(lines, (item) => item.commissionMinor), 'commission');
    claim(commissionMinor <= own.totalMinor, 'commission within the total');
    claim(own.taxMinor >= sumOf(lines, ({ taxMinor }) => taxMinor), 'taxes of lines');
  }
  claim(sumOf(totals.taxLines, ({ taxMinor }) => taxMinor) === totals.taxMinor, 'tax lines');
  for (const { totalMinor, taxBp, taxMinor } of items) {
    // Half a unit off at most, in integers: |2 * (tax * whole - total * rate)| <= whole.
    const whole = BigInt(told.included ? 10_000 + taxBp : 10_000);
    const off = 2n * (BigInt(taxMinor) * whole - BigInt(totalMinor) * BigInt(taxBp));
    claim(off <= whole && -off <= whole, 'a tax is rounded to the nearest unit');
  }
  const shown = { amountMinor: totals.totalMinor, currency: told.currency };
  claim(parseAmount(formatAmount(shown), told.currency) === totals.totalMinor, 'as it is written');
}

const refundable = ({ id, sellerId, totals, commissionMinor }: SellerOrderDraft): RefundableSellerOrder => ({
  sellerOrderId: id,
  sellerId,
  totalMinor: totals.totalMinor,
  refundedMinor: 0,
  commissionMinor,
  commissionRefundedMinor: 0,
});

const refusesWith = (work: () => unknown): boolean => {
  try {
    work();
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
};

/** Plays a story and checks every invariant; returns how many refunds and closings it had. */
function live(told: Story) {
  const order = price(told);
  checkPrices(told, order);
  const books = openBooks();
  const sellerOrders = order.parts.map(refundable);
  const captured = order.totals.totalMinor;
  const shares = sellerOrders.map(({ sellerId, totalMinor, commissionMinor }) => ({
    sellerId,
    amountMinor: totalMinor,
    commissionMinor,
  }));
  books.book('CHARGE', chargeEntries(CLEARING, shares));
  let failing: RefundShare[] = [];
  let refunded = 0;
  let refunds = 0;
  let closings = 0;

  const setAside = (shares: readonly RefundShare[], sign: 1 | -1): void => {
    for (const share of shares) {
      const sellerOrder = sellerOrders.find(({ sellerOrderId }) => sellerOrderId === share.sellerOrderId);
      claim(sellerOrder !== undefined, 'a share of a seller order');
      claim(sign === -1 || share.amountMinor <= refundableOf(sellerOrder), 'a share within its seller order');
      sellerOrder.refundedMinor += sign * share.amountMinor;
      sellerOrder.commissionRefundedMinor += sign * share.commissionMinor;
      claim(
        sellerOrder.refundedMinor >= 0 && sellerOrder.refundedMinor <= sellerOrder.totalMinor,
        'refunded amount of a seller order',
      );
      const back = sellerOrder.commissionRefundedMinor;
      claim(back >= 0 && back <= sellerOrder.commissionMinor, 'returned commission');
    }
  };

  function refund(amountMinor: number, candidates: RefundableSellerOrder[], outcome: StoryOutcome): void {
    const taken =
      candidates.length === 1 && candidates[0]
        ? [shareOf(candidates[0], amountMinor)]
        : splitRefund(candidates, amountMinor);
    claim(sumOf(taken, (share) => share.amountMinor) === amountMinor, 'the shares of a refund');
    setAside(taken, 1);
    setAside(failing, -1);
    failing = outcome === 'fails late' ? taken : [];
    if (outcome === 'fails') setAside(taken, -1);
    if (outcome !== 'succeeds') return;
    refunds += 1;
    refunded += amountMinor;
    books.book('REFUND', refundEntries(CLEARING, taken));
  }

  function checkBooks(): void {
    claim(books.sum() === 0n, 'the ledger adds up to zero');
    claim(refunded <= captured, 'no more refunded than captured');
    claim(books.balance(CLEARING) === captured - refunded, 'what the provider holds');
    const underWay = sumOf(failing, (share) => share.commissionMinor);
    const kept =
      sumOf(
        sellerOrders,
        (sellerOrder) => sellerOrder.commissionMinor - sellerOrder.commissionRefundedMinor,
      ) + underWay;
    claim(books.balance(COMMISSION) === 0 - kept, 'what the market keeps');
    let paid = 0;
    for (const { sellerId } of sellerOrders) {
      const done = books.closings(sellerId);
      paid += sumOf(done, ({ paidMinor }) => paidMinor);
      claim(
        books.owedTo(sellerId) === 0 - books.balance(sellerAccount(sellerId)),
        'balance = sum of entries',
      );
    }
    claim(books.balance(PAYOUTS) === 0 - paid, 'what was paid out');
  }

  checkBooks();
  for (const { permille, sellerOrder, outcome, closes } of told.events) {
    const named =
      sellerOrder === null
        ? sellerOrders
        : sellerOrders.filter((_, at) => at === sellerOrder % sellerOrders.length);
    const left = sumOf(named, refundableOf);
    const amountMinor = Math.max(1, Math.floor((left * permille) / 1_000));
    if (amountMinor > left)
      claim(
        refusesWith(() => splitRefund(named, amountMinor)),
        'too much is refused',
      );
    else refund(amountMinor, named, outcome);
    if (closes) {
      for (const { sellerId } of sellerOrders) {
        const { openingMinor, salesMinor, commissionMinor, refundsMinor, ...end } = books.close(sellerId);
        const closing = openingMinor + salesMinor - commissionMinor - refundsMinor;
        claim(end.closingMinor === closing, 'closing = opening + sales - commission - refunds');
        claim(end.paidMinor === Math.max(0, closing) && openingMinor <= 0, 'only what is owed is paid');
        closings += 1;
      }
    }
    checkBooks();
  }
  setAside(failing, -1);
  failing = [];
  const rest = sumOf(sellerOrders, refundableOf);
  if (rest > 0) refund(rest, sellerOrders, 'succeeds');
  checkBooks();
  claim(
    books.balance(COMMISSION) === 0 && books.balance(CLEARING) === 0,
    'nothing is kept after a full refund',
  );
  return { refunds, closings };
}

describe('money', () => {
  it(`adds up in ${RUNS} random orders of three currencies, taxed, shipped, refunded and paid out`, () => {
    let refunds = 0;
    let closings = 0;
    fc.assert(
      fc.property(story, (told) => {
        const figures = live(told);
        refunds += figures.refunds;
        closings += figures.closings;
      }),
      { numRuns: RUNS },
    );
    // The stories must contain refunds and closings.
    expect(refunds).toBeGreaterThan(RUNS);
    expect(closings).toBeGreaterThan(RUNS);
  });
});
