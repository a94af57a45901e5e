import type { Sourced } from '../csv/read-rows.ts';
import type { Problem } from '../csv/table.ts';
import type { ItemRow } from './rows.ts';

/** An order with all of its lines, in the order of their numbers. */
export interface OrderRows {
  id: string;
  items: Sourced<ItemRow>[];
}

/** The order that a line belongs to even when the rest of it cannot be read; null when that is lost as well. */
export function orderIdOf(text: string): string | null {
  return /^\s*"?([\w-]{1,64})"?\s*,/.exec(text)?.[1] ?? null;
}

/**
 * Puts lines together into orders. An order with a line that cannot be read (`spoilt`: order → line number) or that
 * names a product or seller the files lack is left out whole, since a part of it would be a wrong order.
 */
export function gatherOrders(
  items: readonly Sourced<ItemRow>[],
  spoilt: ReadonlyMap<string, number>,
  file: string,
  known: { sellerIds: ReadonlySet<string>; soldProducts: ReadonlyMap<string, unknown> },
  report: (problem: Problem) => void,
): Sourced<OrderRows>[] {
  const bad = new Map(spoilt);
  const orders = new Map<string, Sourced<ItemRow>[]>();
  for (const item of items) {
    const { line, value } = item;
    const reason = unknownOf(value, known);
    if (reason === null) {
      const lines = orders.get(value.orderId);
      if (lines) lines.push(item);
      else orders.set(value.orderId, [item]);
    } else {
      report({ file, line, reason });
      if (!bad.has(value.orderId)) bad.set(value.orderId, line);
    }
  }
  const whole: Sourced<OrderRows>[] = [];
  for (const [id, lines] of orders) {
    const cause = bad.get(id);
    const [first] = lines;
    if (cause === undefined && first) {
      whole.push({
        line: first.line,
        value: { id, items: lines.toSorted((a, b) => a.value.item - b.value.item) },
      });
    }
    for (const { line } of cause === undefined ? [] : lines) {
      report({ file, line, reason: `order ${id} is left out for its line ${cause}` });
    }
  }
  return whole;
}

function unknownOf(
  { productId, sellerId }: ItemRow,
  { sellerIds, soldProducts }: { sellerIds: ReadonlySet<string>; soldProducts: ReadonlyMap<string, unknown> },
): string | null {
  if (!sellerIds.has(sellerId)) return `seller ${sellerId} is not in the file of sellers`;
  if (!soldProducts.has(productId)) return `product ${productId} is not in the file of products`;
  return null;
}
