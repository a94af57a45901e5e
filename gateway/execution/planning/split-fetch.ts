import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { inlineFragments } from '../documents.ts';
import type { Requirements } from './required-arguments.ts';

/** Splits a fetch whose fields require one field with different arguments; other fetches stay as they are. */
export function splitByRequirements(fetch: FetchNode, requirements: Requirements): FetchNode[] {
  const { requires, operation: text } = fetch;
  const all = requires ? standInsOf(requires, requirements) : new Set<string>();
  if (!conflicts([...all], requirements)) return [fetch];
  const document = inlineFragments(text);
  const needsOf = (type: string, field: string): readonly string[] =>
    requirements.neededBy.get(`${fetch.serviceName} ${type}.${field}`) ?? [];
  const groups: Set<string>[] = [];
  for (const needed of fieldsOf(document).map(({ type, field }) => needsOf(type, field))) {
    const fitting = groups.find((group) => !conflicts([...group, ...needed], requirements));
    if (fitting) for (const name of needed) fitting.add(name);
    else groups.push(new Set(needed));
  }
  return groups.map((group, at): FetchNode => {
    const isHere = (type: string, field: string) =>
      at === groups.findIndex((one) => needsOf(type, field).every((name) => one.has(name)));
    const { operation, variables } = only(document, isHere);
    return {
      ...fetch,
      operation,
      variableUsages: fetch.variableUsages?.filter((name) => variables.has(name)) ?? [],
      requires: without(requires ?? [], (name) => all.has(name) && !group.has(name)),
    };
  });
}

/** Whether some of the stand-ins are for one field with different arguments. */
function conflicts(names: readonly string[], { fields }: Requirements): boolean {
  const distinct = [...new Set(names)];
  return new Set(distinct.map((name) => fields.get(name)?.name)).size < distinct.length;
}

function standInsOf(
  nodes: readonly QueryPlanSelectionNode[],
  requirements: Requirements,
  found: Set<string> = new Set(),
): Set<string> {
  for (const node of nodes) {
    if (node.kind === 'Field' && requirements.fields.has(node.name)) found.add(node.name);
    standInsOf(node.selections ?? [], requirements, found);
  }
  return found;
}

/** The requirements without some fields, and without objects that become empty. */
function without(
  nodes: readonly QueryPlanSelectionNode[],
  isOut: (name: string) => boolean,
): QueryPlanSelectionNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'Field' && isOut(node.name)) return [];
    if (!node.selections) return [node];
    const selections = without(node.selections, isOut);
    return selections.length > 0 ? [{ ...node, selections }] : [];
  });
}

/** The fields that a fetch selects on its entities, in their order. */
function fieldsOf(document: DocumentNode): { type: string; field: string }[] {
  const found: { type: string; field: string }[] = [];
  only(document, (type, field) => found.push({ type, field }) > 0);
  return found;
}

/** The operation of a fetch with some of the fields of its entities, and the names of its variables. */
function only(document: DocumentNode, isIn: (type: string, field: string) => boolean) {
  const pick = (set: SelectionSetNode, type: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return isIn(type, node.name.value) ? [node] : [];
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      const below = pick(node.selectionSet, node.typeCondition?.name.value ?? type);
      return below.selections.length > 0 ? [{ ...node, selectionSet: below }] : [];
    }),
  });
  const picked: DocumentNode = visit(document, {
    Field: (field) =>
      field.name.value === '_entities' && field.selectionSet
        ? { ...field, selectionSet: pick(field.selectionSet, '_Entity') }
        : undefined,
  });
  const variables = new Set<string>();
  visit(picked, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void variables.add(name.value),
  });
  const operation = visit(picked, {
    OperationDefinition: (node): OperationDefinitionNode => ({
      ...node,
      variableDefinitions: node.variableDefinitions?.filter(({ variable }) =>
        variables.has(variable.name.value),
      ),
    }),
  });
  return { operation: stripIgnoredCharacters(print(operation)), variables };
}
