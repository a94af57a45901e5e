import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { hasLevels } from '../inventory/levels.ts';
import { moveStock } from '../inventory/move-stock.ts';
import { sellable, stockMutex } from '../inventory/stock.ts';
import { joinParts, type Part, splitParts } from '../locations/allocation.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import { mergeLines, mutexKeys, type OrderLine, sameLines } from './lines.ts';
import { PLANNED, type PlannedVariant, planParts, withParts } from './plan.ts';
import type { ReservationDocument, StockLine } from './reservation.model.ts';
import { type ReserveAnswer, Short, shortagesOf } from './reserve.ts';

interface Revision {
  orderId: string;
  revision: number;
  lines: readonly OrderLine[];
}

/**
 * Changes the lines of a reservation to exactly these; when one is short, the reservation stays as it was. Each revision
 * of an order is decided once, refusals included, so that a late repeat gets the first answer and changes nothing.
 * Raises Refusal NOT_FOUND, INVALID_STATE when the reservation was settled or a later revision decided,
 * IDEMPOTENCY_CONFLICT when the revision was sent with other lines, INVALID_INPUT.
 */
export async function reviseReservation(ctx: Ctx, input: Revision): Promise<ReserveAnswer> {
  const { orderId, revision } = input;
  const lines = mergeLines(input.lines);
  if (revision < 1) throw refusal('INVALID_INPUT', 'The revision must be at least 1.', ['input', 'revision']);
  return stockMutex(mutexKeys(orderId, lines), async () => {
    try {
      const revised = await ctx.transaction(() => change(ctx, input, lines));
      return revised ? { reservation: revised } : await answerAgain(ctx, input, lines);
    } catch (error) {
      if (!(error instanceof Short)) throw error;
      return refuse(ctx, input, lines, error);
    }
  });
}

/** The reservation with its new lines; null when the revision was already decided or is too old. */
async function change(
  ctx: Ctx,
  { orderId, revision }: Revision,
  lines: StockLine[],
): Promise<ReservationDocument | null> {
  const before = await ctx.db.reservations
    .findOneAndUpdate(
      { _id: orderId, state: 'HELD', revision: { $not: { $gte: revision } } },
      { $set: { lines, revision, shortages: [] } },
      { returnDocument: 'before' },
    )
    .lean();
  if (!before) return null;
  const short = new Map<string, number>();
  const parts = new Map<string, Part[]>();
  for (const difference of differences(before.lines, lines)) {
    const { variantId, more, held } = difference;
    const moved = await moveDifference(ctx, orderId, difference);
    if (Array.isArray(moved)) parts.set(variantId, moved);
    // The units that the order has already reserved are available to it as well.
    else if (moved !== null) short.set(variantId, held + moved.available);
    if (moved !== null && !Array.isArray(moved) && more < 0)
      throw new Error(`variant ${variantId} holds less than order ${orderId} reserved`);
  }
  if (short.size > 0) throw new Short(short);
  const placed = withParts(lines, parts);
  if (parts.size > 0) await ctx.db.reservations.updateOne({ _id: orderId }, { $set: { lines: placed } });
  return { ...before, lines: placed, revision, shortages: [] };
}

interface Difference {
  variantId: string;
  /** The units that are reserved, and where, unless all are at the main location. */
  held: number;
  allocations: Part[] | undefined;
  /** The units to reserve in addition, or to release when negative. */
  more: number;
}

/**
 * Reserves or releases the difference of one variant: the new locations of the line, null when all are at the main one, or
 * what is available when that is not enough.
 */
async function moveDifference(
  ctx: Ctx,
  orderId: string,
  { variantId, held, allocations, more }: Difference,
): Promise<Part[] | { available: number } | null> {
  if (more === 0) return allocations ?? null;
  if (more < 0) {
    const { taken, kept } = splitParts(allocations ?? [], -more);
    const release = { variantId, kind: 'RELEASE', quantity: -more, reserved: more, orderId } as const;
    const moved = await moveStock(ctx, { ...release, parts: allocations && taken });
    if (!moved) return { available: 0 };
    return allocations ? kept : null;
  }
  const reserve = {
    variantId,
    kind: 'RESERVE',
    quantity: more,
    reserved: more,
    onlyLive: true,
    orderId,
  } as const;
  if (!allocations && (await moveStock(ctx, reserve))) return null;
  const variant = await ctx.db.variants.findById(variantId, PLANNED).lean<PlannedVariant>();
  if (!variant) return { available: 0 };
  if (!hasLevels(variant)) return { available: sellable(variant) };
  const before = allocations ?? (held > 0 ? [{ locationId: MAIN_LOCATION, quantity: held }] : []);
  const preferred = before.map(({ locationId }) => locationId);
  const plan = await planParts(ctx, [{ variantId, quantity: more }], [variant], preferred);
  const parts = plan.parts.get(variantId);
  if (!parts || !(await moveStock(ctx, { ...reserve, parts })))
    return { available: plan.short.get(variantId) ?? sellable(variant) };
  return joinParts(before, parts);
}

/** By variant, in order: the reserved units and the difference to the wanted ones. */
function differences(before: readonly StockLine[], after: readonly StockLine[]): Difference[] {
  const held = new Map(before.map(({ variantId, quantity }) => [variantId, quantity]));
  const places = new Map(before.map(({ variantId, allocations }) => [variantId, allocations]));
  const wanted = new Map(after.map(({ variantId, quantity }) => [variantId, quantity]));
  return [...new Set([...held.keys(), ...wanted.keys()])].toSorted().map((variantId) => ({
    variantId,
    held: held.get(variantId) ?? 0,
    allocations: places.get(variantId),
    more: (wanted.get(variantId) ?? 0) - (held.get(variantId) ?? 0),
  }));
}

/** Stores that the revision is refused, unless a concurrent call has decided it. */
async function refuse(
  ctx: Ctx,
  input: Revision,
  lines: readonly StockLine[],
  short: Short,
): Promise<ReserveAnswer> {
  const { orderId, revision } = input;
  const shortages = shortagesOf(input.lines, short.available);
  const refused = await ctx.db.reservations.updateOne(
    { _id: orderId, state: 'HELD', revision: { $not: { $gte: revision } } },
    { $set: { revision, shortages } },
  );
  return refused.matchedCount === 1 ? { shortages } : answerAgain(ctx, input, lines);
}

async function answerAgain(
  ctx: Ctx,
  { orderId, revision }: Revision,
  lines: readonly StockLine[],
): Promise<ReserveAnswer> {
  const found = await ctx.db.reservations.findById(orderId).lean();
  if (!found) throw refusal('NOT_FOUND', 'The order has no reservation.', ['input', 'orderId']);
  if (found.revision > revision) {
    throw refusal('INVALID_STATE', 'A later revision was already decided.', ['input', 'revision']);
  }
  if (found.revision === revision && found.shortages.length > 0) return { shortages: found.shortages };
  // Equal lines show that the revision was applied, even if the reservation was settled since.
  if (found.revision === revision && sameLines(found.lines, lines)) return { reservation: found };
  if (found.revision === revision) {
    throw refusal('IDEMPOTENCY_CONFLICT', 'This revision was sent with other lines before.', [
      'input',
      'lines',
    ]);
  }
  throw refusal('INVALID_STATE', 'The reservation was already committed or released.', ['input', 'orderId']);
}
