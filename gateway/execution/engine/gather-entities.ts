import type { Entity } from './entity.ts';
import { internerOf } from './entity-cache.ts';
import type { EntityFetch } from './entity-fetch.ts';
import type { EntityRequest } from './errors.ts';
import type { PlanRun } from './plan-run.ts';
import { RepresentationInterner } from './representation-interning.ts';
import { targetsAt } from './targets.ts';

/** The entities that a fetch is about to ask for, and the objects of the tree that they are for. */
export interface GatheredEntities {
  /** Each entity once. */
  representations: Entity[];
  /** One for each member of the fetch. */
  requests: EntityRequest[];
  /** The indexes of representations by their ids in the request; null where the cache is of no use. */
  indexes: ReadonlyMap<number, number> | null;
}

/** Gathers the entities that a fetch needs at this moment. */
export function gatherEntities(
  run: PlanRun,
  { fetch, members, isReused, supersets }: EntityFetch,
): GatheredEntities {
  const representations: Entity[] = [];
  const indexes = isReused || supersets.length > 0 ? new Map<number, number>() : null;
  const interner = indexes ? internerOf(run.cache, fetch.serviceName) : new RepresentationInterner();

  function indexFor(representation: Entity): number {
    const id = interner.idOf(representation);
    const known = indexes ? indexes.get(id) : id;
    if (known !== undefined && known < representations.length) return known;
    indexes?.set(id, representations.length);
    return representations.push(representation) - 1;
  }

  const requests = members.map(({ represent, path }): EntityRequest => {
    const targets: Entity[] = [];
    const requested: number[] = [];
    for (const target of targetsAt(run.data, path)) {
      const representation = represent(target);
      if (representation === null) continue;
      targets.push(target);
      requested.push(indexFor(representation));
    }
    return { path, targets, indexes: requested };
  });
  return { representations, requests, indexes };
}
