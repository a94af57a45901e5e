import { formatAmount, InputProblems, newId, parseAmount, refusal } from '@souk/subgraph';
import { labelOf, whyNotOrderable } from '../../clients/orderable.ts';
import { findSellers } from '../../clients/people.ts';
import { placedOffersFor } from '../../clients/products.ts';
import type { Destination } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { nextOrderNumber } from '../../orders/number.ts';
import type { OrderItem } from '../../orders/order.model.ts';
import { type PricedLines, priceLines } from '../../pricing/lines/price-lines.ts';
import { type Buyer, whyNotBuy } from './buyer.ts';
import type { OrderDraft, RequestedLine } from './data.ts';

/**
 * Drafts an order as {@link checkAndPrice} finds it, under a number of its own. Raises Refusal as that does, and when
 * the total is not the one that the customer agreed to; SERVICE_UNAVAILABLE when it cannot be checked.
 */
export async function draftOrder(
  ctx: Ctx,
  buyer: Buyer,
  lines: readonly RequestedLine[],
  expectedTotal: string | null,
  address: Destination,
): Promise<OrderDraft> {
  const priced = await checkAndPrice(ctx, buyer, lines, address);
  const { currency, items, totals } = priced;
  checkTotal(lines, items, expectedTotal, { amountMinor: totals.totalMinor, currency });
  return { number: await nextOrderNumber(ctx), paymentId: newId('pay'), ...priced };
}

/**
 * Checks that an order can be placed at this moment and prices it: the buyer may buy, each line is on sale and in
 * stock, its seller at work, all in one currency. Raises Refusal naming everything at fault, SERVICE_UNAVAILABLE when
 * it cannot be checked.
 */
export async function checkAndPrice(
  ctx: Ctx,
  buyer: Buyer,
  lines: readonly RequestedLine[],
  address: Destination,
): Promise<PricedLines> {
  const sellerIds = [...new Set(lines.map(({ sellerId }) => sellerId))];
  const [refused, offers, sellers] = await Promise.all([
    whyNotBuy(ctx, buyer),
    placedOffersFor(ctx, lines),
    findSellers(ctx, sellerIds),
  ]);
  if (refused) throw refused;
  const sellerById = new Map(sellerIds.map((id, at) => [id, sellers[at] ?? null]));
  const problems = new InputProblems();
  for (const [at, line] of lines.entries()) {
    const supply = { offer: offers[at] ?? null, seller: sellerById.get(line.sellerId) ?? null };
    const obstacle = whyNotOrderable(line, supply, buyer.holds?.get(line.variantId));
    if (obstacle) problems.add(obstacle.code, obstacle.message, ['items', line.id]);
  }
  problems.refuse();
  return priceLines(ctx, lines, offers, address);
}

/** How a line of an order is called in messages. */
export const labelOfItem = ({ snapshot }: OrderItem) => labelOf(snapshot);

/** Without a total to compare with, what counts is the price each line showed when it went into the cart. */
function checkTotal(
  lines: readonly RequestedLine[],
  items: readonly OrderItem[],
  expectedTotal: string | null,
  total: { amountMinor: number; currency: string },
): void {
  const agreed =
    expectedTotal === null
      ? lines.every(
          ({ priceAtAdd }, at) =>
            priceAtAdd === null ||
            (priceAtAdd.currency === total.currency && priceAtAdd.amountMinor === items[at]?.unitPriceMinor),
        )
      : parseAmount(expectedTotal, total.currency) === total.amountMinor;
  if (agreed) return;
  const now = formatAmount(total);
  throw refusal(
    'PRICE_CHANGED',
    `The total is ${now} ${total.currency} now. To accept it, send expectedTotal ${now}.`,
    ['input', 'expectedTotal'],
  );
}
