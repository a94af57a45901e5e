import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** The most errors of one answer. */
export const MAX_ERRORS = 5;

/** After so many errors validation stops; its word that it has stopped is one more. */
export const VALIDATION = { maxErrors: MAX_ERRORS - 1 };

// Errors of a request that was understood as one; others, such as a missing query, are 400 in any media type.
const WELL_FORMED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
]);

const listener: GraphQLRequestListener<GatewayContext> = {
  async willSendResponse({ request, contextValue, response: { body, http } }) {
    if (body.kind !== 'single' || !body.singleResult.errors) return;
    const { singleResult } = body;
    singleResult.errors = bounded(body.singleResult.errors);
    if (http.status !== 400 || !request.http) return;
    const wellFormed = singleResult.errors.every(({ extensions }) => WELL_FORMED.has(extensions?.code));
    if (wellFormed && contextValue.plainJson) http.status = 200;
  },
};

/**
 * Of many errors five are answered, however the answer travels; the last says in `extensions.omitted` how many more
 * there were. Clients that read `application/json` get 200 also where a well-formed request fails before it runs, as
 * GraphQL over HTTP asks; those of `application/graphql-response+json` get 400.
 */
export const boundErrors: ApolloServerPlugin<GatewayContext> = { requestDidStart: async () => listener };

function bounded(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  if (errors.length <= MAX_ERRORS) return errors;
  const shown = errors.slice(0, MAX_ERRORS);
  const last = shown[MAX_ERRORS - 1];
  const omitted = errors.length - MAX_ERRORS;
  if (last) shown[MAX_ERRORS - 1] = { ...last, extensions: { ...last.extensions, omitted } };
  return shown;
}
