import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { type Hints, readHints } from './hints.ts';
import { maxAgeOf } from './max-age.ts';

/** Says to caches between client and gateway what they may keep. */
export interface CacheHeaders {
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Takes up the hints of a supergraph. */
  use(supergraph: DocumentNode): void;
}

const NOBODY = 'no-store';
/** What an answer to the same URL depends on: who asks, in which form, and which page is allowed to read it. */
const VARY = 'Accept, Authorization, Origin';

/**
 * The faultless answer to an anonymous caller's GET may be kept as long as all of its fields allow, and once more so
 * long while a fresh one is fetched. All else is for nobody to keep. Reckoned once per operation.
 */
export function cacheHeaders(): CacheHeaders {
  let hints: Hints = new Map();
  // By the operation of a kept document: what is known of it goes when the document goes, or the schema.
  let known = new WeakMap<OperationDefinitionNode, string>();

  function policyOf({ schema, document, operation }: Answered): string {
    if (!document || !operation) return NOBODY;
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
            const policy = isForAnybody(context) ? policyOf(context) : NOBODY;
            headers.set('cache-control', policy);
            if (policy !== NOBODY) headers.set('vary', VARY);
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

type Answered = Pick<GraphQLRequestContext<GatewayContext>, 'document' | 'operation'> & {
  schema: GraphQLSchema;
};

function isForAnybody({
  request: { http },
  contextValue,
  response,
}: GraphQLRequestContext<GatewayContext>): boolean {
  if (http?.method !== 'GET' || contextValue.viewer.kind !== 'anonymous') return false;
  // Where nobody is identified a token may still mean something to a subgraph.
  if (http.headers.has('authorization') || http.headers.has('cookie')) return false;
  return response.body?.kind === 'single' && !response.body.singleResult.errors;
}

const headerOf = (maxAge: number): string =>
  maxAge > 0 ? `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}` : NOBODY;
