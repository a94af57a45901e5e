import type { FetchNode } from '@apollo/query-planner';
import { type Asked, noteEntityErrors, noteFailure } from './errors.ts';
import { copiedBy, type Footprint } from './footprint.ts';
import { adopt, mergeInto } from './merge.ts';
import { compileRepresent, type Represent } from './representations.ts';
import { type IsOfType, rewrite } from './rewrites.ts';
import { type Entity, isEntity, type Run, type Step } from './run.ts';
import { type Answer, send, variablesFor } from './send.ts';
import { Slots } from './slots.ts';
import { type PlanPath, targetsAt } from './targets.ts';
import { travel } from './travel.ts';

/** An entity fetch of a plan and where it stands. */
export interface PlacedFetch {
  fetch: FetchNode;
  path: PlanPath;
  place: Footprint;
}

interface Member extends PlacedFetch {
  represent: Represent;
  copied: Footprint;
}

/**
 * Compiles entity fetches whose operations are equal, and which the plan runs at the same time: they travel as one.
 * Each entity is asked for once, however many objects of the response stand for it.
 */
export function compileEntityFetch(
  placed: readonly [PlacedFetch, ...PlacedFetch[]],
  isOfType: IsOfType,
  go: typeof send = travel,
): Step {
  const [{ fetch: first }] = placed;
  const members = placed.map(
    (one): Member => ({
      ...one,
      represent: compileRepresent(one.fetch, isOfType),
      copied: copiedBy(one.fetch, one.place),
    }),
  );

  return (run) => {
    const representations: Entity[] = [];
    const numbers = new Slots();
    const asked = members.map(({ represent, path }): Asked => {
      const targets: Entity[] = [];
      const slots: number[] = [];
      for (const target of targetsAt(run.data, path)) {
        const representation = represent(target);
        if (representation === null) continue;
        const slot = numbers.numberOf(representation);
        if (slot === representations.length) representations.push(representation);
        targets.push(target);
        slots.push(slot);
      }
      return { path, targets, slots };
    });
    return representations.length === 0 ? undefined : ask(run, representations, asked);
  };

  async function ask(run: Run, representations: Entity[], asked: Asked[]): Promise<void> {
    const taking = members.flatMap((member, at) => {
      const part = asked[at];
      return part && part.targets.length > 0 ? [{ member, part }] : [];
    });
    try {
      const variables = variablesFor(first, run);
      if ('representations' in variables) {
        throw new Error('Variables cannot contain key "representations"');
      }
      const answer = await go(run, first, { ...variables, representations });
      // Some subgraphs fail all entities for one of them. That one must not take those of another fetch along.
      if (taking.length > 1 && answer.errors && !answer.data) {
        await Promise.all(taking.map(({ member }) => compileEntityFetch([member], isOfType, send)(run)));
        return;
      }
      if (answer.errors) {
        for (const { member, part } of taking) noteEntityErrors(run, answer.errors, member.fetch, part);
      }
      const received = receivedFrom(answer, representations.length);
      if (received) {
        for (const { member, part } of taking) deliver(member, part, received, isOfType);
      }
    } catch (error) {
      // Each of the fetches failed, though all of them at once.
      for (const _ of taking) noteFailure(run, error);
    }
  }
}

function receivedFrom({ data }: Answer, expected: number): unknown[] | null {
  if (!data) return null;
  const { _entities: entities } = data;
  if (!Array.isArray(entities)) throw new Error('Expected "data._entities" in response to be an array');
  if (entities.length !== expected) {
    throw new Error(`Expected "data._entities" to contain ${expected} elements`);
  }
  return entities;
}

function deliver(member: Member, { targets, slots }: Asked, received: unknown[], isOfType: IsOfType): void {
  const { place, copied } = member;
  const { outputRewrites } = member.fetch;
  for (const [at, target] of targets.entries()) {
    const entity = received[slots[at] ?? -1];
    if (!isEntity(entity)) continue;
    if (!outputRewrites) {
      mergeInto(target, entity, place);
      continue;
    }
    const ours = adopt(entity, copied) as Entity;
    // The type conditions of the renaming need to know the type, which the subgraph was not asked for.
    ours.__typename ||= target.__typename;
    rewrite(ours, outputRewrites, isOfType);
    mergeInto(target, ours, place);
  }
}
