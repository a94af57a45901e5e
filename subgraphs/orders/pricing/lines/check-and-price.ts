import { InputProblems } from '@souk/subgraph';
import { type Buyer, whyNotBuy } from '../../clients/buyer.ts';
import { whyNotOrderable } from '../../clients/orderable.ts';
import { findSellers } from '../../clients/people.ts';
import { placedOffersFor } from '../../clients/products.ts';
import type { Destination } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import { fieldOfLine, type RequestedLine } from './order-lines.ts';
import { priceLines } from './price-lines.ts';
import type { PricedLines } from './priced-order.ts';

/**
 * Checks that an order can be placed now and prices it: the buyer may order, each line is on sale and in stock, its
 * seller is active, and all lines have one currency. Raises Refusal with every problem, SERVICE_UNAVAILABLE when it cannot
 * be checked.
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
    placedOffersFor(
      ctx,
      lines.map(({ variantId }) => variantId),
    ),
    findSellers(ctx, sellerIds),
  ]);
  if (refused) throw refused;
  const sellerById = new Map(sellerIds.map((id, at) => [id, sellers[at] ?? null]));
  const problems = new InputProblems();
  for (const [at, line] of lines.entries()) {
    const supply = { offer: offers[at] ?? null, seller: sellerById.get(line.sellerId) ?? null };
    const obstacle = whyNotOrderable(line, supply, buyer.holds?.get(line.variantId));
    if (!obstacle) continue;
    const field = fieldOfLine(line, obstacle.code === 'OUT_OF_STOCK' ? 'quantity' : 'variantId');
    problems.add(obstacle.code, obstacle.message, field, obstacle.details);
  }
  problems.refuse();
  return priceLines(ctx, lines, offers, address);
}
