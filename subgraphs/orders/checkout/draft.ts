import { formatAmount, newId, parseAmount, refusal } from '@souk/subgraph';
import { Problems } from '../common/checks.ts';
import type { Ctx } from '../context.ts';
import { nextOrderNumber } from '../orders/number.ts';
import type { OrderItem } from '../orders/order.model.ts';
import { findCustomer, findSellers } from '../partners/people.ts';
import { type Offer, offersFor } from '../partners/products.ts';
import type { OrderDraft, RequestedLine } from './data.ts';
import { priceOrder } from './pricing.ts';
import { shippingStrategy } from './shipping.ts';

/**
 * Checks that an order can be placed at this moment and prices it: the customer may buy, each line is on sale and in
 * stock, its seller at work, all in one currency, and the total is the one that the customer agreed to. Raises
 * Refusal naming everything at fault, SERVICE_UNAVAILABLE when it cannot be checked.
 */
export async function draftOrder(
  ctx: Ctx,
  customerId: string,
  lines: readonly RequestedLine[],
  expectedTotal: string | null,
): Promise<OrderDraft> {
  if (lines.length === 0) throw refusal('CART_EMPTY', 'The cart is empty.');
  const sellerIds = [...new Set(lines.map(({ sellerId }) => sellerId))];
  const [customer, offers, sellers] = await Promise.all([
    findCustomer(ctx, customerId),
    offersFor(ctx, lines),
    findSellers(ctx, sellerIds),
  ]);
  if (customer?.status !== 'ACTIVE') throw refusal('ACCOUNT_BLOCKED', 'This account may not place orders.');
  const problems = new Problems();
  for (const [at, line] of lines.entries()) checkLine(line, offers[at] ?? null, problems);
  for (const [at, seller] of sellers.entries()) {
    if (seller?.status === 'ACTIVE') continue;
    const name = seller ? `"${seller.businessName}"` : 'The seller';
    for (const line of lines.filter(({ sellerId }) => sellerId === sellerIds[at])) {
      problems.add('SELLER_SUSPENDED', `${name} does not sell at present.`, ['items', line.id]);
    }
  }
  problems.refuse();
  const priced = lines.map((line, at) => priceLine(line, offers[at] ?? null));
  const currencies = new Set(priced.map(({ currency }) => currency));
  const [currency = ''] = currencies;
  if (currencies.size > 1) {
    throw refusal(
      'MIXED_CURRENCIES',
      `One order takes one currency; the cart has ${[...currencies].join(' and ')}.`,
    );
  }
  const items = priced.map(({ item }) => item);
  const { parts, totals } = priceOrder(items, shippingStrategy(ctx.config));
  checkTotal(lines, items, expectedTotal, { amountMinor: totals.totalMinor, currency });
  return { number: await nextOrderNumber(ctx), paymentId: newId('pay'), currency, items, parts, totals };
}

function checkLine(line: RequestedLine, offer: Offer | null, problems: Problems): void {
  const field = ['items', line.id];
  if (!offer?.orderable || !offer.price) {
    const name = offer ? `"${offer.name}"` : 'A product';
    problems.add(offer?.reason ?? 'PRODUCT_UNAVAILABLE', `${name} is not on sale any more.`, field);
  } else if (offer.available < line.quantity) {
    problems.add('OUT_OF_STOCK', shortOf(labelOf(offer), line.quantity, offer.available), field);
  }
}

/** The sentence about a line that the stock is short of. */
export const shortOf = (name: string, wanted: number, available: number) =>
  `Of ${name} ${wanted} are wanted, ${available} are left.`;

const labelOf = ({ name, variantName }: { name: string; variantName: string | null }) =>
  variantName ? `"${name}" (${variantName})` : `"${name}"`;

/** How a line of an order is called in messages. */
export const labelOfItem = ({ snapshot }: OrderItem) => labelOf(snapshot);

function priceLine(line: RequestedLine, offer: Offer | null): { item: OrderItem; currency: string } {
  if (!offer?.price) throw new Error(`line ${line.id} was checked but has no price`);
  const { amountMinor, currency } = offer.price;
  const { name, variantName, sku, imageMediaId } = offer;
  const item: OrderItem = {
    id: line.id,
    productId: line.productId,
    variantId: line.variantId,
    sellerId: offer.sellerId,
    quantity: line.quantity,
    unitPriceMinor: amountMinor,
    totalMinor: amountMinor * line.quantity,
    snapshot: { name, variantName, sku, imageMediaId },
  };
  return { item, currency };
}

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
            priceAtAdd.currency === total.currency && priceAtAdd.amountMinor === items[at]?.unitPriceMinor,
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
