import { isDuplicate, refusal, type UserError } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { hasLevels } from '../inventory/levels.ts';
import { moveStock } from '../inventory/move-stock.ts';
import { sellable, stockMutex } from '../inventory/stock.ts';
import { mergeLines, mutexKeys, type OrderLine, sameLines } from './lines.ts';
import { PLANNED, type PlannedVariant, planParts, withParts } from './plan.ts';
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
  if ('decided' in settled) return answerOf(settled.decided, input.lines);
  if (expiresAt && expiresAt <= new Date()) {
    throw refusal('INVALID_INPUT', 'The reservation would already be expired.', ['input', 'expiresAt']);
  }
  try {
    const held = await stockMutex(mutexKeys(orderId, lines), async (waited) => {
      const now = waited ? await withoutTransaction(ctx, orderId, lines) : settled;
      return 'decided' in now ? now.decided : holdAll(ctx, { orderId, lines, expiresAt }, now.variants);
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

/** What two reads tell: the answer, or the variants from which stock may be reserved. */
type Reading = { decided: ReservationDocument | Short } | { variants: PlannedVariant[] };

/**
 * What two reads can decide: the existing reservation of the order, or a shortage. Most concurrent orders for a last unit end
 * here without a transaction.
 */
async function withoutTransaction(ctx: Ctx, orderId: string, lines: readonly StockLine[]): Promise<Reading> {
  const earlier = await ctx.db.reservations.findById(orderId).lean();
  if (earlier) return { decided: sameAgain(earlier, lines) };
  const variants = await variantsOf(ctx, lines);
  const short = shortOf(lines, new Map(variants.map((variant) => [variant._id, sellable(variant)])));
  return short.size > 0 ? { decided: new Short(short) } : { variants };
}

const answerOf = (decided: ReservationDocument | Short, lines: readonly OrderLine[]): ReserveAnswer =>
  decided instanceof Short ? { shortages: shortagesOf(lines, decided.available) } : { reservation: decided };

interface Hold {
  orderId: string;
  lines: StockLine[];
  expiresAt: Date | null;
}

/** Rolls back a reservation that took units of a variant to be at one location only, when it got more. */
class LocationsAdded extends Error {}

const MAX_ATTEMPTS = 5;

/** Holds the units of all lines in one transaction. Raises Short. */
async function holdAll(
  ctx: Ctx,
  wanted: Hold,
  variants: readonly PlannedVariant[],
): Promise<ReservationDocument> {
  let known = variants;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ctx.transaction(() => hold(ctx, wanted, known));
    } catch (error) {
      if (!(error instanceof LocationsAdded) || attempt === MAX_ATTEMPTS) throw error;
      known = await variantsOf(ctx, wanted.lines);
    }
  }
}

async function hold(
  ctx: Ctx,
  { orderId, lines, expiresAt }: Hold,
  known: readonly PlannedVariant[],
): Promise<ReservationDocument> {
  const { parts, short: planned } = await planParts(ctx, lines, known);
  if (planned.size > 0) throw new Short(planned);
  const created = await ctx.db.reservations.insertOne({
    _id: orderId,
    state: 'HELD',
    lines: withParts(lines, parts),
    expiresAt,
  });
  const short = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    const held = await moveStock(ctx, {
      variantId,
      kind: 'RESERVE',
      quantity,
      reserved: quantity,
      onlyLive: true,
      orderId,
      parts: parts.get(variantId),
    });
    if (held) continue;
    const variant = await ctx.db.variants.findById(variantId).lean();
    if (variant && hasLevels(variant) && !parts.has(variantId)) throw new LocationsAdded();
    short.set(variantId, variant ? sellable(variant) : 0);
  }
  if (short.size > 0) throw new Short(short);
  return created.toObject();
}

const variantsOf = (ctx: Ctx, lines: readonly StockLine[]): Promise<PlannedVariant[]> =>
  ctx.db.variants
    .find({ _id: { $in: lines.map(({ variantId }) => variantId) } }, PLANNED)
    .lean<PlannedVariant[]>()
    .exec();

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
