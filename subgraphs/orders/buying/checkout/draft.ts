import { formatAmount, newId, parseAmount, refusal } from '@souk/subgraph';
import type { Buyer } from '../../clients/buyer.ts';
import type { Destination } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { nextOrderNumber } from '../../orders/number.ts';
import { checkAndPrice } from '../../pricing/lines/check-and-price.ts';
import type { OrderItem } from '../../pricing/lines/order-item.ts';
import type { RequestedLine } from '../../pricing/lines/order-lines.ts';
import type { OrderDraft } from './data.ts';

/**
 * Drafts an order with a number of its own. Raises what {@link checkAndPrice} raises, and Refusal PRICE_CHANGED when the
 * total is not the one that the customer agreed to.
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

/** Without an expected total, each line has to have the price that it had when it was added to the cart. */
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
    `The total is now ${now} ${total.currency}. To accept it, set expectedTotal to ${now}.`,
    ['input', 'expectedTotal'],
  );
}
