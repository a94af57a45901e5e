import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../documents.ts';
import { fetchesOf } from './plan-fetches.ts';

/** A root field of a mutation, and the mutation with this field alone. */
export interface RootField {
  field: string;
  /** Its name in the answer. */
  responseName: string;
  document: DocumentNode;
}

/**
 * The root fields of a mutation to plan one by one, in their order; empty when one plan keeps the order. By the GraphQL
 * specification, 6.2.2, a mutation ends, with all selections below it, before the next one starts. The planner puts
 * several into one fetch and fetches entities after it, which may have changed by then.
 */
export function serialRootFields(
  plan: QueryPlan,
  document: DocumentNode,
  operationName: string | null | undefined,
): RootField[] {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return [];
  if (!fetchesOf(plan).some(({ requires }) => requires)) return [];
  const fragments = fragmentsOf(document);
  const names = rootNames(operation.selectionSet, fragments);
  if (names.size < 2) return [];
  return [...names].map(([responseName, field]) => {
    const alone: OperationDefinitionNode = {
      ...operation,
      selectionSet: only(operation.selectionSet, responseName, fragments),
    };
    const definitions = document.definitions.map((one) => (one === operation ? alone : one));
    return { field, responseName, document: { ...document, definitions } };
  });
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const nameOf = (node: SelectionNode & { kind: typeof Kind.FIELD }) => (node.alias ?? node.name).value;

/** The names of root fields by their response names. */
function rootNames(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  names = new Map<string, string>(),
) {
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment) rootNames(fragment.selectionSet, fragments, names);
      // The gateway itself answers fields whose names start with two underscores.
    } else if (!node.name.value.startsWith('__')) names.set(nameOf(node), node.name.value);
  }
  return names;
}

/** The part of a selection set with one root field. Fragments with it become inline fragments. */
function only(set: SelectionSetNode, name: string, fragments: Fragments): SelectionSetNode {
  const selections = set.selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return nameOf(node) === name ? [node] : [];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    const { typeCondition } = fragment;
    const selectionSet = only(fragment.selectionSet, name, fragments);
    if (selectionSet.selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: node.directives, selectionSet }];
  });
  return { ...set, selections };
}
