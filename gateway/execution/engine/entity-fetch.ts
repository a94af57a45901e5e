import type { IsOfType } from './data-rewrites.ts';
import type { FetchDelivery } from './deliver.ts';
import type { CacheableFetch } from './entity-cache.ts';
import { type BuildRepresentation, compileRepresent } from './representations.ts';
import type { PlanPath } from './targets.ts';
import { copySetOf } from './write-set.ts';

/** An entity fetch of a plan and the path of its entities. */
export interface PlacedFetch extends Omit<FetchDelivery, 'copySet'> {
  path: PlanPath;
}

/** One of several equal entity fetches. */
export interface EntityFetchMember extends PlacedFetch, FetchDelivery {
  represent: BuildRepresentation;
}

/** Entity fetches with equal operations that the plan runs in parallel. They are sent as one. */
export interface EntityFetch extends CacheableFetch {
  readonly members: readonly EntityFetchMember[];
}

/** Groups equal entity fetches. */
export function groupEntityFetches(
  placed: readonly [PlacedFetch, ...PlacedFetch[]],
  isOfType: IsOfType,
): EntityFetch {
  const members = placed.map(
    (one): EntityFetchMember => ({
      ...one,
      represent: compileRepresent(one.fetch, isOfType),
      copySet: copySetOf(one.fetch, one.writeSet),
    }),
  );
  return { fetch: placed[0].fetch, members, supersets: [], isReused: false };
}
