import {
  type DefinitionNode,
  type DirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql';

/**
 * The public fields of a supergraph that may not be non-null, by `Type.field`: root queries, and fields that lead to an
 * object with a non-null field of another subgraph. While that subgraph is down, a null there would take the list or the
 * object around it along, in the end the whole answer.
 */
export function wronglyRequired(supergraph: string): string[] {
  const { definitions } = parse(supergraph);
  const types = new Map<string, ObjectTypeDefinitionNode>();
  const members = new Map<string, string[]>();
  for (const one of definitions) {
    if (one.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(one.name.value, one);
    for (const name of abstractTypesOf(one)) {
      members.set(name, [...(members.get(name) ?? []), ...membersOf(one)]);
    }
  }

  /** Whether an object that one subgraph answers has a non-null field that this subgraph does not resolve. */
  const needsOthers = (name: string, graph: string): boolean =>
    (members.get(name) ?? [name]).some((member) => {
      const type = types.get(member);
      return type?.fields?.some(
        (field) =>
          isPublic(field) && field.type.kind === Kind.NON_NULL_TYPE && !graphsOf(type, field).includes(graph),
      );
    });

  return [...types.values()].filter(isPublic).flatMap((type) =>
    (type.fields ?? [])
      .filter(isPublic)
      .filter((field) =>
        type.name.value === 'Query' && field.type.kind === Kind.NON_NULL_TYPE
          ? true
          : isRequired(field.type) &&
            graphsOf(type, field).some((graph) => needsOthers(nameOf(field.type), graph)),
      )
      .map((field) => `${type.name.value}.${field.name.value}`),
  );
}

const isPublic = ({ directives }: { directives?: readonly DirectiveNode[] }) =>
  !directives?.some(({ name }) => name.value === 'inaccessible');

/** Whether a type, or that of the elements of a list, is non-null. */
const isRequired = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.LIST_TYPE && isRequired(type.type));

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** The subgraphs that resolve a field: those that it names, else all that have its type. */
function graphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string[] {
  const named = argumentsOf(field.directives, 'join__field');
  const from = named.length > 0 ? named : argumentsOf(type.directives, 'join__type');
  return from.filter(({ external }) => external !== true).map(({ graph }) => String(graph));
}

const argumentsOf = (directives: readonly DirectiveNode[] | undefined, wanted: string) =>
  (directives ?? [])
    .filter(({ name }) => name.value === wanted)
    .map(({ arguments: given }) =>
      Object.fromEntries(
        (given ?? []).map(({ name, value }) => [name.value, 'value' in value ? value.value : null]),
      ),
    );

/** The unions that a definition is, or the interfaces that it implements. */
function abstractTypesOf(one: DefinitionNode): string[] {
  if (one.kind === Kind.UNION_TYPE_DEFINITION) return [one.name.value];
  if (one.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  return (one.interfaces ?? []).map(({ name }) => name.value);
}

function membersOf(one: DefinitionNode): string[] {
  if (one.kind === Kind.UNION_TYPE_DEFINITION) return (one.types ?? []).map(({ name }) => name.value);
  return one.kind === Kind.OBJECT_TYPE_DEFINITION ? [one.name.value] : [];
}
