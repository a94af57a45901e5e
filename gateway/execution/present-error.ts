import type { FaultCode } from '@souk/platform';
import type { GraphQLFormattedError } from 'graphql';

/** Codes whose messages are written for clients, from any part of Souk. */
export const SERVICE_CODES: ReadonlySet<string> = new Set<FaultCode>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
]);

/**
 * Codes for requests that the gateway refuses itself, most of them Apollo Server's. From a subgraph they would be about
 * the requests of the gateway, and are masked.
 */
export const REQUEST_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  // With `PERSISTED_QUERIES_MODE=enforce`, for an operation that is not in the manifest.
  'PERSISTED_QUERY_NOT_IN_LIST',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
  // For a field that an access rule of the supergraph denies the caller.
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

/** The extensions of rate limits, by which clients can adapt. */
const RATE_LIMIT_EXTENSIONS = ['limit', 'most', 'remaining', 'retryAfterSeconds'] as const;

type Extensions = GraphQLFormattedError['extensions'];

/** The subgraph that an error comes from; undefined for an error of the gateway. */
export const subgraphOf = (extensions: Extensions): unknown => extensions?.serviceName;

/** The code under which clients see an error and its message; null for an error to mask. */
export function shownCode(extensions: Extensions): string | null {
  const code = extensions?.code;
  if (typeof code !== 'string') return null;
  const shown = SERVICE_CODES.has(code) || (subgraphOf(extensions) === undefined && REQUEST_CODES.has(code));
  return shown ? code : null;
}

/**
 * An error as clients see it: with a stable code, and without stacks, URLs, queries for subgraphs and messages of faults
 * inside Souk. `service` names the unavailable service, by which a client knows the missing part of its answer.
 */
export function presentToClient(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = shownCode(extensions);
  const subgraph = subgraphOf(extensions);
  // The locations of a subgraph's error are in a query that the client did not send.
  const place = { ...(locations && subgraph === undefined ? { locations } : {}), ...(path ? { path } : {}) };
  if (code === null) {
    return { message: 'Internal server error.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  if (code === 'QUERY_TOO_LARGE') {
    return { message, ...place, extensions: { code, limit: extensions?.limit, most: extensions?.most } };
  }
  if (code === 'RATE_LIMITED') {
    return { message, ...place, extensions: { code, ...pick(extensions, RATE_LIMIT_EXTENSIONS) } };
  }
  // Why an access token is refused. A subgraph knows of none.
  if (code === 'UNAUTHENTICATED' && subgraph === undefined && extensions?.reason !== undefined) {
    return { message, ...place, extensions: { code, reason: extensions.reason } };
  }
  const service = code === 'SERVICE_UNAVAILABLE' ? (extensions?.service ?? subgraph) : undefined;
  return { message, ...place, extensions: service === undefined ? { code } : { code, service } };
}

function pick(extensions: Extensions, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (extensions?.[name] === undefined ? [] : [[name, extensions[name]]])),
  );
}
