import type { Ctx } from '../context.ts';
import { hasLevels, levelsOf } from '../inventory/levels.ts';
import { type Demand, fewestLocations, type Part } from '../locations/allocation.ts';
import { preferencesOf } from '../locations/use-location.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { StockLine } from './reservation.model.ts';

/** What a plan needs to know of a variant. */
export type PlannedVariant = Pick<VariantDocument, '_id' | 'sellerId' | 'live' | 'inventory'>;

/** The stored fields of {@link PlannedVariant}. */
export const PLANNED = { sellerId: 1, live: 1, inventory: 1 } as const;

/** Where the units of lines are taken, or how many there are of the variants with too few. */
export interface Plan {
  /** By variant; the variants with all their units at the main location are missing. */
  parts: ReadonlyMap<string, Part[]>;
  short: ReadonlyMap<string, number>;
}

const SINGLE: Plan = { parts: new Map(), short: new Map() };

/**
 * Where an order takes its units, by the rule of {@link fewestLocations} for each of its sellers. `known` are its variants;
 * those with units at several locations are read again within the running transaction, with which a concurrent change of
 * their stock then conflicts. Without such variants it reads nothing. `preferred` locations go before the seller's order.
 */
export async function planParts(
  ctx: Ctx,
  lines: readonly StockLine[],
  known: readonly PlannedVariant[],
  preferred: readonly string[] = [],
): Promise<Plan> {
  const spread = known.filter(hasLevels).map(({ _id }) => _id);
  if (spread.length === 0) return SINGLE;
  const fresh = await ctx.db.variants.find({ _id: { $in: spread } }, PLANNED).lean<PlannedVariant[]>();
  const variants = new Map([...known, ...fresh].map((variant) => [variant._id, variant]));
  const sellerIds = fresh.map(({ sellerId }) => sellerId);
  const preferences = await preferencesOf(ctx, sellerIds);
  const parts = new Map<string, Part[]>();
  const short = new Map<string, number>();
  const ofSellers = Map.groupBy(lines, ({ variantId }) => variants.get(variantId)?.sellerId ?? '');
  for (const [sellerId, ofSeller] of ofSellers) {
    const own = preferences.get(sellerId);
    if (!own) continue;
    const open = [...new Set([...preferred.filter((id) => own.includes(id)), ...own])];
    const demands = ofSeller.map((line) => demandOf(line, variants.get(line.variantId)));
    for (const { variantId, quantity, levels } of demands) {
      const there = levels.filter(({ locationId }) => open.includes(locationId));
      const available = there.reduce((sum, level) => sum + level.available, 0);
      if (available < quantity) short.set(variantId, available);
    }
    const found = fewestLocations.allocate(demands, open);
    for (const id of spread) {
      const at = found?.get(id);
      if (at) parts.set(id, at);
    }
  }
  return { parts, short };
}

function demandOf({ variantId, quantity }: StockLine, variant: PlannedVariant | undefined): Demand {
  return { variantId, quantity, levels: variant?.live ? levelsOf(variant) : [] };
}

/** Lines with the locations at which they were taken. */
export const withParts = (lines: readonly StockLine[], parts: ReadonlyMap<string, Part[]>): StockLine[] =>
  lines.map((line) => {
    const allocations = parts.get(line.variantId);
    return allocations ? { ...line, allocations } : line;
  });
