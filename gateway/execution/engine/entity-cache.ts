import type { FetchNode } from '@apollo/query-planner';
import { RepresentationInterner } from './representation-interning.ts';
import { isSelectionSuperset } from './selection-superset.ts';

/** A fetch of entities, as far as the cache is concerned. */
export interface CacheableFetch {
  readonly fetch: FetchNode;
  /** The fetches whose answers contain all that this one asks for. */
  readonly supersets: CacheableFetch[];
  /** Whether the answer to this fetch may serve another one, and so has to be kept. */
  isReused: boolean;
}

/** The answer to one fetch of a request, which others read. */
interface CacheEntry {
  /** The index of an entity in the answer, by the id of its representation. */
  readonly indexes: ReadonlyMap<number, number>;
  /** The entities; null after any error about them. Never rejects. */
  readonly entities: Promise<readonly unknown[] | null>;
}

/** The entities that a request has asked for, and the ids of their representations. Lives as long as the request. */
export interface EntityCache {
  readonly entries: Map<CacheableFetch, CacheEntry>;
  /** One for each subgraph. */
  readonly interners: Map<string, RepresentationInterner>;
}

export const emptyEntityCache = (): EntityCache => ({ entries: new Map(), interners: new Map() });

/**
 * Links each fetch of a query to those that ask for at least as much. Nothing changes within one query, so that an entity
 * is fetched once, however often it occurs deeper in the plan.
 */
export function linkSupersets(fetches: readonly CacheableFetch[]): void {
  for (const one of fetches) {
    for (const other of fetches) {
      if (other === one || !isSelectionSuperset(other.fetch, one.fetch)) continue;
      one.supersets.push(other);
      other.isReused = true;
    }
  }
}

/** The ids of representations for a subgraph, the same throughout a request. */
export function internerOf({ interners }: EntityCache, service: string): RepresentationInterner {
  let interner = interners.get(service);
  if (!interner) {
    interner = new RepresentationInterner();
    interners.set(service, interner);
  }
  return interner;
}

/** Adds an entry for a fetch that is about to be sent. The returned function fills it with the entities, or with null. */
export function reserveEntry(
  cache: EntityCache,
  fetch: CacheableFetch,
  indexes: ReadonlyMap<number, number>,
): (entities: readonly unknown[] | null) => void {
  const { promise, resolve } = Promise.withResolvers<readonly unknown[] | null>();
  cache.entries.set(fetch, { indexes, entities: promise });
  return resolve;
}

/** Where the cache has an entity. */
export interface CacheHit {
  entry: CacheEntry;
  index: number;
}

/** The hits for the representations of a fetch, in their order; null unless there is one for each of them. */
export function findHits(
  { entries }: EntityCache,
  { supersets }: CacheableFetch,
  indexes: ReadonlyMap<number, number> | null,
): CacheHit[] | null {
  const candidates = supersets.flatMap((superset) => entries.get(superset) ?? []);
  if (candidates.length === 0 || !indexes) return null;
  const hits: CacheHit[] = [];
  for (const id of indexes.keys()) {
    const entry = candidates.find((one) => one.indexes.has(id));
    if (!entry) return null;
    hits.push({ entry, index: entry.indexes.get(id) ?? -1 });
  }
  return hits;
}

/** The entities of these hits, once they have arrived; null when any of the fetches failed. */
export async function readHits(hits: readonly CacheHit[]): Promise<unknown[] | null> {
  const answers = new Map<CacheEntry, readonly unknown[]>();
  for (const { entry } of hits) {
    if (answers.has(entry)) continue;
    const entities = await entry.entities;
    if (!entities) return null;
    answers.set(entry, entities);
  }
  return hits.map(({ entry, index }) => answers.get(entry)?.[index]);
}
