import { isForServices } from '@souk/platform';
import { NODE_OPERATIONS, NODES_SUBGRAPH } from '@souk/platform/nodes';
import type { OperationPermission, Subgraph } from '@souk/subgraph';
import { type DefinitionNode, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { isStub } from '../graph/graph.ts';
import { outcomeOf } from './outcome.ts';
import type { SourceGraph } from './source-graph.ts';

/**
 * The text of `operations.json`: for each public operation its subgraph, who may call it as declared beside its
 * resolver, and the codes that it may answer with; for each public type the subgraphs that define it.
 */
export function describeOperations(
  source: SourceGraph,
  subgraphs: readonly Subgraph[],
  api: GraphQLSchema,
): string {
  const operations = subgraphs
    .flatMap((subgraph) => subgraph.permissions.map((permission) => ({ subgraph, permission })))
    .filter(({ permission }) => isPublic(api, permission))
    .map(({ subgraph, permission }) => [
      `${permission.type}.${permission.field}`,
      describe(source, subgraph, permission),
    ]);
  const types = Object.keys(api.getTypeMap()).flatMap((name) => {
    const owners = subgraphs.filter(({ sdl }) => definedBy(sdl).has(name)).map((subgraph) => subgraph.name);
    // What all of them share belongs to none.
    return owners.length === 0 || owners.length === subgraphs.length ? [] : [[name, owners] as const];
  });
  const described = {
    operations: Object.fromEntries([...operations, ...nodeOperations].toSorted(byName)),
    types: Object.fromEntries(types.toSorted(byName)),
  };
  return `${lines(described)}\n`;
}

/** The operations of the gateway itself. */
const nodeOperations = NODE_OPERATIONS.map(
  ({ type, field, who, errors }) =>
    [`${type}.${field}`, { subgraph: NODES_SUBGRAPH.name, who, userErrors: [], errors }] as const,
);

const byName = ([a]: readonly unknown[], [b]: readonly unknown[]) => (String(a) < String(b) ? -1 : 1);

const isPublic = (api: GraphQLSchema, { type, field }: OperationPermission) => {
  const root = api.getType(type);
  return isObjectType(root) && Object.hasOwn(root.getFields(), field);
};

function describe(source: SourceGraph, subgraph: Subgraph, permission: OperationPermission) {
  const { payload, codes, faults } = outcomeOf(source, subgraph, permission);
  const who = permission.who.filter((one) => !isForServices(one));
  return {
    subgraph: subgraph.name,
    who,
    userErrors: payload ? [...codes].toSorted() : [],
    errors: [...new Set([...refusalsOf(who), ...faults])].toSorted(),
  };
}

function refusalsOf(who: OperationPermission['who']): string[] {
  if (who.includes('anyone')) return [];
  if (who.includes('anonymous')) return ['FORBIDDEN'];
  return ['FORBIDDEN', 'UNAUTHENTICATED'];
}

const names = new Map<string, Set<string>>();

/** The types that an SDL defines; not those that it extends or only refers to. */
function definedBy(sdl: string): Set<string> {
  const known = names.get(sdl);
  if (known) return known;
  const defined = new Set(
    parse(sdl).definitions.flatMap((node) => (isDefinition(node) ? [node.name.value] : [])),
  );
  names.set(sdl, defined);
  return defined;
}

function isDefinition(node: DefinitionNode): node is DefinitionNode & { name: { value: string } } {
  if (!('name' in node) || !node.kind.endsWith('TypeDefinition')) return false;
  return !isStub(node);
}

/** JSON with one line for each operation and each type, so that a change is one line of a diff. */
function lines(described: Record<string, Record<string, unknown>>): string {
  const sections = Object.entries(described).map(([section, entries]) => {
    const rows = Object.entries(entries).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `  ${JSON.stringify(section)}: {\n${rows.join(',\n')}\n  }`;
  });
  return `{\n${sections.join(',\n')}\n}`;
}
