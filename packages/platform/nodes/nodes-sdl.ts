import type { Who } from '../identity/who.ts';
import { NODE, NODE_KEY, type NodeType, refuseSharedPrefixes } from './node-types.ts';

/** The maximum number of ids of `Query.nodes`. */
export const MAX_NODES = 100;

/** The root fields of the subgraph of nodes, with who may call them and the faults that they answer. */
export const NODE_OPERATIONS = [
  { type: 'Query', field: 'node', who: ['anyone'], errors: [] },
  { type: 'Query', field: 'nodes', who: ['anyone'], errors: ['BAD_USER_INPUT'] },
] as const satisfies readonly {
  type: 'Query';
  field: string;
  who: readonly Who[];
  errors: readonly string[];
}[];

/**
 * The SDL of the subgraph that answers `node` and `nodes`: it knows of each type nothing but the key under which the
 * subgraph that has the type is asked. Raises when two types have one prefix.
 */
export function nodesSdl(types: readonly NodeType[]): string {
  refuseSharedPrefixes(types);
  const objects = types.map(
    ({ name }) => `
type ${name} implements ${NODE} @key(fields: "${NODE_KEY}", resolvable: false) {
  ${NODE_KEY}: ID! @inaccessible
}
`,
  );
  return `# Made by \`npm run compose\` from the types with \`@node\`. Do not edit.
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@inaccessible"])

interface ${NODE} {
  ${NODE_KEY}: ID! @inaccessible
}

type Query {
  """
  Any object by its id alone, for caches of clients that read an object again. Null when no object has this id, and when
  the caller may not see it as the root field of its type, such as \`order\`, would show it. Callable by anyone.
  """
  node("The id of the object, of any type that implements \`Node\`." id: ID!): ${NODE}
  """
  Several objects by their ids, of any types, in the order of the ids; null in the place of each that \`node\` would not
  find. Null instead of a list only beside an error: BAD_USER_INPUT for more than ${MAX_NODES} ids. Callable by anyone.
  """
  nodes("At most ${MAX_NODES} ids." ids: [ID!]!): [${NODE}]
}
${objects.join('')}`;
}
