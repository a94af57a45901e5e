import { type Money, sumMoney } from '@souk/subgraph';
import { loadSupply, type Obstacle, whyNotOrderable } from '../../clients/orderable.ts';
import type { Ctx } from '../../context.ts';
import type { CartLine } from './cart.model.ts';

/** The lines of one seller in a cart. */
export interface CartGroup {
  sellerId: string;
  items: CartLine[];
}

/** Why a line of a cart cannot be ordered now; null when it can. Raises SERVICE_UNAVAILABLE. */
export const obstacleTo = async (ctx: Ctx, line: CartLine): Promise<Obstacle | null> =>
  whyNotOrderable(line, await loadSupply(ctx, line));

/** What lines cost now, a sum for each currency; lines that cannot be ordered do not count. Raises SERVICE_UNAVAILABLE. */
export async function subtotalsOf(ctx: Ctx, lines: readonly CartLine[]): Promise<Money[]> {
  const supplies = await Promise.all(lines.map((line) => loadSupply(ctx, line)));
  const prices = lines.flatMap((line, at): Money[] => {
    const supply = supplies[at];
    if (!supply?.offer || whyNotOrderable(line, supply)) return [];
    const { amountMinor, currency } = supply.offer.price;
    return [{ amountMinor: amountMinor * line.quantity, currency }];
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
