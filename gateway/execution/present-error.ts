import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes that Apollo Server gives to malformed requests; their messages tell the client what to mend. */
const OF_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
]);

/**
 * What a client sees of an error: a stable code, never a stack, a URL, a subgraph's query or the text of a fault
 * inside Souk. `service` names what is away, so that a client can tell which part of its answer is missing.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = typeof extensions?.code === 'string' ? extensions.code : 'INTERNAL_SERVER_ERROR';
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (OF_THE_REQUEST.has(code)) {
    const service = code === 'SERVICE_UNAVAILABLE' ? extensions?.service : undefined;
    return { message, ...place, extensions: service === undefined ? { code } : { code, service } };
  }
  const cause = unwrapResolverError(error);
  if (!(cause instanceof GraphQLError)) log.error({ err: cause }, 'request failed');
  return { message: 'Internal server error.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
