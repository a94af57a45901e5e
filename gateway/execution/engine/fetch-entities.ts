import { type Delivered, deliver } from './deliver.ts';
import { type Borrowed, type Lender, lend, lentEntities, loansFor } from './entity-cache.ts';
import { type Asked, noteEntityErrors, noteFailure } from './errors.ts';
import { type Gathered, gather } from './gather.ts';
import { travel } from './representation-interning.ts';
import { compileRepresent, type Represent } from './representations.ts';
import type { IsOfType } from './rewrites.ts';
import { isEntity, type Run, type Step } from './run.ts';
import { type Answer, send, variablesFor } from './send.ts';
import type { PlanPath } from './targets.ts';
import { noteUnknownEntity } from './unknown.ts';
import { copiedBy } from './write-set.ts';

/** An entity fetch of a plan and where it stands. */
export interface PlacedFetch extends Omit<Delivered, 'copied'> {
  path: PlanPath;
}

interface Member extends PlacedFetch, Delivered {
  represent: Represent;
}

/** Entity fetches whose operations are equal, and which the plan runs at the same time: they travel as one. */
export interface EntityFetch extends Lender {
  readonly members: readonly Member[];
}

/** Puts equal entity fetches together. */
export function entityFetch(
  placed: readonly [PlacedFetch, ...PlacedFetch[]],
  isOfType: IsOfType,
): EntityFetch {
  const members = placed.map(
    (one): Member => ({
      ...one,
      represent: compileRepresent(one.fetch, isOfType),
      copied: copiedBy(one.fetch, one.place),
    }),
  );
  return { fetch: placed[0].fetch, members, lenders: [], lends: false };
}

/**
 * Compiles entity fetches. Each entity is asked for once, however many objects of the response stand for it, and none
 * when other fetches of the request have asked for all that is wanted of them.
 */
export function compileEntityFetch(group: EntityFetch, isOfType: IsOfType, go: typeof send = travel): Step {
  const { fetch, members } = group;
  return (run) => {
    const gathered = gather(run, group);
    if (gathered.representations.length === 0) return undefined;
    const loans = loansFor(run, group, gathered.slots);
    return loans ? borrow(run, gathered, loans) : ask(run, gathered);
  };

  async function borrow(run: Run, gathered: Gathered, loans: readonly Borrowed[]): Promise<void> {
    const lent = await lentEntities(loans);
    if (lent) deliverAll(run, gathered.parts, lent, false);
    else await ask(run, gathered);
  }

  async function ask(run: Run, { representations, parts, slots }: Gathered): Promise<void> {
    const repay = group.lends && slots ? lend(run, group, slots) : null;
    let lent: readonly unknown[] | null = null;
    const taking = members.flatMap((member, at) => {
      const part = parts[at];
      return part && part.targets.length > 0 ? [{ member, part }] : [];
    });
    try {
      const variables = variablesFor(fetch, run);
      const answer = await go(run, fetch, { ...variables, representations });
      // Some subgraphs fail all entities for one of them. That one must not take those of another fetch along.
      if (taking.length > 1 && answer.errors && !answer.data) {
        await Promise.all(taking.map(({ member }) => alone(run, member)));
        return;
      }
      if (answer.errors) {
        const { length } = representations;
        for (const { member, part } of taking) {
          noteEntityErrors(run, answer.errors, member.fetch, part, length);
        }
      }
      const received = receivedFrom(answer, representations.length);
      if (!received) return;
      if (!answer.errors) lent = received;
      // What others may borrow has to stay as it came.
      deliverAll(run, parts, received, repay === null);
    } catch (error) {
      // Each of the fetches failed, though all of them at once.
      for (const _ of taking) noteFailure(run, error);
    } finally {
      repay?.(lent);
    }
  }

  function alone(run: Run, member: Member): Promise<void> | undefined {
    return compileEntityFetch(
      { fetch: member.fetch, members: [member], lenders: [], lends: false },
      isOfType,
      send,
    )(run);
  }

  function deliverAll(
    run: Run,
    parts: readonly Asked[],
    received: readonly unknown[],
    areOurs: boolean,
  ): void {
    const given = new Set<unknown>();
    for (const [which, { targets, slots }] of parts.entries()) {
      const member = members[which];
      for (const [at, target] of targets.entries()) {
        const entity = received[slots[at] ?? -1];
        if (!member) continue;
        if (!isEntity(entity)) {
          if (entity === null || entity === undefined) noteUnknownEntity(run.unknown, target, fetch);
          else noteFailure(run, new Error('Expected an entity in the response to be an object'));
          continue;
        }
        // Two places are written to apart from each other.
        deliver(member, target, entity, areOurs && !given.has(entity), isOfType);
        given.add(entity);
      }
    }
  }
}

function receivedFrom({ data, errors }: Answer, expected: number): unknown[] | null {
  if (!data) return null;
  const { _entities: entities } = data;
  // The schema's list is never null. Where it is null beside errors, those are the explanation.
  if ((entities === null || entities === undefined) && errors?.length) return null;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== expected) {
    throw new Error(`Expected "data._entities" to contain ${expected} elements`);
  }
  return entities;
}
