import { type Money, newId } from '@souk/subgraph';
import type { Buyer } from '../../clients/buyer.ts';
import type { Destination } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { nextOrderNumber } from '../../orders/number.ts';
import { checkAndPrice } from '../../pricing/lines/check-and-price.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';
import type { RequestedLine } from '../../pricing/lines/order-lines.ts';
import type { CheckoutData, OrderDraft } from './data.ts';
import { agreedTotal, priceChanged } from './expected-total.ts';

/**
 * Drafts an order with a number of its own. Raises what {@link checkAndPrice} raises, and Refusal PRICE_CHANGED when the
 * total is not the one that the customer agreed to.
 */
export async function draftOrder(
  ctx: Ctx,
  buyer: Buyer,
  lines: readonly RequestedLine[],
  expectedTotal: CheckoutData['expectedTotal'],
  address: Destination,
): Promise<OrderDraft> {
  const priced = await checkAndPrice(ctx, buyer, lines, address);
  const { currency, items, totals } = priced;
  const total = { amountMinor: totals.totalMinor, currency };
  const expected = agreedTotal(expectedTotal, currency);
  if (!isAgreed(lines, items, expected, total)) throw priceChanged(expected, total);
  return { number: await nextOrderNumber(ctx), paymentId: newId('pay'), ...priced };
}

/** Without an expected total, each line has to have the price that it had when it was added to the cart. */
function isAgreed(
  lines: readonly RequestedLine[],
  items: readonly OrderItem[],
  expected: Money | null,
  total: Money,
): boolean {
  if (expected) return expected.currency === total.currency && expected.amountMinor === total.amountMinor;
  return lines.every(
    ({ priceAtAdd }, at) =>
      priceAtAdd === null ||
      (priceAtAdd.currency === total.currency && priceAtAdd.amountMinor === items[at]?.unitPriceMinor),
  );
}
