import type { FetchNode } from '@apollo/query-planner';
import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const selections = new WeakMap<FetchNode, SelectionSetNode | null>();

/**
 * Whether the answer to one fetch of entities holds all that another asks for of the same entities. It only finds what
 * is plain to see; a pair that it misses is fetched twice, as it would be without it.
 */
export function covers(one: FetchNode, other: FetchNode): boolean {
  if (one.serviceName !== other.serviceName) return false;
  const [all, some] = [selectionOf(one), selectionOf(other)];
  return all !== null && some !== null && holds(all, some);
}

/** What a fetch asks for of its entities; null for an operation of any other form. */
function selectionOf(fetch: FetchNode): SelectionSetNode | null {
  let selection = selections.get(fetch);
  if (selection === undefined) {
    selection = readSelection(fetch.operation);
    selections.set(fetch, selection);
  }
  return selection;
}

function readSelection(operation: string): SelectionSetNode | null {
  const [definition, ...fragments] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || fragments.length > 0) return null;
  const [field, ...others] = definition.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities' || others.length > 0) return null;
  return field.selectionSet ?? null;
}

const holds = (all: SelectionSetNode, some: SelectionSetNode): boolean =>
  some.selections.every((wanted) => all.selections.some((given) => gives(given, wanted)));

function gives(given: SelectionNode, wanted: SelectionNode): boolean {
  if (given.kind === Kind.FRAGMENT_SPREAD || headOf(given) !== headOf(wanted)) return false;
  const [all, some] = [given.selectionSet, (wanted as typeof given).selectionSet];
  return some === undefined || (all !== undefined && holds(all, some));
}

/** A selection without what is below it, as text: name, alias, arguments, type condition and directives. */
const headOf = (node: SelectionNode): string =>
  node.kind === Kind.FRAGMENT_SPREAD ? print(node) : print(withoutSelections(node));

const withoutSelections = (node: FieldNode | InlineFragmentNode) =>
  node.kind === Kind.FIELD
    ? { ...node, selectionSet: undefined }
    : { ...node, selectionSet: { kind: Kind.SELECTION_SET as const, selections: [] } };
