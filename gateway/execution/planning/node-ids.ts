import { NODE } from '@souk/platform/nodes';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const ID: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };

/**
 * The document with the `id` of each object of `node` and `nodes`. Only its subgraph knows it, so that no object is
 * answered, be it with its `__typename` alone, that the subgraph was not asked for.
 */
export function selectNodeIds(document: DocumentNode, api: GraphQLSchema): DocumentNode {
  const query = api.getQueryType();
  const typeInfo = new TypeInfo(api);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave(field) {
          const type = getNamedType(typeInfo.getType());
          if (typeInfo.getParentType() !== query || type?.name !== NODE || !field.selectionSet)
            return undefined;
          const selections = [ID, ...field.selectionSet.selections];
          return { ...field, selectionSet: { ...field.selectionSet, selections } };
        },
      },
    }),
  );
}
