import { type FieldNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** The operation of an entity fetch and its only field, `_entities`; null for an operation of any other form. */
export function entitiesField(text: string): { operation: OperationDefinitionNode; field: FieldNode } | null {
  const [operation, ...fragments] = parse(text, { noLocation: true }).definitions;
  // Fragments of two operations may have the same name. The planner makes fragments on demand only.
  if (operation?.kind !== Kind.OPERATION_DEFINITION || fragments.length > 0) return null;
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') return null;
  return others.length > 0 || operation.directives?.length ? null : { operation, field };
}
