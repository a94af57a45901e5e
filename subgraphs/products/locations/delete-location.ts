import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { levelAt } from '../inventory/levels.ts';
import { stockMutex } from '../inventory/stock.ts';
import { moveLevel } from '../inventory/transfer.ts';
import { type LocationDocument, mainLocationId, stockKeyOf } from './location.model.ts';
import { lockedLocations, requireLocation } from './location.service.ts';

const BATCH = 100;

/**
 * Deletes a location after its units have moved to another, variant by variant; from the start it takes no new ones. A call
 * that was interrupted is continued by the next. Raises Refusal NOT_FOUND, and INVALID_STATE for the main location.
 */
export async function deleteLocation(
  ctx: Ctx,
  id: string,
  successorId: string | null | undefined,
): Promise<LocationDocument> {
  const location = await requireLocation(ctx, id);
  if (location.isMain) {
    throw refusal('INVALID_STATE', 'The main location cannot be deleted. Rename it instead.', ['id']);
  }
  const successor = await close(ctx, location, successorId ?? mainLocationId(location.sellerId));
  for (;;) {
    const left = await ctx.db.variants
      .find({ 'inventory.levels.locationId': id }, { _id: 1 })
      .limit(BATCH)
      .lean();
    if (left.length === 0) break;
    for (const { _id } of left)
      await stockMutex([_id], () => ctx.transaction(() => moveAway(ctx, _id, id, successor)));
  }
  const deleted = await ctx.db.stockLocations
    .findOneAndUpdate({ _id: id }, { $set: { deletedAt: new Date() } }, { returnDocument: 'after' })
    .lean();
  return deleted ?? location;
}

/**
 * Closes the location for new units; what stock calls its successor, which stays the same when the call is repeated. Raises
 * Refusal INVALID_INPUT for the successor.
 */
function close(ctx: Ctx, { _id, sellerId, successorId }: LocationDocument, wanted: string): Promise<string> {
  return ctx.transaction(async () => {
    const others = (await lockedLocations(ctx, sellerId)).filter(
      (one) => one._id !== _id && one.successorId === null,
    );
    const successor =
      others.find((one) => stockKeyOf(one) === successorId) ?? others.find((one) => one._id === wanted);
    if (!successor)
      throw refusal('INVALID_INPUT', 'Name another location of the seller.', ['input', 'successorId']);
    const key = stockKeyOf(successor);
    await ctx.db.stockLocations.updateOne({ _id }, { $set: { successorId: key } });
    await ctx.db.stockLocations.updateOne({ _id: successor._id }, { $set: { usedAt: new Date() } });
    return key;
  });
}

async function moveAway(ctx: Ctx, variantId: string, from: string, to: string): Promise<void> {
  const variant = await ctx.db.variants.findById(variantId).lean();
  if (!variant) return;
  const { onHand, reserved } = levelAt(variant, from);
  await moveLevel(ctx, variantId, { from, to, onHand, reserved, reason: null, idempotencyKey: null });
  await ctx.db.variants.updateOne(
    { _id: variantId },
    { $pull: { 'inventory.levels': { locationId: from } } },
  );
}
