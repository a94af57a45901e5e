import type { FetchNode } from '@apollo/query-planner';

/**
 * The objects of the response that several fetches write to, by field. Objects in the set are copied, so that later
 * fetches may fill them. All others are the very objects that a subgraph answered, and are never written to.
 */
export interface WriteSet {
  readonly children: Map<string, WriteSet>;
  /** Interfaces that are objects in some subgraphs, whose `__typename` must not replace that of another subgraph. */
  readonly interfaceObjects: ReadonlySet<unknown>;
}

export const emptyWriteSet = (interfaceObjects: ReadonlySet<unknown> = new Set()): WriteSet => ({
  children: new Map(),
  interfaceObjects,
});

/** The part of a write set at a path of a plan, added when it is new. List elements (`@`) share the part of their list. */
export function writeSetAt(root: WriteSet, path: readonly (string | number)[]): WriteSet {
  let current = root;
  for (const part of path) {
    if (typeof part !== 'string' || part === '@') continue;
    let next = current.children.get(part);
    if (!next) {
      next = emptyWriteSet(current.interfaceObjects);
      current.children.set(part, next);
    }
    current = next;
  }
  return current;
}

/**
 * The objects of an answer that have to be copied: those that later fetches write to, and those in which the planner
 * sets or renames fields. The latter matter to this fetch only, so that the shared write set is left as it is.
 */
export function copySetOf({ outputRewrites = [] }: FetchNode, writeSet: WriteSet): WriteSet {
  if (outputRewrites.length === 0) return writeSet;
  const copySet = clone(writeSet);
  for (const { path } of outputRewrites) {
    writeSetAt(
      copySet,
      path.slice(0, -1).filter((part) => !part.startsWith('... on ')),
    );
  }
  return copySet;
}

const clone = ({ children, interfaceObjects }: WriteSet): WriteSet => ({
  interfaceObjects,
  children: new Map([...children].map(([name, child]) => [name, clone(child)])),
});
