import { placedOffersFor } from '../../clients/products.ts';
import type { Address } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { checkAndPrice } from '../../pricing/lines/check-and-price.ts';
import { readNamedLines } from '../../pricing/lines/named-lines.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import { priceLines } from '../../pricing/lines/price-lines.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';
import type { OrderDocument } from '../order.model.ts';

/**
 * Checks and prices new lines of an agency order as a checkout does; units that the order has reserved count as available.
 * A line of a variant that was in the order keeps its id. Raises what {@link checkAndPrice} raises.
 */
export async function draftLines(
  ctx: Ctx,
  order: OrderDocument,
  lines: readonly NamedLine[],
  address: Address,
): Promise<PricedLines> {
  const known = new Map(order.items.map((item) => [item.variantId, item]));
  const read = await readNamedLines(ctx, lines);
  const named = read.map((line) => ({ ...line, id: known.get(line.variantId)?.id ?? line.id }));
  const holds = new Map(order.items.map(({ variantId, quantity }) => [variantId, quantity]));
  const { createdBy: accountId, agencyId } = order;
  return checkAndPrice(ctx, { accountId, agencyId, holds }, named, address);
}

/** The lines of an order at their agreed prices, taxed for another address. Raises SERVICE_UNAVAILABLE. */
export async function linesTaxedAt(ctx: Ctx, order: OrderDocument, address: Address): Promise<PricedLines> {
  const lines = order.items.map((item) => ({ ...item, cartItemId: null, priceAtAdd: null }));
  const today = await placedOffersFor(
    ctx,
    lines.map(({ variantId }) => variantId),
  );
  const agreed = order.items.map(({ snapshot, unitPriceMinor, ...item }, at) => ({
    ...item,
    ...snapshot,
    price: { amountMinor: unitPriceMinor, currency: order.currency },
    available: item.quantity,
    orderable: true,
    reason: null,
    // A product that no longer exists is taxed as one without categories.
    categoryIds: today[at]?.categoryIds ?? [],
  }));
  return priceLines(ctx, lines, agreed, address);
}
