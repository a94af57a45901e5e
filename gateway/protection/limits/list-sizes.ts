import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
} from 'graphql';

const LIST_SIZE = 'souk:listSize';

/** Notes in a public schema how long its plain lists can be, which subgraphs state by `@listSize(assumedSize:)`. */
export function noteListSizes(api: GraphQLSchema, supergraph: DocumentNode): void {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue;
    const type = api.getType(definition.name.value);
    if (!type || !('getFields' in type)) continue;
    for (const { name, directives = [] } of definition.fields ?? []) {
      const field = type.getFields()[name.value];
      // Of several subgraphs that resolve a field, each may say it.
      const size = Math.max(0, ...directives.flatMap(sizeIn));
      if (field && size > 0) field.extensions = { ...field.extensions, [LIST_SIZE]: size };
    }
  }
}

/** How long the list of a field can be; undefined where its subgraph does not say so. */
export function listSizeOf({ extensions }: GraphQLField<unknown, unknown>): number | undefined {
  const size = extensions[LIST_SIZE];
  return typeof size === 'number' ? size : undefined;
}

function sizeIn({ name, arguments: given = [] }: ConstDirectiveNode): number[] {
  if (name.value !== 'listSize') return [];
  return given.flatMap(({ name: { value: argument }, value }) =>
    argument === 'assumedSize' && value.kind === Kind.INT ? [Number(value.value)] : [],
  );
}
