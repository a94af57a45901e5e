import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
  visit,
} from 'graphql';
import {
  allFieldJoins,
  fieldJoins,
  fieldNamesIn,
  fieldSetOf,
  flagArgument,
  isJoinedType,
  type JoinedType,
  subgraphNames,
  textArgument,
} from './join-directives.ts';

/** A field with the arguments of a requirement. */
export interface ParameterizedField {
  /** Its name in the subgraph. */
  name: string;
  arguments: readonly ArgumentNode[];
}

/** The requirements with arguments of a supergraph. */
export interface Requirements {
  /** The fields with arguments, by the names of their stand-ins. */
  fields: ReadonlyMap<string, ParameterizedField>;
  /** The stand-ins that a field of a subgraph requires, by `subgraph Type.field`. */
  neededBy: ReadonlyMap<string, readonly string[]>;
}

/** A supergraph whose requirements give no arguments. */
export interface SupergraphWithoutArguments extends Requirements {
  document: DocumentNode;
}

/**
 * Adds a stand-in without arguments for each field that a `@requires` names with arguments. The planner compares
 * requirements by the names of fields alone, so that it would fetch only one of `price(currency: "USD")` and
 * `price(currency: "EUR")`.
 */
export function withoutRequiredArguments(document: DocumentNode): SupergraphWithoutArguments {
  const types = new Map(document.definitions.filter(isJoinedType).map((type) => [type.name.value, type]));
  const subgraphs = subgraphNames(document);
  const argued = requiredWithArguments(document);
  const fields = new Map<string, ParameterizedField>();
  const neededBy = new Map<string, string[]>();
  const nameByUse = new Map<string, string>();
  // The stand-ins to add, by type and name; `users` are the subgraphs in which a stand-in is external.
  const added = new Map<string, Map<string, { of: string; users: Set<string> }>>();

  /** The types that need a field, so that one of them can have it. */
  function holders(type: JoinedType): JoinedType[] {
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION) return [type];
    const implementing = [...types.values()].filter((one) =>
      one.interfaces?.some(({ name }) => name.value === type.name.value),
    );
    return [type, ...implementing];
  }

  function nameFor(type: JoinedType, { name, arguments: given = [] }: FieldNode, graph: string): string {
    const printed = stripIgnoredCharacters(given.map(print).toSorted().join());
    const use = `${name.value}(${printed})`;
    const made = nameByUse.get(use) ?? `${name.value}__required_${nameByUse.size}`;
    nameByUse.set(use, made);
    fields.set(made, { name: name.value, arguments: given });
    for (const holder of holders(type)) {
      const ofHolder = added.get(holder.name.value) ?? new Map();
      const one = ofHolder.get(made) ?? { of: name.value, users: new Set<string>() };
      one.users.add(graph);
      ofHolder.set(made, one);
      added.set(holder.name.value, ofHolder);
    }
    return made;
  }

  function unargued(set: SelectionSetNode, type: JoinedType | undefined, graph: string): SelectionSetNode {
    const selections = set.selections.map((node): SelectionNode => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition ? types.get(node.typeCondition.name.value) : type;
        return { ...node, selectionSet: unargued(node.selectionSet, on, graph) };
      }
      const field = type?.fields?.find(({ name }) => name.value === node.name.value);
      if (!type || !field) return node;
      const below = node.selectionSet && unargued(node.selectionSet, types.get(namedOf(field.type)), graph);
      if (!argued.has(node.name.value)) return { ...node, selectionSet: below };
      const name = { kind: Kind.NAME as const, value: nameFor(type, node, graph) };
      return { ...node, name, arguments: [], selectionSet: below };
    });
    return { ...set, selections };
  }

  function withoutArguments(
    join: ConstDirectiveNode,
    type: JoinedType,
    field: FieldDefinitionNode,
  ): ConstDirectiveNode {
    const text = textArgument(join, 'requires');
    const set = text === undefined ? null : fieldSetOf(text);
    if (!set) return join;
    const graph = textArgument(join, 'graph') ?? '';
    const without = unargued(set, type, graph);
    neededBy.set(
      `${subgraphs.get(graph)} ${type.name.value}.${field.name.value}`,
      [...fieldNamesIn(without)].filter((name) => fields.has(name)),
    );
    const value = textOfSet(without);
    return {
      ...join,
      arguments: join.arguments?.map((one) =>
        one.name.value === 'requires' ? { ...one, value: { kind: Kind.STRING, value } } : one,
      ),
    };
  }

  if (argued.size === 0) return { document, fields, neededBy };
  const rewritten = document.definitions.map((definition) => {
    if (!isJoinedType(definition)) return definition;
    const ofType = definition.fields?.map((field) => ({
      ...field,
      directives: field.directives?.map((one) => withoutArguments(one, definition, field)),
    }));
    return { ...definition, fields: ofType } as JoinedType;
  });
  const used = usedBy(rewritten);
  const stillUsed = (graph: string, name: string) => used.has(`${graph} ${name}`);
  const definitions = rewritten.map((definition) => {
    const more = isJoinedType(definition) ? added.get(definition.name.value) : undefined;
    if (!more || !isJoinedType(definition)) return definition;
    const old = definition.fields ?? [];
    const made = [...more].flatMap(([name, { of, users }]) => {
      const field = old.find((one) => one.name.value === of);
      return field ? [standIn(field, name, users)] : [];
    });
    const replaced = new Set([...more.values()].map(({ of }) => of));
    const isNeeded = (graph: string, name: string) =>
      stillUsed(graph, name) || implementsIn(definition, graph);
    const kept = old.map((field) =>
      replaced.has(field.name.value) ? withoutUnusedExternals(field, isNeeded) : field,
    );
    return { ...definition, fields: [...kept, ...made] } as JoinedType;
  });
  return { document: { ...document, definitions } as DocumentNode, fields, neededBy };
}

/** The stand-in of a field, without arguments; external only where a requirement needs it. */
function standIn(field: FieldDefinitionNode, name: string, users: ReadonlySet<string>): FieldDefinitionNode {
  return {
    ...field,
    name: { kind: Kind.NAME, value: name },
    arguments: [],
    directives: fieldJoins(field).filter(
      (join) => !flagArgument(join, 'external', false) || users.has(textArgument(join, 'graph') ?? ''),
    ),
  };
}

/** A field without `external` in subgraphs where nothing requires it now: an unused external field is not valid. */
function withoutUnusedExternals(
  field: FieldDefinitionNode,
  isUsed: (graph: string, name: string) => boolean,
): FieldDefinitionNode {
  const directives = field.directives?.filter(
    (one) =>
      !fieldJoins(field).includes(one) ||
      !flagArgument(one, 'external', false) ||
      isUsed(textArgument(one, 'graph') ?? '', field.name.value),
  );
  return { ...field, directives };
}

/** Whether a type implements an interface in a subgraph, for which it may need external fields. */
const implementsIn = ({ directives = [] }: JoinedType, graph: string): boolean =>
  directives.some((one) => one.name.value === 'join__implements' && textArgument(one, 'graph') === graph);

/** The names of the fields that a requirement gives arguments. */
function requiredWithArguments({ definitions }: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const join of allFieldJoins(definitions)) {
    const set = fieldSetOf(textArgument(join, 'requires') ?? '');
    if (!set) continue;
    visit(set, { Field: (field) => void (field.arguments?.length && names.add(field.name.value)) });
  }
  return names;
}

/** The fields in requirements and `@provides`, as `subgraph field`. */
function usedBy(definitions: DocumentNode['definitions']): Set<string> {
  const used = new Set<string>();
  for (const join of allFieldJoins(definitions)) {
    for (const text of [textArgument(join, 'requires'), textArgument(join, 'provides')]) {
      const set = text === undefined ? null : fieldSetOf(text);
      for (const name of set ? fieldNamesIn(set) : []) used.add(`${textArgument(join, 'graph')} ${name}`);
    }
  }
  return used;
}

const namedOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type);

/** The text of a field set in directives. */
const textOfSet = (set: SelectionSetNode): string => stripIgnoredCharacters(print(set)).slice(1, -1);
