import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

/** The interface of objects that `Query.node` reads. */
export const NODE = 'Node';

/**
 * The key by which only `node` and `nodes` ask for an object, so that a subgraph can distinguish them from references.
 * References may show more: an order shows its products in every status, because the order itself was checked.
 */
export const NODE_KEY = 'nodeId';

/** The subgraph of `node` and `nodes`. The gateway answers it itself; nothing listens at its URL. */
export const NODES_SUBGRAPH = { name: 'nodes', url: 'http://gateway.invalid/nodes' } as const;

/** A type of objects that `Query.node` reads. */
export interface NodeType {
  name: string;
  /** What its ids begin with, before `_`; null for ids that are UUIDs. */
  prefix: string | null;
}

/** The shared part of every subgraph's SDL. */
export const nodeSdl = `"An object that \`Query.node\` can read by its id alone."
interface ${NODE} {
  "An opaque id that no other \`Node\` has."
  id: ID!
}`;

/** The types with `@node` in an SDL, of a subgraph or of the supergraph, in order of their names. */
export function nodeTypesOf(document: DocumentNode): NodeType[] {
  return nodeDefinitions(document)
    .map(({ name, directive }) => ({ name: name.value, prefix: prefixOf(directive) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The SDL of a subgraph with {@link NODE_KEY} as a further key of its types with `@node`, so that nobody writes it by
 * hand. Everything else keeps its text. Only the subgraph of nodes knows values of the key: it is external here, so that
 * the planner never looks for a way through it.
 */
export function withNodeKeys(sdl: string): string {
  const insertions = nodeDefinitions(parse(sdl)).flatMap(({ directive, fields = [] }) => [
    { at: directive.loc?.end ?? 0, insert: ` @key(fields: "${NODE_KEY}")` },
    {
      at: fields[0]?.loc?.start ?? 0,
      insert: `"Its id, where \`Query.node\` asks for it."\n  ${NODE_KEY}: ID! @external\n  `,
    },
  ]);
  return insertions
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, insert }) => text.slice(0, at) + insert + text.slice(at), sdl);
}

/** Raises when two types share a prefix, because an id would then not identify its type. */
export function refuseSharedPrefixes(types: readonly NodeType[]): void {
  for (const [prefix, some] of Map.groupBy(types, (type) => type.prefix)) {
    if (some.length === 1) continue;
    const names = some.map(({ name }) => name).join(' and ');
    throw new Error(
      `${names} have the same ids, ${prefix === null ? 'UUIDs' : `with the prefix "${prefix}"`}.`,
    );
  }
}

type NodeDefinition = ObjectTypeDefinitionNode & { readonly directive: ConstDirectiveNode };

function nodeDefinitions({ definitions }: DocumentNode): NodeDefinition[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const directive = definition.directives?.find(({ name }) => name.value === 'node');
    return directive ? [{ ...definition, directive }] : [];
  });
}

function prefixOf({ arguments: given = [] }: ConstDirectiveNode): string | null {
  const value = given.find(({ name }) => name.value === 'prefix')?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
