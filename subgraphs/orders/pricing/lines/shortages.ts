import { InputProblems, type Refusal } from '@souk/subgraph';
import type { Shortage } from '../../clients/offer.ts';
import { labelOf, shortOf } from '../../clients/orderable.ts';
import type { OrderItem } from './order-item.ts';
import { fieldOfLine, type NamedLine } from './order-lines.ts';

/** Where the lines of an order came from: the caller's input, or the cart. */
export interface LineSources {
  named: readonly Pick<NamedLine, 'variantId' | 'at'>[] | null;
  cart?: readonly { id: string; variantId: string }[] | null;
}

/** Refusal OUT_OF_STOCK for lines that products could not reserve, with an error for each; null when there are none. */
export function refusalOf(
  shortages: readonly Shortage[],
  items: readonly OrderItem[],
  { named, cart }: LineSources,
): Refusal | null {
  const problems = new InputProblems();
  const short = shortages.flatMap((shortage) => {
    const item = items.find(({ id }) => id === shortage.lineId);
    return item ? [{ item, shortage }] : [];
  });
  for (const { item, shortage } of short) {
    const { variantId, snapshot } = item;
    const cartItemId = cart?.find((line) => line.variantId === variantId)?.id ?? null;
    const source = named?.find((line) => line.variantId === variantId);
    const wanted = { variantId, quantity: shortage.requested, cartItemId };
    const { code, message, details } = shortOf(labelOf(snapshot), wanted, shortage.available);
    problems.add(code, message, source ? fieldOfLine(source, 'quantity') : null, details);
  }
  return short.length > 0 ? problems.asRefusal() : null;
}
