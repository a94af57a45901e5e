import { type Money, sumMoney } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { loadOffer } from '../partners/products.ts';
import type { CartLine } from './cart.model.ts';

/** The lines of one seller in a cart. */
export interface CartGroup {
  sellerId: string;
  items: CartLine[];
}

/** What lines cost at this moment, a sum for each currency; lines that cannot be ordered do not count. */
export async function subtotalsOf(ctx: Ctx, lines: readonly CartLine[]): Promise<Money[]> {
  const offers = await Promise.all(lines.map((line) => loadOffer(ctx, line)));
  const prices = offers.flatMap((offer, at): Money[] => {
    const quantity = lines[at]?.quantity ?? 0;
    if (!offer?.orderable || !offer.price) return [];
    return [{ amountMinor: offer.price.amountMinor * quantity, currency: offer.price.currency }];
  });
  const currencies = [...new Set(prices.map(({ currency }) => currency))].toSorted();
  return currencies.map((currency) =>
    sumMoney(
      prices.filter((price) => price.currency === currency),
      currency,
    ),
  );
}

/** Cart lines by seller, sellers in the order of their first line. */
export function groupBySeller(lines: readonly CartLine[]): CartGroup[] {
  const groups = new Map<string, CartLine[]>();
  for (const line of lines) groups.set(line.sellerId, [...(groups.get(line.sellerId) ?? []), line]);
  return [...groups].map(([sellerId, items]) => ({ sellerId, items }));
}
