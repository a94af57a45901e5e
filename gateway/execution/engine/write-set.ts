import type { FetchNode } from '@apollo/query-planner';

/**
 * The places of the response that several fetches write to, by field. Objects there become our own copies, which later
 * fetches may fill; all other objects stay the very ones that a subgraph answered, and are never written to.
 */
export interface Footprint {
  readonly children: Map<string, Footprint>;
  /** Interfaces that are objects to some subgraphs: the type's name from those gives way to any other. */
  readonly interfaceObjects: ReadonlySet<unknown>;
}

/** A footprint that has not been stepped on. */
export const footprint = (interfaceObjects: ReadonlySet<unknown> = new Set()): Footprint => ({
  children: new Map(),
  interfaceObjects,
});

/** The place below `from` at a path of a plan; lists, its `@`, are no places of their own. Made when it is new. */
export function stepTo(from: Footprint, path: readonly (string | number)[]): Footprint {
  let place = from;
  for (const part of path) {
    if (typeof part !== 'string' || part === '@') continue;
    let next = place.children.get(part);
    if (!next) {
      next = footprint(place.interfaceObjects);
      place.children.set(part, next);
    }
    place = next;
  }
  return place;
}

/**
 * The places that a fetch's answer is copied at: where later fetches write, and where the planner wants fields set or
 * renamed. The latter are the fetch's own matter, so the shared footprint is left as it is.
 */
export function copiedBy({ outputRewrites = [] }: FetchNode, shared: Footprint): Footprint {
  if (outputRewrites.length === 0) return shared;
  const copied = clone(shared);
  for (const { path } of outputRewrites) {
    stepTo(
      copied,
      path.slice(0, -1).filter((part) => !part.startsWith('... on ')),
    );
  }
  return copied;
}

const clone = ({ children, interfaceObjects }: Footprint): Footprint => ({
  interfaceObjects,
  children: new Map([...children].map(([name, child]) => [name, clone(child)])),
});
