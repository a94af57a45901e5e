import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { MAIN_LOCATION, mainLocationId } from './location.model.ts';

/**
 * What stock calls the location of a seller, by default the main one, which needs no read. Raises Refusal NOT_FOUND at `field`
 * for one that is not the seller's or is deleted. Units may be put there by the running transaction: it writes to the
 * location on purpose, so that a concurrent deletion conflicts instead of missing them.
 */
export async function useLocation(
  ctx: Ctx,
  sellerId: string,
  locationId: string | null | undefined,
  field: string[] = ['input', 'locationId'],
): Promise<string> {
  if (locationId == null || locationId === mainLocationId(sellerId)) return MAIN_LOCATION;
  const location = await ctx.db.stockLocations
    .findOneAndUpdate(
      { _id: locationId, sellerId, successorId: null },
      { $set: { usedAt: new Date() } },
      { projection: { _id: 1 } },
    )
    .lean();
  if (!location) throw refusal('NOT_FOUND', 'The seller has no such location.', field);
  return location._id;
}

/** The open locations of sellers as stock calls them, in order of preference; one without any stored has the main one. */
export async function preferencesOf(ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, string[]>> {
  const ids = [...new Set(sellerIds)];
  const stored = await ctx.db.stockLocations
    .find({ sellerId: { $in: ids }, successorId: null }, { sellerId: 1, isMain: 1 })
    .sort({ sellerId: 1, position: 1, _id: 1 })
    .lean();
  const bySeller = Map.groupBy(stored, ({ sellerId }) => sellerId);
  return new Map(
    ids.map((id) => {
      const keys = (bySeller.get(id) ?? []).map(({ _id, isMain }) => (isMain ? MAIN_LOCATION : _id));
      return [id, keys.length > 0 ? keys : [MAIN_LOCATION]];
    }),
  );
}
