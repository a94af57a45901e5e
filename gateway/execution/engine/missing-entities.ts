import type { FetchNode } from '@apollo/query-planner';
import type { Entity } from './entity.ts';

/** Objects of the tree that a subgraph did not find, each with the names of the fields that were sent as its key. */
export type MissingEntities = Map<unknown, Set<string>>;

/** Notes that a subgraph did not find an entity. */
export function noteMissingEntity(
  missing: MissingEntities,
  target: Entity,
  { requires = [] }: FetchNode,
): void {
  const keys = missing.get(target) ?? new Set(['__typename']);
  missing.set(target, keys);
  collectNames(requires, keys);
}

function collectNames(selections: NonNullable<FetchNode['requires']>, names: Set<string>): void {
  for (const one of selections) {
    if (one.kind === 'Field') names.add(one.alias ?? one.name);
    else collectNames(one.selections, names);
  }
}

/**
 * Whether an object is only a reference to an entity that does not exist: nothing is known of it but the key with which
 * a subgraph was asked. A nullable field with such an object becomes null.
 */
export function isDangling(missing: MissingEntities, value: unknown): boolean {
  const keys = missing.get(value);
  if (!keys) return false;
  const entity = value as Entity;
  const given = new Set([...keys].map((name) => entity[name]));
  // A key that the client asked for under another name is still the key.
  return Object.entries(entity).every(
    ([name, known]) => keys.has(name) || known === null || known === undefined || given.has(known),
  );
}
