import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import { hasLevels, levelAt } from './levels.ts';
import { moveStock } from './move-stock.ts';
import { recordMovement } from './movements.ts';
import type { TransactionDocument } from './transaction.model.ts';

/** The counted units of a variant at a location. */
export interface Count {
  variantId: string;
  locationId: string;
  onHand: number;
  reason: string;
  idempotencyKey: string;
}

/**
 * Sets the stock of a variant whose units are all at the main location, in one update; null when the count matches. Raises
 * Refusal OUT_OF_STOCK. Call it within a transaction.
 */
export async function countAll(
  ctx: Ctx,
  counted: Count,
  field: string[],
): Promise<TransactionDocument | null> {
  const { variantId, onHand, reason, idempotencyKey } = counted;
  const available = { $subtract: [onHand, '$inventory.reserved'] };
  const before = await ctx.db.variants
    .findOneAndUpdate(
      { _id: variantId, live: true, 'inventory.levels': null, 'inventory.reserved': { $lte: onHand } },
      [{ $set: { 'inventory.onHand': onHand, 'inventory.available': available } }],
      { returnDocument: 'before', updatePipeline: true },
    )
    .lean();
  if (!before) {
    const now = await ctx.db.variants.findById(variantId, { inventory: 1 }).lean();
    if (now && hasLevels(now)) return countAt(ctx, counted, field);
    throw tooFew(field);
  }
  const quantity = onHand - before.inventory.onHand;
  if (quantity === 0) return null;
  const { reserved } = before.inventory;
  const counters = { onHand, reserved, available: onHand - reserved };
  return recordMovement(ctx, before, { kind: 'ADJUSTMENT', quantity, reason, idempotencyKey }, counters);
}

/**
 * Sets the stock of a variant at one of several locations; null when the count matches. Raises Refusal OUT_OF_STOCK. Call it
 * within a transaction: a concurrent change of the stock conflicts with it.
 */
export async function countAt(
  ctx: Ctx,
  counted: Count,
  field: string[],
): Promise<TransactionDocument | null> {
  const { variantId, locationId, onHand, reason, idempotencyKey } = counted;
  const variant = await ctx.db.variants.findOne({ _id: variantId, live: true }).lean();
  if (!variant) throw tooFew(field);
  const level = levelAt(variant, locationId);
  if (level.reserved > onHand) throw tooFew(field);
  const quantity = onHand - level.onHand;
  if (quantity === 0) return null;
  const moved = await moveStock(ctx, {
    variantId,
    kind: 'ADJUSTMENT',
    quantity,
    onHand: quantity,
    onlyLive: true,
    reason,
    idempotencyKey,
    ...(locationId === MAIN_LOCATION ? {} : { parts: [{ locationId, quantity: Math.abs(quantity) }] }),
  });
  if (moved) return moved;
  throw refusal(
    'INVALID_INPUT',
    'A variant has at most 10,000,000 units in stock, over all locations.',
    field,
  );
}

const tooFew = (field: string[]) =>
  refusal('OUT_OF_STOCK', 'Orders have reserved more units than this.', field);
