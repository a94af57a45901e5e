import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The names of the object types that the answers to a document may hold, sorted: those that its fields return, all that an
 * interface or union may be, and the type of the nodes of each connection, as a count depends on them too.
 */
export function typesIn(schema: GraphQLSchema, document: DocumentNode): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const type = info.getType();
        if (!type) return;
        for (const one of objectsOf(schema, getNamedType(type))) {
          found.add(one.name);
          const nodes = one.getFields().nodes?.type;
          if (nodes) for (const node of objectsOf(schema, getNamedType(nodes))) found.add(node.name);
        }
      },
    }),
  );
  return [...found].sort();
}

const objectsOf = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
