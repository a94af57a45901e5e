import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** The maximum number of errors in one answer. */
export const MAX_ERRORS = 5;

/** Validation stops after so many errors, and adds one to say so. */
export const VALIDATION = { maxErrors: MAX_ERRORS - 1 };

// The codes of well-formed requests. Others, such as a missing query, get 400 in any media type.
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
 * Answers at most five errors over any transport; `extensions.omitted` of the last one counts the rest. When a
 * well-formed request fails before it runs, clients that accept `application/json` get 200, as GraphQL over HTTP
 * requires, and clients that accept `application/graphql-response+json` get 400.
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
