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
 * For how many seconds everybody may be shown the same answer to an operation, by the hints on its fields as Apollo
 * reads them: the least of all, none where one is private. What `@skip` and `@include` leave out counts too, and so do
 * all the types that an abstract one may turn out to be. 0 for what changes something or looks at the schema.
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
  let least = Number.POSITIVE_INFINITY;

  function look({ selections }: SelectionSetNode, parent: GraphQLCompositeType): void {
    for (const selection of selections) {
      if (least === 0) return;
      if (selection.kind === Kind.FIELD) {
        const { name, selectionSet } = selection;
        if (name.value.startsWith('__')) {
          if (name.value !== '__typename') least = 0;
          continue;
        }
        for (const type of typesOf(schema, parent)) least = Math.min(least, maxAgeOfField(type, name.value));
        const answer = typeOfField(parent, name.value);
        if (selectionSet && answer) look(selectionSet, answer);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      // The second time it can tell nothing new, and spreads of spreads are many.
      if (selection.kind === Kind.FRAGMENT_SPREAD) fragments.delete(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment) look(fragment.selectionSet, isCompositeType(condition) ? condition : parent);
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

  look(operation.selectionSet, root);
  return Number.isFinite(least) ? least : 0;
}

const typesOf = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLCompositeType[] =>
  isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type)].filter((one) => 'getFields' in one)
    : [type];

/** The object, interface or union that a field answers with; null for a plain value. */
function typeOfField(parent: GraphQLCompositeType, field: string): GraphQLCompositeType | null {
  const found = isObjectType(parent) || 'getFields' in parent ? parent.getFields()[field] : undefined;
  const type = found && getNamedType(found.type);
  return isCompositeType(type) ? type : null;
}
