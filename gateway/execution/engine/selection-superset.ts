import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { entitiesField } from './entities-field.ts';

/** A selection set by what its selections are: name, alias, arguments, type condition and directives, as text. */
type Selected = ReadonlyMap<string, Selected>;

const known = new WeakMap<FetchNode, Selected | null>();

/**
 * Whether the answer to one fetch of entities holds all that another asks for of the same entities. It only finds what
 * is plain to see; a pair that it misses is fetched twice, as it would be without it.
 */
export function covers(one: FetchNode, other: FetchNode): boolean {
  if (one.serviceName !== other.serviceName) return false;
  const [all, some] = [selectedBy(one), selectedBy(other)];
  return all !== null && some !== null && holds(all, some);
}

function holds(all: Selected, some: Selected): boolean {
  if (some.size > all.size) return false;
  for (const [what, below] of some) {
    const given = all.get(what);
    if (!given || !holds(given, below)) return false;
  }
  return true;
}

/** What a fetch asks for of its entities, read once; null for an operation of any other form. */
function selectedBy(fetch: FetchNode): Selected | null {
  let selected = known.get(fetch);
  if (selected === undefined) {
    const set = entitiesField(fetch.operation)?.field.selectionSet;
    selected = set ? read(set) : null;
    known.set(fetch, selected);
  }
  return selected;
}

function read({ selections }: SelectionSetNode, into: Map<string, Selected> = new Map()): Selected {
  for (const node of selections) {
    const what = textOf(node);
    // The same once more, as of two fragments on one type, adds to what is asked below it.
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
