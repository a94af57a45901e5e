import type { FaultCode } from '@souk/platform';
import type { GraphQLFormattedError } from 'graphql';

/** Codes whose messages were written for clients, wherever in Souk they come from. */
export const SERVICE_CODES: ReadonlySet<string> = new Set<FaultCode>([
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
]);

/**
 * Codes of the gateway's own for requests that it does not run, most of them Apollo Server's; from a subgraph they
 * would tell of the gateway's requests.
 */
export const REQUEST_CODES: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  // The operation is not in the manifest that `PERSISTED_QUERIES_MODE=enforce` holds clients to.
  'PERSISTED_QUERY_NOT_IN_LIST',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
  // An access rule of the supergraph keeps the field from the caller.
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

/** What clients may act on when they are refused for now. */
const OF_RATE_LIMITS = ['limit', 'most', 'remaining', 'retryAfterSeconds'] as const;

type Extensions = GraphQLFormattedError['extensions'];

/** The subgraph whose answer held an error; undefined for the gateway's own. */
export const subgraphOf = (extensions: Extensions): unknown => extensions?.serviceName;

/** The code under which clients may see an error with its message; null for one that is masked. */
export function shownCode(extensions: Extensions): string | null {
  const code = extensions?.code;
  if (typeof code !== 'string') return null;
  const shown = SERVICE_CODES.has(code) || (subgraphOf(extensions) === undefined && REQUEST_CODES.has(code));
  return shown ? code : null;
}

/**
 * What a client sees of an error: a stable code, never a stack, a URL, a subgraph's query or the text of a fault
 * inside Souk. `service` names what is away, so that a client can tell which part of its answer is missing.
 */
export function presentToClient(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = shownCode(extensions);
  const subgraph = subgraphOf(extensions);
  // A subgraph's locations are places in a query that the client never saw.
  const place = { ...(locations && subgraph === undefined ? { locations } : {}), ...(path ? { path } : {}) };
  if (code === null) {
    return { message: 'Internal server error.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  if (code === 'QUERY_TOO_LARGE') {
    return { message, ...place, extensions: { code, limit: extensions?.limit, most: extensions?.most } };
  }
  if (code === 'RATE_LIMITED') {
    return { message, ...place, extensions: { code, ...pick(extensions, OF_RATE_LIMITS) } };
  }
  const service = code === 'SERVICE_UNAVAILABLE' ? (extensions?.service ?? subgraph) : undefined;
  return { message, ...place, extensions: service === undefined ? { code } : { code, service } };
}

function pick(extensions: Extensions, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (extensions?.[name] === undefined ? [] : [[name, extensions[name]]])),
  );
}
