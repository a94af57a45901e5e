import { refusal } from '@souk/subgraph';
import { MOST_UNITS } from '../inventory/stock.ts';
import type { ReservationDocument, StockLine } from './reservation.model.ts';

/** A line of an order as a service names it. */
export interface OrderLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

const MOST_LINES = 500;

/**
 * One line per variant, sorted by variant: transactions that take several meet them in the same order and never
 * wait for each other in a circle. Raises Refusal INVALID_INPUT.
 */
export function mergeLines(lines: readonly OrderLine[]): StockLine[] {
  const refuse = (message: string) => refusal('INVALID_INPUT', message, ['input', 'lines']);
  if (lines.length === 0 || lines.length > MOST_LINES) throw refuse(`There are 1 to ${MOST_LINES} lines.`);
  const units = new Map<string, number>();
  for (const { lineId, variantId, quantity } of lines) {
    if (quantity < 1 || quantity > MOST_UNITS)
      throw refuse(`The quantity of line ${lineId} is not possible.`);
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return [...units]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

/** Whether two merged lists are the same. */
export function sameLines(a: readonly StockLine[], b: readonly StockLine[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, index) => line.variantId === b[index]?.variantId && line.quantity === b[index].quantity)
  );
}

/** The keys of `stockMutex` for a transaction on a reservation. */
export const mutexKeys = (orderId: string, lines: readonly StockLine[]) => [
  `order:${orderId}`,
  ...lines.map(({ variantId }) => variantId),
];

/** How many units of each variant came back to the shelf already. */
export function restocked({ restocks }: ReservationDocument): Map<string, number> {
  const units = new Map<string, number>();
  for (const { variantId, quantity } of restocks.flatMap(({ lines }) => lines)) {
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return units;
}
