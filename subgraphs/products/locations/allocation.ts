/** Units of a variant at one location. */
export interface Part {
  /** The id of the location, or `MAIN_LOCATION`. */
  locationId: string;
  quantity: number;
}

/** The units that an order needs of one variant, and where there are some. */
export interface Demand {
  variantId: string;
  quantity: number;
  levels: readonly { locationId: string; available: number }[];
}

/** Decides at which locations an order takes its units. */
export interface AllocationStrategy {
  /**
   * The parts of each demand, in full, of one seller's locations in order of preference; null when there are not enough
   * units at them. It only chooses: the stock itself is taken by conditional updates.
   */
  allocate(demands: readonly Demand[], preference: readonly string[]): Map<string, Part[]> | null;
}

// Up to this many, the fewest locations are found exactly; of 20 locations there are 1,140 groups of three.
const EXACT = 3;

/** Takes from as few locations as possible, of equally few from the preferred ones: fewer parcels for one order. */
export const fewestLocations: AllocationStrategy = {
  allocate(demands, preference) {
    for (let size = 1; size <= Math.min(EXACT, preference.length); size += 1) {
      for (const group of groupsOf(preference, size)) {
        const parts = takeFrom(demands, group);
        if (parts) return parts;
      }
    }
    return takeFrom(demands, preference);
  },
};

/** All groups of `size` in order of preference. */
function* groupsOf(all: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of all.entries()) {
    for (const rest of groupsOf(all.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

function takeFrom(demands: readonly Demand[], locationIds: readonly string[]): Map<string, Part[]> | null {
  const taken = new Map<string, Part[]>();
  for (const { variantId, quantity, levels } of demands) {
    const there = new Map(levels.map(({ locationId, available }) => [locationId, available]));
    const parts: Part[] = [];
    let open = quantity;
    for (const locationId of byCoverage(locationIds, there, quantity)) {
      const units = Math.min(open, there.get(locationId) ?? 0);
      if (units <= 0) continue;
      parts.push({ locationId, quantity: units });
      open -= units;
    }
    if (open > 0) return null;
    taken.set(variantId, parts);
  }
  return taken;
}

/** The first location that has all units alone, else those with the most units first, so that few are touched. */
function byCoverage(
  locationIds: readonly string[],
  there: ReadonlyMap<string, number>,
  quantity: number,
): readonly string[] {
  const alone = locationIds.find((id) => (there.get(id) ?? 0) >= quantity);
  if (alone !== undefined) return [alone];
  return locationIds.toSorted((a, b) => (there.get(b) ?? 0) - (there.get(a) ?? 0));
}

/** Takes `quantity` units from the end of the parts; what is taken and what stays. */
export function splitParts(parts: readonly Part[], quantity: number): { taken: Part[]; kept: Part[] } {
  const taken: Part[] = [];
  const kept: Part[] = [];
  let open = quantity;
  for (const part of parts.toReversed()) {
    const units = Math.min(open, part.quantity);
    open -= units;
    if (units > 0) taken.push({ ...part, quantity: units });
    if (units < part.quantity) kept.unshift({ ...part, quantity: part.quantity - units });
  }
  return { taken, kept };
}

/** The sum of parts by location, in order of their first appearance. */
export function joinParts(...lists: readonly (readonly Part[])[]): Part[] {
  const units = new Map<string, number>();
  for (const { locationId, quantity } of lists.flat()) {
    units.set(locationId, (units.get(locationId) ?? 0) + quantity);
  }
  return [...units].map(([locationId, quantity]) => ({ locationId, quantity }));
}
