import { describe, expect, it } from '@jest/globals';
import { formatAmount, parseAmount } from '@souk/subgraph';
import fc from 'fast-check';
import type { PricedOrder, SellerOrderDraft } from '../../pricing/lines/priced-order.ts';
import type { RefundShare } from '../payments/payment.model.ts';
import { type RefundablePart, refundableOf, shareOf, splitRefund } from '../refunds/split.ts';
import { COMMISSION, PAYOUTS, sellerAccount } from './accounts.ts';
import { chargeEntries, refundEntries } from './entries.ts';
import { openBooks } from './testing/books.ts';
import { type Outcome, price, type Story, story } from './testing/market.ts';

const RUNS = 20_000;
const CLEARING = 'clearing:card:simulated';

/** Matchers would take longer than all that they judge. */
function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

const sumOf = <T>(all: readonly T[], amount: (one: T) => number) =>
  all.reduce((sum, one) => sum + amount(one), 0);

function checkPrices(told: Story, { items, parts, totals }: PricedOrder): void {
  for (const field of ['itemsMinor', 'shippingMinor', 'taxMinor', 'totalMinor'] as const) {
    claim(sumOf(parts, (part) => part.totals[field]) === totals[field], `the parts' ${field}`);
  }
  for (const { sellerId, totals: own, commissionMinor } of parts) {
    const lines = items.filter((item) => item.sellerId === sellerId);
    const onTop = own.taxIncluded ? 0 : own.taxMinor;
    claim(own.itemsMinor === sumOf(lines, ({ totalMinor }) => totalMinor), 'goods');
    claim(own.totalMinor === own.itemsMinor + own.shippingMinor + onTop, 'the total of a part');
    claim(commissionMinor === sumOf(lines, (item) => item.commissionMinor), 'commission');
    claim(commissionMinor <= own.totalMinor, 'commission within the part');
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

const refundable = ({ id, sellerId, totals, commissionMinor }: SellerOrderDraft): RefundablePart => ({
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

/** Lives through a story; the figures say how much of it there was. */
function live(told: Story) {
  const order = price(told);
  checkPrices(told, order);
  const books = openBooks();
  const parts = order.parts.map(refundable);
  const captured = order.totals.totalMinor;
  const shares = parts.map(({ sellerId, totalMinor, commissionMinor }) => ({
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
      const part = parts.find(({ sellerOrderId }) => sellerOrderId === share.sellerOrderId);
      claim(part !== undefined, 'a share of a part');
      claim(sign === -1 || share.amountMinor <= refundableOf(part), 'a share within its part');
      part.refundedMinor += sign * share.amountMinor;
      part.commissionRefundedMinor += sign * share.commissionMinor;
      claim(part.refundedMinor >= 0 && part.refundedMinor <= part.totalMinor, 'given back of a part');
      const back = part.commissionRefundedMinor;
      claim(back >= 0 && back <= part.commissionMinor, 'commission given back');
    }
  };

  function giveBack(amountMinor: number, candidates: RefundablePart[], outcome: Outcome): void {
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
    claim(refunded <= captured, 'no more given back than was taken');
    claim(books.balance(CLEARING) === captured - refunded, 'what the provider holds');
    const underWay = sumOf(failing, (share) => share.commissionMinor);
    const kept = sumOf(parts, (part) => part.commissionMinor - part.commissionRefundedMinor) + underWay;
    claim(books.balance(COMMISSION) === 0 - kept, 'what the market keeps');
    let paid = 0;
    for (const { sellerId } of parts) {
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
  for (const { permille, part, outcome, closes } of told.events) {
    const named = part === null ? parts : parts.filter((_, at) => at === part % parts.length);
    const left = sumOf(named, refundableOf);
    const amountMinor = Math.max(1, Math.floor((left * permille) / 1_000));
    if (amountMinor > left)
      claim(
        refusesWith(() => splitRefund(named, amountMinor)),
        'too much is refused',
      );
    else giveBack(amountMinor, named, outcome);
    if (closes) {
      for (const { sellerId } of parts) {
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
  const rest = sumOf(parts, refundableOf);
  if (rest > 0) giveBack(rest, parts, 'succeeds');
  checkBooks();
  claim(
    books.balance(COMMISSION) === 0 && books.balance(CLEARING) === 0,
    'given back whole, nothing is kept',
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
    // The stories have to tell of something.
    expect(refunds).toBeGreaterThan(RUNS);
    expect(closings).toBeGreaterThan(RUNS);
  });
});
