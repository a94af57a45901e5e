import type { FetchNode } from '@apollo/query-planner';
import { applyRewrites, type IsOfType } from './data-rewrites.ts';
import type { Entity } from './entity.ts';
import { copied, mergeInto } from './merge.ts';
import type { WriteSet } from './write-set.ts';

/** A fetch and where its answer is written. */
export interface FetchDelivery {
  fetch: FetchNode;
  writeSet: WriteSet;
  /** The objects of an answer to copy where it is written to more than one object. */
  copySet: WriteSet;
}

/** Writes an answer into an object of the tree. Unless it `isOurs`, others read the answer too: it is not changed. */
export function deliver(
  { fetch: { outputRewrites, requires }, writeSet, copySet }: FetchDelivery,
  target: Entity,
  answer: Entity,
  isOurs: boolean,
  isOfType: IsOfType,
): void {
  if (!outputRewrites) {
    mergeInto(target, isOurs ? answer : (copied(answer, writeSet) as Entity), writeSet);
    return;
  }
  const ours = isOurs ? answer : (copied(answer, copySet) as Entity);
  // The type conditions of the renaming need the type of the entity, which the subgraph was not asked for.
  if (requires && (!ours.__typename || writeSet.interfaceObjects.has(ours.__typename))) {
    ours.__typename = target.__typename;
  }
  applyRewrites(ours, outputRewrites, isOfType);
  mergeInto(target, ours, writeSet);
}
