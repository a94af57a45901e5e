import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GatewayContext } from '../../context.ts';
import type { CachePolicies, CachePolicy } from './cache-policies.ts';

const NO_STORE = 'no-store';
/** The answer to one URL depends on its caller, its media type, and the page that may read it. */
const VARY = 'Accept, Authorization, Origin, X-API-Key';

/**
 * Lets caches keep an answer without errors to an anonymous caller's GET. Browsers ask again each time, which costs them a 304
 * while the answer is the same: a change is seen at once. With `cdn`, content delivery networks keep it for as long as
 * all of its fields allow (RFC 9213); its tags are the types in it, by which it is purged. All other answers are `no-store`.
 */
export const cacheHeaders = (policies: CachePolicies, cdn: boolean): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ request: { http } }) {
    if (!http) return;
    return {
      async willSendResponse(context) {
        const { headers } = context.response.http;
        const policy = isCacheable(context) ? policyOf(policies, context) : null;
        if (!policy || policy.maxAge === 0) {
          headers.set('cache-control', NO_STORE);
          return;
        }
        headers.set('cache-control', 'public, max-age=0, must-revalidate');
        headers.set('vary', VARY);
        if (!cdn) return;
        headers.set('cdn-cache-control', `public, max-age=${policy.maxAge}`);
        headers.set('cache-tag', policy.types.join(','));
        headers.set('surrogate-key', policy.types.join(' '));
      },
    };
  },
});

function policyOf(
  policies: CachePolicies,
  { schema, document, operation }: GraphQLRequestContext<GatewayContext>,
): CachePolicy | null {
  return document && operation ? policies.of({ schema, document, operation }) : null;
}

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
