import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { type Hints, readHints } from './hints.ts';
import { maxAgeOf } from './max-age.ts';

/** Sets the headers for HTTP caches between client and gateway. */
export interface CacheHeaders {
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Uses the hints of another supergraph. */
  use(supergraph: DocumentNode): void;
}

const NO_STORE = 'no-store';
/** The answer to one URL depends on its caller, its media type, and the page that may read it. */
const VARY = 'Accept, Authorization, Origin, X-API-Key';

/**
 * Lets caches keep an answer without errors to an anonymous caller's GET for as long as all of its fields allow, and for
 * the same time again while they fetch a fresh one. All other answers are `no-store`. Computed once per operation.
 */
export function cacheHeaders(): CacheHeaders {
  let hints: Hints = new Map();
  // By the operation of a cached document, so that an entry goes with the document or the schema.
  let known = new WeakMap<OperationDefinitionNode, string>();

  function policyOf({ schema, document, operation }: AnsweredOperation): string {
    if (!document || !operation) return NO_STORE;
    const before = known.get(operation);
    if (before !== undefined) return before;
    const policy = headerOf(maxAgeOf(schema, hints, document, operation));
    known.set(operation, policy);
    return policy;
  }

  return {
    plugin: {
      async requestDidStart({ request: { http } }) {
        if (!http) return;
        return {
          async willSendResponse(context) {
            const { headers } = context.response.http;
            const policy = isCacheable(context) ? policyOf(context) : NO_STORE;
            headers.set('cache-control', policy);
            if (policy !== NO_STORE) headers.set('vary', VARY);
          },
        };
      },
    },
    use(supergraph) {
      hints = readHints(supergraph);
      known = new WeakMap();
    },
  };
}

type AnsweredOperation = Pick<GraphQLRequestContext<GatewayContext>, 'document' | 'operation'> & {
  schema: GraphQLSchema;
};

function isCacheable({
  request: { http },
  contextValue,
  response,
}: GraphQLRequestContext<GatewayContext>): boolean {
  if (http?.method !== 'GET' || contextValue.viewer.kind !== 'anonymous') return false;
  // Standalone, nobody is identified, but a token may still mean something to a subgraph.
  if (http.headers.has('authorization') || http.headers.has('cookie')) return false;
  return response.body?.kind === 'single' && !response.body.singleResult.errors;
}

const headerOf = (maxAge: number): string =>
  maxAge > 0 ? `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}` : NO_STORE;
