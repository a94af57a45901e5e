import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';

// How a supergraph says which subgraph knows what: https://specs.apollo.dev/join/v0.3
const TYPE = 'join__type';
const FIELD = 'join__field';

/** A type of a supergraph whose fields its subgraphs share out. */
export type JoinedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether a definition is an object or an interface. */
export const isJoinedType = (node: DocumentNode['definitions'][number]): node is JoinedType =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** What a type is in each of its subgraphs, key by key. */
export const typeJoins = ({ directives }: JoinedType) => joins(directives, TYPE);

/** What all fields of a supergraph are in their subgraphs. */
export const allFieldJoins = (definitions: DocumentNode['definitions']) =>
  definitions.filter(isJoinedType).flatMap(({ fields = [] }) => fields.flatMap(fieldJoins));

/** What a field is in each of its subgraphs; none where it is plainly in all that have its type. */
export const fieldJoins = ({ directives }: FieldDefinitionNode) => joins(directives, FIELD);

const joins = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

/** An argument of a directive; undefined when it is not given. */
const argumentOf = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

/** The text of an argument of a directive: of a string, or the name of an enum's value. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** Whether an argument of a directive is true; `otherwise` when it is not given. */
export function flagArgument(directive: ConstDirectiveNode, name: string, otherwise: boolean): boolean {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : otherwise;
}

/** The selections of a field set, as keys and requirements are written; null for a text that is none. */
export function fieldSetOf(text: string): SelectionSetNode | null {
  try {
    const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
    return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : null;
  } catch {
    return null;
  }
}

/** The names of all fields in a field set. */
export function fieldNamesIn(set: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  visit(set, { Field: ({ name }) => void names.add(name.value) });
  return names;
}

/** The names of a supergraph's subgraphs, by how its directives call them. */
export function subgraphNames({ definitions }: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const [graph] = joins(directives, 'join__graph');
      names.set(name.value, (graph && textArgument(graph, 'name')) ?? name.value);
    }
  }
  return names;
}

/** The interfaces of a supergraph that some of its subgraphs know as objects. */
export const interfaceObjectsOf = ({ definitions }: DocumentNode): Set<string> =>
  new Set(
    definitions
      .filter(isJoinedType)
      .filter((type) => typeJoins(type).some((join) => flagArgument(join, 'isInterfaceObject', false)))
      .map(({ name }) => name.value),
  );

/** The names of all fields that keys and requirements of a supergraph are made of. */
export function requiredNames({ definitions }: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const type of definitions.filter(isJoinedType)) {
    const keys = typeJoins(type).map((join) => textArgument(join, 'key'));
    const requirements = (type.fields ?? [])
      .flatMap(fieldJoins)
      .map((join) => textArgument(join, 'requires'));
    for (const text of [...keys, ...requirements]) {
      const set = text === undefined ? null : fieldSetOf(text);
      for (const name of set ? fieldNamesIn(set) : []) names.add(name);
    }
  }
  return names;
}
