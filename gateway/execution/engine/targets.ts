import { type Entity, isEntity, ownField } from './entity.ts';

/** A path of a query plan: names of fields, and `@` for all elements of a list. */
export type PlanPath = readonly (string | number)[];

/** The objects at a path of the tree, in the order of the response. Nulls on the way are skipped. */
export function targetsAt(data: Entity, path: PlanPath): Entity[] {
  if (path.length === 0) return [data];
  const found: Entity[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: PlanPath, depth: number, found: Entity[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    // Lists are recognised by the data: a plan has no `@` for lists of abstract fields.
    const next = path[depth] === '@' ? depth + 1 : depth;
    for (const element of value) collect(element, path, next, found);
  } else if (depth === path.length) {
    found.push(value as Entity);
  } else {
    const part = path[depth];
    if (typeof part === 'string' && part !== '@')
      collect(ownField(value as Entity, part), path, depth + 1, found);
  }
}

/** A place in the response, as errors name it. */
export type ResponsePath = readonly (string | number)[];

/** The places in the response of the objects at a path of the plan. Only errors need them. */
export function placesAt(data: Entity, path: PlanPath): Map<Entity, ResponsePath> {
  const places = new Map<Entity, ResponsePath>();
  const walk = (value: unknown, depth: number, place: ResponsePath): void => {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const [at, element] of value.entries()) walk(element, next, [...place, at]);
    } else if (isEntity(value)) {
      const part = path[depth];
      if (depth === path.length) places.set(value, place);
      else if (typeof part === 'string' && part !== '@')
        walk(ownField(value, part), depth + 1, [...place, part]);
    }
  };
  walk(data, 0, []);
  return places;
}
