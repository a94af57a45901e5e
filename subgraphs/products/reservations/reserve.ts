import { isDuplicate, refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { moveStock } from '../inventory/movements.ts';
import { sellable, stockMutex } from '../inventory/stock.ts';
import { mergeLines, mutexKeys, type OrderLine, sameLines } from './lines.ts';
import type { ReservationDocument, Shortage, StockLine } from './reservation.model.ts';

/** A reservation, or all lines without enough stock. `userErrors` are those of other failures. */
export interface ReserveAnswer {
  reservation?: ReservationDocument | null;
  shortages?: Shortage[];
  userErrors?: UserError[];
}

/** Rolls a reservation back; holds the available units of each variant without enough stock. */
export class Short extends Error {
  readonly available: ReadonlyMap<string, number>;

  constructor(available: ReadonlyMap<string, number>) {
    super('not enough stock');
    this.available = available;
  }
}

/**
 * Reserves stock for an order: all lines or none, in which case all short lines are listed. Repeating it with the same
 * lines gives the same answer. Raises Refusal INVALID_INPUT, and INVALID_STATE for other lines or a released reservation.
 */
export async function reserveInventory(
  ctx: Ctx,
  input: { orderId: string; lines: readonly OrderLine[]; expiresAt?: Date | null },
): Promise<ReserveAnswer> {
  const { orderId, expiresAt = null } = input;
  const lines = mergeLines(input.lines);
  const settled = await withoutTransaction(ctx, orderId, lines);
  if (settled) return answerOf(settled, input.lines);
  if (expiresAt && expiresAt <= new Date()) {
    throw refusal('INVALID_INPUT', 'The reservation would already be expired.', ['input', 'expiresAt']);
  }
  try {
    const held = await stockMutex(mutexKeys(orderId, lines), async (waited) => {
      const meanwhile = waited ? await withoutTransaction(ctx, orderId, lines) : null;
      return meanwhile ?? ctx.transaction(() => hold(ctx, orderId, lines, expiresAt));
    });
    return answerOf(held, input.lines);
  } catch (error) {
    if (error instanceof Short) return answerOf(error, input.lines);
    if (!isDuplicate(error)) throw error;
    const rival = await ctx.db.reservations.findById(orderId).lean();
    if (!rival) throw error;
    return { reservation: sameAgain(rival, lines) };
  }
}

/**
 * What two reads can decide: the existing reservation of the order, or a shortage; null when stock may be reserved. Most
 * concurrent orders for a last unit end here without a transaction.
 */
async function withoutTransaction(
  ctx: Ctx,
  orderId: string,
  lines: readonly StockLine[],
): Promise<ReservationDocument | Short | null> {
  const earlier = await ctx.db.reservations.findById(orderId).lean();
  if (earlier) return sameAgain(earlier, lines);
  const short = shortOf(lines, await unitsFor(ctx, lines));
  return short.size > 0 ? new Short(short) : null;
}

const answerOf = (decided: ReservationDocument | Short, lines: readonly OrderLine[]): ReserveAnswer =>
  decided instanceof Short ? { shortages: shortagesOf(lines, decided.available) } : { reservation: decided };

async function hold(
  ctx: Ctx,
  orderId: string,
  lines: StockLine[],
  expiresAt: Date | null,
): Promise<ReservationDocument> {
  const created = await ctx.db.reservations.insertOne({ _id: orderId, state: 'HELD', lines, expiresAt });
  const short = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    const held = await moveStock(ctx, {
      variantId,
      kind: 'RESERVE',
      quantity,
      reserved: quantity,
      onlyLive: true,
      orderId,
    });
    if (held) continue;
    const variant = await ctx.db.variants.findById(variantId).lean();
    short.set(variantId, variant ? sellable(variant) : 0);
  }
  if (short.size > 0) throw new Short(short);
  return created.toObject();
}

async function unitsFor(ctx: Ctx, lines: readonly StockLine[]): Promise<Map<string, number>> {
  const variants = await ctx.db.variants
    .find({ _id: { $in: lines.map(({ variantId }) => variantId) } }, { live: 1, inventory: 1 })
    .lean();
  return new Map(variants.map((variant) => [variant._id, sellable(variant)]));
}

function shortOf(lines: readonly StockLine[], units: ReadonlyMap<string, number>): Map<string, number> {
  const short = lines.filter(({ variantId, quantity }) => (units.get(variantId) ?? 0) < quantity);
  return new Map(short.map(({ variantId }) => [variantId, units.get(variantId) ?? 0]));
}

/** The lines of the variants without enough stock. */
export function shortagesOf(lines: readonly OrderLine[], available: ReadonlyMap<string, number>): Shortage[] {
  return lines.flatMap(({ lineId, variantId, quantity }) => {
    const units = available.get(variantId);
    return units === undefined ? [] : [{ lineId, variantId, requested: quantity, available: units }];
  });
}

function sameAgain(reservation: ReservationDocument, lines: readonly StockLine[]): ReservationDocument {
  if (reservation.state === 'RELEASED') {
    throw refusal('INVALID_STATE', 'The reservation of this order was already released.', [
      'input',
      'orderId',
    ]);
  }
  if (!sameLines(reservation.lines, lines)) {
    throw refusal('INVALID_STATE', 'The order has already reserved other lines.', ['input', 'lines']);
  }
  return reservation;
}
