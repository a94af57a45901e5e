import { refusal } from '@souk/subgraph';
import { MAX_UNITS } from '../inventory/stock.ts';
import type { ReservationDocument, StockLine } from './reservation.model.ts';

/** A line of an order. */
export interface OrderLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

const MAX_LINES = 500;

/**
 * One line per variant, sorted by variant, so that transactions lock variants in the same order and cannot deadlock.
 * Raises Refusal INVALID_INPUT.
 */
export function mergeLines(lines: readonly OrderLine[]): StockLine[] {
  const refuse = (message: string) => refusal('INVALID_INPUT', message, ['input', 'lines']);
  if (lines.length === 0 || lines.length > MAX_LINES) throw refuse(`An order needs 1 to ${MAX_LINES} lines.`);
  const units = new Map<string, number>();
  for (const { lineId, variantId, quantity } of lines) {
    if (quantity < 1 || quantity > MAX_UNITS)
      throw refuse(`The quantity of line ${lineId} must be between 1 and ${MAX_UNITS}.`);
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return [...units]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

/** Whether two merged lists are equal. */
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

/** The number of units of each variant that were returned to stock. */
export function restocked({ restocks }: ReservationDocument): Map<string, number> {
  const units = new Map<string, number>();
  for (const { variantId, quantity } of restocks.flatMap(({ lines }) => lines)) {
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return units;
}
