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

// The directives that assign types and fields to subgraphs: https://specs.apollo.dev/join/v0.3
const TYPE = 'join__type';
const FIELD = 'join__field';

/** A type whose fields come from several subgraphs. */
export type JoinedType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether a definition is an object or an interface. */
export const isJoinedType = (node: DocumentNode['definitions'][number]): node is JoinedType =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

/** The `join__type` directives of a type: one for each subgraph and key. */
export const typeJoins = ({ directives }: JoinedType) => joins(directives, TYPE);

/** The `join__field` directives of all fields of a supergraph. */
export const allFieldJoins = (definitions: DocumentNode['definitions']) =>
  definitions.filter(isJoinedType).flatMap(({ fields = [] }) => fields.flatMap(fieldJoins));

/** The `join__field` directives of a field; none when it is in all subgraphs of its type. */
export const fieldJoins = ({ directives }: FieldDefinitionNode) => joins(directives, FIELD);

const joins = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  (directives ?? []).filter((directive) => directive.name.value === name);

/** An argument of a directive; undefined when it is not given. */
const argumentOf = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((argument) => argument.name.value === name)?.value;

/** The value of a string or enum argument of a directive; undefined when it is not given. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The value of a Boolean argument of a directive; `otherwise` when it is not given. */
export function flagArgument(directive: ConstDirectiveNode, name: string, otherwise: boolean): boolean {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : otherwise;
}

/** The selections of a field set, as in keys and requirements; null for an invalid text. */
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

/** The names of subgraphs, by their names in join directives. */
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

/** The interfaces that are objects in some subgraphs (`@interfaceObject`). */
export const interfaceObjectsOf = ({ definitions }: DocumentNode): Set<string> =>
  new Set(
    definitions
      .filter(isJoinedType)
      .filter((type) => typeJoins(type).some((join) => flagArgument(join, 'isInterfaceObject', false)))
      .map(({ name }) => name.value),
  );

/** The names of all fields in keys and requirements of a supergraph. */
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
