import type { Ctx } from '../context.ts';
import type { Part } from '../locations/allocation.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import type { LocationLevel, VariantDocument } from '../variants/variant.model.ts';
import { MAX_UNITS } from './stock.ts';

/** A change of the counters of one location. */
export interface LevelChange {
  locationId: string;
  onHand: number;
  reserved: number;
}

/** A change of a variant's counters by location. */
export interface LevelMove {
  variantId: string;
  changes: readonly LevelChange[];
  onlyLive: boolean;
  /** Whether the sum may not pass the maximum stock of a variant. */
  isBounded: boolean;
}

/**
 * Moves the stock of a variant with units at several locations: one update with one condition for each location, and with it
 * the sums. The variant as it was; null when a location has too few units or is unknown to the variant.
 */
export function moveLevels(
  ctx: Ctx,
  { variantId, changes, onlyLive, isBounded }: LevelMove,
): Promise<VariantDocument | null> {
  const increments: Record<string, number> = {};
  const add = (path: string, { onHand, reserved }: Omit<LevelChange, 'locationId'>) => {
    increments[`${path}.onHand`] = onHand;
    increments[`${path}.reserved`] = reserved;
    increments[`${path}.available`] = onHand - reserved;
  };
  const total = sumOf(changes);
  add('inventory', total);
  for (const [index, change] of changes.entries()) add(`inventory.levels.$[l${index}]`, change);
  const conditions = changes.map(({ locationId, onHand, reserved }) => ({
    'inventory.levels': {
      $elemMatch: {
        locationId,
        ...(onHand - reserved < 0 ? { available: { $gte: reserved - onHand } } : {}),
        ...(reserved < 0 ? { reserved: { $gte: -reserved } } : {}),
      },
    },
  }));
  return ctx.db.variants
    .findOneAndUpdate(
      {
        _id: variantId,
        ...(onlyLive ? { live: true } : {}),
        ...(isBounded ? { 'inventory.onHand': { $lte: MAX_UNITS - total.onHand } } : {}),
        $and: conditions,
      },
      { $inc: increments },
      {
        returnDocument: 'before',
        arrayFilters: changes.map(({ locationId }, index) => ({ [`l${index}.locationId`]: locationId })),
      },
    )
    .lean();
}

const sumOf = (changes: readonly LevelChange[]) => ({
  onHand: changes.reduce((sum, { onHand }) => sum + onHand, 0),
  reserved: changes.reduce((sum, { reserved }) => sum + reserved, 0),
});

const EMPTY = { onHand: 0, reserved: 0, available: 0 };

/** The levels of a variant, of which one without any has a single one: all units are at the main location. */
export function levelsOf({ inventory }: Pick<VariantDocument, 'inventory'>): LocationLevel[] {
  const { levels, onHand, reserved, available } = inventory;
  return levels && levels.length > 0 ? levels : [{ locationId: MAIN_LOCATION, onHand, reserved, available }];
}

/** Whether the units of a variant are counted by location. */
export const hasLevels = ({ inventory }: Pick<VariantDocument, 'inventory'>) =>
  (inventory.levels ?? []).length > 0;

/** The counters of a variant at one location; zeros where it was never. */
export const levelAt = (variant: Pick<VariantDocument, 'inventory'>, locationId: string): LocationLevel =>
  levelsOf(variant).find((level) => level.locationId === locationId) ?? { locationId, ...EMPTY };

/** Adds empty levels for locations where the variant was never, so that units can be moved there. */
export async function openLevels(ctx: Ctx, variantId: string, locationIds: readonly string[]): Promise<void> {
  const main = {
    locationId: MAIN_LOCATION,
    onHand: '$inventory.onHand',
    reserved: '$inventory.reserved',
    available: '$inventory.available',
  };
  for (const locationId of locationIds) {
    // It is there once any other is.
    if (locationId === MAIN_LOCATION) continue;
    const levels = { $ifNull: ['$inventory.levels', [main]] };
    const added = [{ locationId, ...EMPTY }];
    await ctx.db.variants.updateOne(
      { _id: variantId, 'inventory.levels.locationId': { $ne: locationId } },
      [{ $set: { 'inventory.levels': { $concatArrays: [levels, added] } } }],
      { updatePipeline: true },
    );
  }
}

/**
 * The parts with the locations that took over the units of deleted ones; null when none of them was deleted. A location
 * moves its units as it is deleted, those that orders have reserved included.
 */
export async function movedParts(ctx: Ctx, parts: readonly Part[]): Promise<Part[] | null> {
  const named = parts.map(({ locationId }) => locationId).filter((id) => id !== MAIN_LOCATION);
  if (named.length === 0) return null;
  const successors = new Map<string, string>();
  for (let open = named; open.length > 0; ) {
    const gone = await ctx.db.stockLocations
      .find({ _id: { $in: open }, successorId: { $ne: null } }, { successorId: 1 })
      .lean();
    for (const { _id, successorId } of gone) successors.set(_id, successorId ?? _id);
    open = gone.flatMap(({ successorId }) => successorId ?? []).filter((id) => !successors.has(id));
  }
  if (successors.size === 0) return null;
  return parts.map(({ locationId, quantity }) => {
    let id = locationId;
    for (let next = successors.get(id); next !== undefined; next = successors.get(id)) id = next;
    return { locationId: id, quantity };
  });
}
