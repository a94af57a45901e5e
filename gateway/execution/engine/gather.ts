import { numbersOf } from './entity-cache.ts';
import type { Asked } from './errors.ts';
import type { EntityFetch } from './fetch-entities.ts';
import type { Entity, Run } from './run.ts';
import { Slots } from './slots.ts';
import { targetsAt } from './targets.ts';

/** What a fetch of entities is about to ask for, and for which objects of the tree. */
export interface Gathered {
  /** Each entity once. */
  representations: Entity[];
  /** By path of the fetch. */
  parts: Asked[];
  /** Where each is among the representations, by its number in the request; null where no loans come into it. */
  slots: ReadonlyMap<number, number> | null;
}

/** Gathers what a fetch needs at this moment. */
export function gather(run: Run, { fetch, members, lends, lenders }: EntityFetch): Gathered {
  const representations: Entity[] = [];
  const slots = lends || lenders.length > 0 ? new Map<number, number>() : null;
  const numbers = slots ? numbersOf(run, fetch.serviceName) : new Slots();

  function slotFor(representation: Entity): number {
    const number = numbers.numberOf(representation);
    const known = slots ? slots.get(number) : number;
    if (known !== undefined && known < representations.length) return known;
    slots?.set(number, representations.length);
    return representations.push(representation) - 1;
  }

  const parts = members.map(({ represent, path }): Asked => {
    const targets: Entity[] = [];
    const asked: number[] = [];
    for (const target of targetsAt(run.data, path)) {
      const representation = represent(target);
      if (representation === null) continue;
      targets.push(target);
      asked.push(slotFor(representation));
    }
    return { path, targets, slots: asked };
  });
  return { representations, parts, slots };
}
