import type { Ctx } from '../context.ts';
import { joinParts, type Part } from '../locations/allocation.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { movedParts, moveLevels, openLevels } from './levels.ts';
import { type MovementNote, recordSteps } from './movements.ts';
import { countersOf, MAX_UNITS } from './stock.ts';
import type { Counters, TransactionDocument, TransactionKind } from './transaction.model.ts';

/** A change of one variant's counters. */
export interface Movement extends MovementNote {
  variantId: string;
  onHand?: number;
  reserved?: number;
  /** Move only while the variant is live. */
  onlyLive?: boolean;
  /** The units at each location, together as many as move; absent for the main one. */
  parts?: readonly Part[] | undefined;
}

/**
 * Moves stock of one variant: one conditional update decides, then the movement is recorded and lists and alerts are
 * updated. The record, of several locations the first; null when there are not enough units or no such variant. A RESERVE
 * without parts is null as well for a variant with several locations. Call it within a transaction.
 */
export async function moveStock(ctx: Ctx, movement: Movement): Promise<TransactionDocument | null> {
  const { onHand = 0, reserved = 0, parts } = movement;
  if (parts) return moveParts(ctx, movement, parts);
  const before = await moveAll(ctx, movement);
  if (before) {
    const after = added(before.inventory, onHand, reserved);
    return recordSteps(ctx, before, movement, [
      { locationId: MAIN_LOCATION, quantity: movement.quantity, after },
    ]);
  }
  if (movement.kind === 'RESERVE') return null;
  return moveParts(ctx, movement, [{ locationId: MAIN_LOCATION, quantity: Math.abs(movement.quantity) }]);
}

/** Moves stock of a variant whose units are all at the main location: most variants, without a look at locations. */
function moveAll(
  ctx: Ctx,
  { variantId, kind, onHand = 0, reserved = 0, onlyLive = false }: Movement,
): Promise<VariantDocument | null> {
  const available = onHand - reserved;
  return ctx.db.variants
    .findOneAndUpdate(
      {
        _id: variantId,
        'inventory.levels': null,
        ...(onlyLive ? { live: true } : {}),
        ...(available < 0 ? { 'inventory.available': { $gte: -available } } : {}),
        ...(reserved < 0 ? { 'inventory.reserved': { $gte: -reserved } } : {}),
        ...(isBounded(kind, onHand) ? { 'inventory.onHand': { $lte: MAX_UNITS - onHand } } : {}),
      },
      {
        $inc: {
          'inventory.onHand': onHand,
          'inventory.reserved': reserved,
          'inventory.available': available,
        },
      },
      { returnDocument: 'before' },
    )
    .lean();
}

// Returned units may exceed the maximum: the seller may have refilled the stock since they were sold.
const isBounded = (kind: TransactionKind, onHand: number) => onHand > 0 && kind !== 'RESTOCK';

async function moveParts(
  ctx: Ctx,
  movement: Movement,
  parts: readonly Part[],
): Promise<TransactionDocument | null> {
  const { variantId, kind, onHand = 0, reserved = 0, onlyLive = false } = movement;
  const attempt = async (at: readonly Part[]) => {
    const changes = at.map(({ locationId, quantity }) => ({
      locationId,
      onHand: Math.sign(onHand) * quantity,
      reserved: Math.sign(reserved) * quantity,
    }));
    const named = changes.map(({ locationId }) => locationId);
    if (onHand > 0 && reserved === 0) await openLevels(ctx, variantId, named);
    const move = { variantId, changes, onlyLive, isBounded: isBounded(kind, onHand) };
    const before = await moveLevels(ctx, move);
    return before && { before, changes };
  };
  const isNew = reserved > 0 || kind === 'ADJUSTMENT';
  const current = kind === 'RESTOCK' ? joinParts((await movedParts(ctx, parts)) ?? parts) : parts;
  let moved = await attempt(current);
  if (!moved && !isNew) {
    // The units of an order went along when their location was deleted.
    const since = await movedParts(ctx, current);
    moved = since && (await attempt(joinParts(since)));
  }
  if (!moved) return null;
  let after: Counters = countersOf(moved.before.inventory);
  const sign = Math.sign(movement.quantity);
  const steps = moved.changes.map((change) => {
    after = added(after, change.onHand, change.reserved);
    const units = Math.abs(change.onHand) || Math.abs(change.reserved);
    return { locationId: change.locationId, quantity: sign * units, after };
  });
  return recordSteps(ctx, moved.before, movement, steps);
}

const added = ({ onHand, reserved, available }: Counters, more: number, held: number): Counters => ({
  onHand: onHand + more,
  reserved: reserved + held,
  available: available + more - held,
});
