import type { IsOfType } from './data-rewrites.ts';
import { deliver } from './deliver.ts';
import { isEntity } from './entity.ts';
import { type CacheHit, findHits, readHits, reserveEntry } from './entity-cache.ts';
import type { EntityFetch, EntityFetchMember } from './entity-fetch.ts';
import { type EntityRequest, noteEntityErrors, noteFailure } from './errors.ts';
import { sendBatched } from './fetch-batching.ts';
import { type GatheredEntities, gatherEntities } from './gather-entities.ts';
import { noteMissingEntity } from './missing-entities.ts';
import type { PlanRun, PlanStep } from './plan-run.ts';
import { sendFetch, variablesFor } from './send-fetch.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/**
 * Compiles entity fetches. Each entity is asked for once, however many objects of the response are that entity, and none
 * is when other fetches of the request have asked for at least as much of all of them.
 */
export function compileEntityFetch(
  group: EntityFetch,
  isOfType: IsOfType,
  send: typeof sendFetch = sendBatched,
): PlanStep {
  const { fetch, members } = group;
  return (run) => {
    const gathered = gatherEntities(run, group);
    if (gathered.representations.length === 0) return undefined;
    const hits = findHits(run.cache, group, gathered.indexes);
    return hits ? readCached(run, gathered, hits) : ask(run, gathered);
  };

  async function readCached(
    run: PlanRun,
    gathered: GatheredEntities,
    hits: readonly CacheHit[],
  ): Promise<void> {
    const cached = await readHits(hits);
    if (cached) deliverAll(run, gathered.requests, cached, false);
    else await ask(run, gathered);
  }

  async function ask(run: PlanRun, { representations, requests, indexes }: GatheredEntities): Promise<void> {
    const fillCache = group.isReused && indexes ? reserveEntry(run.cache, group, indexes) : null;
    let reusable: readonly unknown[] | null = null;
    const asking = members.flatMap((member, at) => {
      const request = requests[at];
      return request && request.targets.length > 0 ? [{ member, request }] : [];
    });
    try {
      const variables = variablesFor(fetch, run);
      const answer = await send(run, fetch, { ...variables, representations });
      // Some subgraphs fail all entities because of one. It must not fail those of another fetch.
      if (asking.length > 1 && answer.errors && !answer.data) {
        await Promise.all(asking.map(({ member }) => askAlone(run, member)));
        return;
      }
      if (answer.errors) {
        const { length } = representations;
        for (const { member, request } of asking) {
          noteEntityErrors(run, answer.errors, member.fetch, request, length);
        }
      }
      const received = receivedFrom(answer, representations.length);
      if (!received) return;
      if (!answer.errors) reusable = received;
      // Entities in the cache have to stay as they came.
      deliverAll(run, requests, received, fillCache === null);
    } catch (error) {
      // Each of the fetches failed, though they were sent as one.
      for (const _ of asking) noteFailure(run, error);
    } finally {
      fillCache?.(reusable);
    }
  }

  function askAlone(run: PlanRun, member: EntityFetchMember): Promise<void> | undefined {
    return compileEntityFetch(
      { fetch: member.fetch, members: [member], supersets: [], isReused: false },
      isOfType,
      sendFetch,
    )(run);
  }

  function deliverAll(
    run: PlanRun,
    requests: readonly EntityRequest[],
    received: readonly unknown[],
    areOurs: boolean,
  ): void {
    const delivered = new Set<unknown>();
    for (const [which, { targets, indexes }] of requests.entries()) {
      const member = members[which];
      for (const [at, target] of targets.entries()) {
        const entity = received[indexes[at] ?? -1];
        if (!member) continue;
        if (!isEntity(entity)) {
          if (entity === null || entity === undefined) noteMissingEntity(run.missing, target, fetch);
          else noteFailure(run, new Error('Expected an entity in the response to be an object'));
          continue;
        }
        // Two objects of the response must not share what later fetches write to.
        deliver(member, target, entity, areOurs && !delivered.has(entity), isOfType);
        delivered.add(entity);
      }
    }
  }
}

function receivedFrom({ data, errors }: SubgraphAnswer, expected: number): unknown[] | null {
  if (!data) return null;
  const { _entities: entities } = data;
  // The list is never null by the schema. Where it is null beside errors, those are the explanation.
  if ((entities === null || entities === undefined) && errors?.length) return null;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== expected) {
    throw new Error(`Expected "data._entities" to contain ${expected} elements`);
  }
  return entities;
}
