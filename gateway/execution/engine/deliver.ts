import type { FetchNode } from '@apollo/query-planner';
import { copied, mergeInto } from './merge.ts';
import { type IsOfType, rewrite } from './rewrites.ts';
import type { Entity } from './run.ts';
import type { Footprint } from './write-set.ts';

/** A fetch whose answer goes into the tree, and the places there that are written to. */
export interface Delivered {
  fetch: FetchNode;
  place: Footprint;
  /** Where its answers are copied that go to more than one place. */
  copied: Footprint;
}

/** Writes what was answered into an object of the tree. What is not `isOurs`, others are given too: it stays as it is. */
export function deliver(
  { fetch: { outputRewrites, requires }, place, copied: places }: Delivered,
  target: Entity,
  answer: Entity,
  isOurs: boolean,
  isOfType: IsOfType,
): void {
  if (!outputRewrites) {
    mergeInto(target, isOurs ? answer : (copied(answer, place) as Entity), place);
    return;
  }
  const ours = isOurs ? answer : (copied(answer, places) as Entity);
  // The type conditions of the renaming need to know an entity's type, which the subgraph was not asked for.
  if (requires && (!ours.__typename || place.interfaceObjects.has(ours.__typename))) {
    ours.__typename = target.__typename;
  }
  rewrite(ours, outputRewrites, isOfType);
  mergeInto(target, ours, place);
}
