import { defineLoader, load } from '@souk/subgraph';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import { type LocationDocument, MAIN_LOCATION, mainLocationId } from './location.model.ts';

const MAIN_NAME = 'Main location';

/** The main location of a seller before it is stored. */
export function implicitMain(sellerId: string): LocationDocument {
  const at = new Date(0);
  return {
    _id: mainLocationId(sellerId),
    sellerId,
    name: MAIN_NAME,
    position: 0,
    isMain: true,
    successorId: null,
    deletedAt: null,
    version: 1,
    usedAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

const stored = defineLoader<Ctx, string, LocationDocument>(async (db, ids) => {
  const found = await db.stockLocations.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((location) => [location._id, location]));
});

const ofSellers = defineLoader<Ctx, string, LocationDocument[]>(async (db, sellerIds) => {
  const found = await db.stockLocations
    .find({ sellerId: { $in: [...sellerIds] }, deletedAt: null })
    .sort({ sellerId: 1, position: 1, _id: 1 })
    .lean();
  return Map.groupBy(found, ({ sellerId }) => sellerId);
});

/** A location by what stock calls it, deleted ones included, as movements name them. */
export async function locationOf(ctx: Ctx, sellerId: string, key: string): Promise<LocationDocument | null> {
  if (key !== MAIN_LOCATION) return load(ctx, stored, key);
  return (await load(ctx, stored, mainLocationId(sellerId))) ?? implicitMain(sellerId);
}

/** The locations of a seller in order of preference, without deleted ones. */
export async function locationsOf(ctx: Ctx, sellerId: string): Promise<LocationDocument[]> {
  return (await load(ctx, ofSellers, sellerId)) ?? [implicitMain(sellerId)];
}

/** A location by id; null for one of a seller that the viewer may not act for. */
export async function managedLocation(ctx: Ctx, id: string): Promise<LocationDocument | null> {
  const location = (await load(ctx, stored, id)) ?? (await implicit(ctx, id));
  return location && maySeeStock(ctx.viewer, location.sellerId) ? location : null;
}

/** A main location that nobody has stored, of a seller that exists. */
async function implicit(ctx: Ctx, id: string): Promise<LocationDocument | null> {
  const sellerId = id.replace(/^loc_/, 'sel_');
  if (!maySeeStock(ctx.viewer, sellerId)) return null;
  const isKnown =
    ctx.viewer.sellerId === sellerId || (await ctx.db.sellerEligibilities.exists({ _id: sellerId }));
  return isKnown ? implicitMain(sellerId) : null;
}
