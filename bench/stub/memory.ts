import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** A value of an answer. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What is known of one object of one subgraph: by field and arguments, free of aliases. */
export type Known = { [field: string]: Json };

/** All that was recorded of one subgraph: its `Query`, and its entities by type and key. */
export type Memory = Record<string, Known>;

/** The variables of an operation. */
export type Variables = Readonly<Record<string, Json>>;

/** An operation asks for something that was never recorded. */
export class Unknown extends Error {}

/** The name under which a field with its arguments is known. */
export function knownAs(field: FieldNode, variables: Variables): string {
  if (!field.arguments?.length) return field.name.value;
  const given: [string, Json][] = [];
  for (const { name, value } of field.arguments) {
    const plain = valueFromASTUntyped(value, variables) as Json | undefined;
    if (plain !== undefined) given.push([name.value, plain]);
  }
  given.sort(([a], [b]) => (a < b ? -1 : 1));
  return given.length === 0
    ? field.name.value
    : `${field.name.value}${JSON.stringify(Object.fromEntries(given))}`;
}

/** The name under which an entity is known that a gateway asks for by this representation. */
export function entityName(representation: Json): string {
  const { __typename, id, ...rest } = representation as Record<string, Json>;
  return `${__typename}:${id ?? JSON.stringify(rest)}`;
}

/** The fields that a selection asks an object of a type for, through fragments that fit it. */
export function* fieldsOf(
  selection: SelectionSetNode,
  type: string | null,
  asked: { document: DocumentNode; variables: Variables; schema: GraphQLSchema },
): Generator<FieldNode> {
  for (const node of selection.selections) {
    if (!isIncluded(node.directives ?? [], asked.variables)) continue;
    if (node.kind === Kind.FIELD) {
      yield node;
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(asked.document, node.name.value);
    const condition = fragment.typeCondition?.name.value;
    if (!condition || type === null || fits(asked.schema, type, condition)) {
      yield* fieldsOf(fragment.selectionSet, type, asked);
    }
  }
}

function isIncluded(directives: NonNullable<FieldNode['directives']>, variables: Variables): boolean {
  return directives.every(({ name, arguments: given }) => {
    const value = given?.[0] ? valueFromASTUntyped(given[0].value, variables) : undefined;
    return name.value === 'skip' ? value !== true : name.value === 'include' ? value === true : true;
  });
}

function fragmentOf(document: DocumentNode, name: string) {
  const found = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
  );
  if (found?.kind !== Kind.FRAGMENT_DEFINITION) throw new Unknown(`the fragment ${name} is not defined`);
  return found;
}

function fits(schema: GraphQLSchema, type: string, condition: string): boolean {
  if (type === condition) return true;
  const [concrete, general] = [schema.getType(type), schema.getType(condition)];
  if (!concrete || !general || !isAbstractType(general)) return false;
  return schema.getPossibleTypes(general).some(({ name }) => name === type);
}
