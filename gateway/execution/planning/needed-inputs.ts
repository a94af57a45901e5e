import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { inlineFragments } from '../documents.ts';
import {
  fieldJoins,
  fieldSetOf,
  flagArgument,
  isJoinedType,
  subgraphNames,
  textArgument,
  typeJoins,
} from './join-directives.ts';

const TYPENAME = '__typename';

/** Whether a part of an operation is included, by its `@skip` and `@include`. */
type IsIncluded = (directives: readonly DirectiveNode[] | undefined) => boolean;

/** Fields by name, with the fields below them. */
interface FieldTree extends Map<string, FieldTree> {}

/**
 * Reduces the requirements of a fetch to those of its included fields. The planner puts fields with and without
 * requirements into one fetch: without this, a skipped field with a missing requirement would lose the others too.
 */
export class NeededInputs {
  readonly #requirements = new Map<string, SelectionSetNode>();
  readonly #keys = new Map<string, SelectionSetNode[]>();
  /** The interfaces that a subgraph knows with their possible types, by subgraph and name. */
  readonly #interfaces = new Set<string>();

  constructor(supergraph: DocumentNode) {
    const subgraphs = subgraphNames(supergraph);
    const subgraphOf = (join: Parameters<typeof textArgument>[0]) =>
      subgraphs.get(textArgument(join, 'graph') ?? '');
    for (const type of supergraph.definitions.filter(isJoinedType)) {
      for (const join of typeJoins(type)) {
        const set = fieldSetOf(textArgument(join, 'key') ?? '');
        const at = `${subgraphOf(join)} ${type.name.value}`;
        const isInterface = type.kind === Kind.INTERFACE_TYPE_DEFINITION;
        if (isInterface && !flagArgument(join, 'isInterfaceObject', false)) this.#interfaces.add(at);
        if (set) this.#keys.set(at, [...(this.#keys.get(at) ?? []), set]);
      }
      for (const { field, join } of (type.fields ?? []).flatMap((one) =>
        fieldJoins(one).map((join) => ({ field: one, join })),
      )) {
        const set = fieldSetOf(textArgument(join, 'requires') ?? '');
        if (set) this.#requirements.set(`${subgraphOf(join)} ${type.name.value}.${field.name.value}`, set);
      }
    }
  }

  /**
   * The fetch with the requirements that it needs; the same fetch when it needs all of them. Null when only type names
   * that are known already are left to fetch.
   */
  of(fetch: FetchNode, isIncluded: IsIncluded): FetchNode | null {
    const { requires, operation, serviceName } = fetch;
    if (!requires || !/@(?:skip|include)\b/.test(operation)) return fetch;
    const tree: FieldTree = new Map();
    const types = new Set<string>();
    let isLess = false;
    let asksForMore = false;
    const read = (set: SelectionSetNode, type: string, isIn: boolean): void => {
      for (const node of set.selections) {
        const isIncludedHere = isIn && isIncluded(node.directives);
        if (node.kind === Kind.INLINE_FRAGMENT) {
          read(node.selectionSet, node.typeCondition?.name.value ?? type, isIncludedHere);
        } else if (node.kind === Kind.FIELD) {
          types.add(type);
          asksForMore ||=
            isIncludedHere &&
            (node.name.value !== TYPENAME || this.#interfaces.has(`${serviceName} ${type}`));
          const required = this.#requirements.get(`${serviceName} ${type}.${node.name.value}`);
          if (required && isIncludedHere) grow(tree, required);
          else if (required) isLess = true;
        }
      }
    };
    for (const set of entitySelections(operation)) read(set, '', true);
    if (!asksForMore) return null;
    if (!isLess) return fetch;
    for (const { typeCondition } of requires.filter((node) => node.kind === 'InlineFragment')) {
      if (typeCondition) types.add(typeCondition);
    }
    for (const type of types) {
      for (const key of this.#keys.get(`${serviceName} ${type}`) ?? []) grow(tree, key);
    }
    return { ...fetch, requires: within(requires, tree) };
  }
}

function grow(tree: FieldTree, { selections }: SelectionSetNode): void {
  for (const node of selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) grow(tree, node.selectionSet);
    if (node.kind !== Kind.FIELD) continue;
    const below: FieldTree = tree.get(node.name.value) ?? new Map();
    tree.set(node.name.value, below);
    if (node.selectionSet) grow(below, node.selectionSet);
  }
}

function within(nodes: readonly QueryPlanSelectionNode[], tree: FieldTree): QueryPlanSelectionNode[] {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') return [{ ...node, selections: within(node.selections, tree) }];
    const below = tree.get(node.alias ?? node.name);
    if (node.name === TYPENAME) return [node];
    if (!below) return [];
    return [node.selections ? { ...node, selections: within(node.selections, below) } : node];
  });
}

/** What an operation asks for of entities. */
function entitySelections(operation: string): SelectionSetNode[] {
  const [definition] = inlineFragments(operation).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD && node.selectionSet ? [node.selectionSet] : [],
  );
}
