import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { entitiesField } from './merged-fetch.ts';

/** A selection set as a tree. The keys are selections as text: name, alias, arguments, type condition and directives. */
type SelectionTree = ReadonlyMap<string, SelectionTree>;

const known = new WeakMap<FetchNode, SelectionTree | null>();

/**
 * Whether one fetch of entities selects all that another does of the same entities. It compares selections as text; a
 * pair that it misses is fetched twice, as without the cache.
 */
export function isSelectionSuperset(one: FetchNode, other: FetchNode): boolean {
  if (one.serviceName !== other.serviceName) return false;
  const [all, some] = [selectedBy(one), selectedBy(other)];
  return all !== null && some !== null && contains(all, some);
}

function contains(all: SelectionTree, some: SelectionTree): boolean {
  if (some.size > all.size) return false;
  for (const [what, below] of some) {
    const given = all.get(what);
    if (!given || !contains(given, below)) return false;
  }
  return true;
}

/** The selections of a fetch on its entities, read once; null for an operation of any other form. */
function selectedBy(fetch: FetchNode): SelectionTree | null {
  let selected = known.get(fetch);
  if (selected === undefined) {
    const set = entitiesField(fetch.operation)?.field.selectionSet;
    selected = set ? read(set) : null;
    known.set(fetch, selected);
  }
  return selected;
}

function read({ selections }: SelectionSetNode, into: Map<string, SelectionTree> = new Map()): SelectionTree {
  for (const node of selections) {
    const what = textOf(node);
    // A repeated selection, such as two fragments on one type, adds to what is selected below it.
    const below = new Map(into.get(what));
    into.set(what, below);
    if ('selectionSet' in node && node.selectionSet) read(node.selectionSet, below);
  }
  return into;
}

const textOf = (node: SelectionNode): string =>
  node.kind === Kind.FRAGMENT_SPREAD ? print(node) : print(withoutSelections(node));

const withoutSelections = (node: FieldNode | InlineFragmentNode) =>
  node.kind === Kind.FIELD
    ? { ...node, selectionSet: undefined }
    : { ...node, selectionSet: { kind: Kind.SELECTION_SET as const, selections: [] } };
