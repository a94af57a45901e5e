import { badInput, type SubgraphExecutor, type SubgraphRequest, type SubgraphResponse } from '@souk/platform';
import { MAX_NODES, NODE_KEY, type NodeType, nodesSdl, nodeTypesOf } from '@souk/platform/nodes';
import { buildASTSchema, type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_DOCUMENTS = 200;
const PREFIXED = /^([a-z]+)_/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an id refers to, by its form alone: only the subgraph of the type knows whether that exists. */
interface NodeReference {
  __typename: string;
  [NODE_KEY]: string;
}

/** The types of a supergraph by the prefixes of their ids. */
interface Known {
  schema: GraphQLSchema;
  byPrefix: ReadonlyMap<string | null, string>;
}

/**
 * The subgraph of `node` and `nodes`, inside of the gateway: it tells from an id which type it is of. The plan then asks the
 * subgraphs of those types, each of which answers by its own rules what the caller may see.
 */
export class NodesExecutor implements SubgraphExecutor {
  #known: Known | undefined;
  readonly #documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS });

  /** Knows the types of a supergraph from now on. Raises when two of them have one prefix. */
  use(supergraph: DocumentNode): void {
    this.#known = knownIn(nodeTypesOf(supergraph));
  }

  async execute({ query, variables, operationName }: SubgraphRequest): Promise<SubgraphResponse> {
    if (!this.#known) throw new Error('the gateway has not been loaded');
    const { schema, byPrefix } = this.#known;
    const { data = null, errors } = await execute({
      schema,
      document: this.#documentOf(query),
      variableValues: variables,
      operationName,
      rootValue: {
        node: ({ id }: { id: string }) => referenceTo(byPrefix, id),
        nodes: ({ ids }: { ids: readonly string[] }) => referencesTo(byPrefix, ids),
      },
    });
    return errors ? { data, errors: errors.map((error) => error.toJSON()) } : { data };
  }

  async close(): Promise<void> {}

  #documentOf(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    this.#documents.set(query, document);
    return document;
  }
}

function knownIn(types: readonly NodeType[]): Known {
  const schema = buildASTSchema(parse(nodesSdl(types)), { assumeValidSDL: true });
  return {
    schema,
    byPrefix: new Map<string | null, string>(types.map(({ name, prefix }) => [prefix, name])),
  };
}

function referencesTo(byPrefix: Known['byPrefix'], ids: readonly string[]): (NodeReference | null)[] {
  if (ids.length > MAX_NODES) throw badInput(`\`ids\` must have at most ${MAX_NODES} ids.`);
  return ids.map((id) => referenceTo(byPrefix, id));
}

function referenceTo(byPrefix: Known['byPrefix'], id: string): NodeReference | null {
  const prefix = UUID.test(id) ? null : PREFIXED.exec(id)?.[1];
  const type = prefix === undefined ? undefined : byPrefix.get(prefix);
  return type === undefined ? null : { __typename: type, [NODE_KEY]: id };
}
