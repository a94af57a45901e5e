import type { FetchNode } from '@apollo/query-planner';
import type { Entity } from './run.ts';

/** Objects of the tree that a subgraph was asked about and knows nothing of, with the fields it was given of them. */
export type Unknown = Map<unknown, Set<string>>;

/** Notes that a subgraph knows no such entity. */
export function noteUnknownEntity(unknown: Unknown, target: Entity, { requires = [] }: FetchNode): void {
  const known = unknown.get(target) ?? new Set(['__typename']);
  unknown.set(target, known);
  collectNames(requires, known);
}

function collectNames(selections: NonNullable<FetchNode['requires']>, names: Set<string>): void {
  for (const one of selections) {
    if (one.kind === 'Field') names.add(one.alias ?? one.name);
    else collectNames(one.selections, names);
  }
}

/**
 * Whether an object is no more than a reference to something that is not there: nothing is known of it but the key by
 * which a subgraph was asked in vain. A field that may be null is null then, as it is where it leads to nothing.
 */
export function isDangling(unknown: Unknown, value: unknown): boolean {
  const keys = unknown.get(value);
  if (!keys) return false;
  const entity = value as Entity;
  const given = new Set([...keys].map((name) => entity[name]));
  // A key that the client asked for under another name is still the key.
  return Object.entries(entity).every(
    ([name, known]) => keys.has(name) || known === null || known === undefined || given.has(known),
  );
}
