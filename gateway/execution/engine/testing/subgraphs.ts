import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { hash } from './random.ts';
import { entityOf, fieldValue, type Thing, thing } from './world.ts';

/** The subgraphs that between them use all that federation has. */
export const SUBGRAPHS = ['catalog', 'inventory', 'reviews', 'people'] as const;

/** What goes wrong while an operation is answered. The same trouble goes wrong in the same places again. */
export interface Trouble {
  seed: string;
  /** Of a thousand fields, so many raise an error; so do references, or they are to nothing. */
  perMille: number;
  /** Subgraphs that cannot be reached. */
  dead: ReadonlySet<string>;
  /** Subgraphs that answer with an error about everything. */
  sick: ReadonlySet<string>;
}

/** A subgraph in this process. */
export interface TestSubgraph {
  answer(query: string, variables: Record<string, unknown>, trouble: Trouble): Promise<SubgraphAnswer>;
}

/** What a subgraph is asked. */
export interface SubgraphCall {
  schema: GraphQLSchema;
  document: DocumentNode;
  variables: Record<string, unknown>;
  trouble: Trouble;
}

/** What a subgraph answers. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
}

/** The SDL of a subgraph. */
export const sdlOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'schema', `${name}.graphql`), 'utf8');

/** Composes the supergraph. */
export function composeTestSupergraph(): string {
  const composed = composeServices(
    SUBGRAPHS.map((name) => ({ name, typeDefs: parse(sdlOf(name)), url: `http://${name}.test/graphql` })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

/** Starts a subgraph; `seen` receives its operations. */
export function testSubgraph(name: string, seen?: (asked: SubgraphCall) => void): TestSubgraph {
  const schema = resolvedBy(name, buildSubgraphSchema(parse(sdlOf(name))));
  const documents = new LRUCache<string, DocumentNode>({ max: 5_000 });
  return {
    async answer(query, variables, trouble) {
      if (trouble.dead.has(name)) {
        throw new GraphQLError(`${name} is away`, { extensions: { code: 'SERVICE_UNAVAILABLE' } });
      }
      if (trouble.sick.has(name)) return { errors: [{ message: `${name} is sick` }], data: null };
      let document = documents.get(query);
      if (!document) {
        document = parse(query, { noLocation: true });
        documents.set(query, document);
      }
      seen?.({ schema, document, variables, trouble });
      const result = await execute({ schema, document, variableValues: variables, contextValue: trouble });
      // Some answers come later than others, so that parallel fetches end in changing order.
      if (hash(trouble.seed, name) % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      const data = result.data as SubgraphAnswer['data'];
      return result.errors ? { data, errors: result.errors.map((error) => error.toJSON()) } : { data };
    },
  };
}

function resolvedBy(name: string, schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    type.extensions = {
      ...type.extensions,
      apollo: { subgraph: { resolveReference: referenceOf(name, type.name) } },
    };
    if (isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      field.resolve = (source: Thing | undefined, args: object, trouble: Trouble) => {
        const parent = source ?? thing(type.name, '');
        const at = `${type.name}:${parent.id}.${field.name}`;
        raise(trouble, name, at);
        return fieldValue(schema, parent, field.name, field.type, args);
      };
    }
  }
  return schema;
}

/** The catalog raises at once, which fails all entities of its fetch; the others each for itself. */
function referenceOf(name: string, typename: string) {
  const find = (sent: Readonly<Record<string, unknown>>, trouble: Trouble) => {
    const entity = entityOf(typename, sent);
    const at = `${entity.__typename}:${entity.id}`;
    raise(trouble, name, at);
    return hash(trouble.seed, 'gone', name, at) % 1_000 < trouble.perMille ? null : entity;
  };
  return name === 'catalog' ? find : async (...sent: Parameters<typeof find>) => find(...sent);
}

const CODES = [undefined, 'NOT_FOUND', 'FORBIDDEN', 'INVALID_GRAPHQL'];

function raise({ seed, perMille }: Trouble, name: string, at: string): void {
  const number = hash(seed, 'error', name, at);
  if (number % 1_000 >= perMille) return;
  const code = CODES[number % CODES.length];
  throw new GraphQLError(`no ${at} in ${name}`, { extensions: code ? { code, more: number } : {} });
}
