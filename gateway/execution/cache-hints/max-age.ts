import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../documents.ts';
import type { Hints } from './hints.ts';

/**
 * The seconds for which everybody may get the same answer to an operation, by Apollo's rules for cache hints: the minimum
 * over all fields, 0 when one of them is private. Fields under `@skip` and `@include` count as well, and so do all
 * possible types of abstract ones. 0 for mutations and for introspection.
 */
export function maxAgeOf(
  schema: GraphQLSchema,
  hints: Hints,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const root = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !root || hints.size === 0) return 0;
  const fragments = fragmentsOf(document);
  let minimum = Number.POSITIVE_INFINITY;

  function visitSelections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): void {
    for (const selection of selections) {
      if (minimum === 0) return;
      if (selection.kind === Kind.FIELD) {
        const { name, selectionSet } = selection;
        if (name.value.startsWith('__')) {
          if (name.value !== '__typename') minimum = 0;
          continue;
        }
        for (const type of typesOf(schema, parent))
          minimum = Math.min(minimum, maxAgeOfField(type, name.value));
        const answer = typeOfField(parent, name.value);
        if (selectionSet && answer) visitSelections(selectionSet, answer);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      // A second look at a fragment finds nothing new, and nested spreads can be many.
      if (selection.kind === Kind.FRAGMENT_SPREAD) fragments.delete(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment) visitSelections(fragment.selectionSet, isCompositeType(condition) ? condition : parent);
    }
  }

  function maxAgeOfField(parent: GraphQLCompositeType, field: string): number {
    const answer = typeOfField(parent, field);
    const ofField = hints.get(`${parent.name}.${field}`);
    const ofType = answer && hints.get(answer.name);
    if (ofField?.isPrivate || ofType?.isPrivate) return 0;
    const maxAge = ofField?.maxAge ?? ofType?.maxAge;
    if (maxAge !== undefined) return maxAge;
    const inherits = parent !== root && (!answer || ofField?.inherit || ofType?.inherit);
    return inherits ? Number.POSITIVE_INFINITY : 0;
  }

  visitSelections(operation.selectionSet, root);
  return Number.isFinite(minimum) ? minimum : 0;
}

const typesOf = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLCompositeType[] =>
  isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type)].filter((one) => 'getFields' in one)
    : [type];

/** The object, interface or union of a field; null for scalars and enums. */
function typeOfField(parent: GraphQLCompositeType, field: string): GraphQLCompositeType | null {
  const found = isObjectType(parent) || 'getFields' in parent ? parent.getFields()[field] : undefined;
  const type = found && getNamedType(found.type);
  return isCompositeType(type) ? type : null;
}
