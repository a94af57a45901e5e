import { codeOf } from '@souk/platform';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isOutage } from '../database/outage.ts';
import { Refusal } from '../shared/refusal.ts';

/**
 * What a client may see of an error: coded errors as they are, outages by code, anything else masked and logged
 * with the request's id.
 */
export function presentError(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const path = error.path ? { path: error.path } : {};
  const cause = error.originalError;
  const code = codeOf(error);
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
    return { message: error.message, ...path, extensions: error.extensions };
  }
  if (cause instanceof Refusal || isFaultOfRequest(error)) {
    return {
      message: cause instanceof Refusal ? cause.message : error.message,
      ...path,
      extensions: badInput,
    };
  }
  log.error({ err: cause ?? error, path: error.path }, 'resolver failed');
  if (isOutage(cause)) {
    return {
      message: 'The database cannot be reached now.',
      ...path,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    };
  }
  return { message: 'Internal server error.', ...path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

const badInput = { code: 'BAD_USER_INPUT' };

/**
 * Whether graphql-js refused the variables or arguments. Those errors have no path yet, or point at the argument in
 * the document; a resolver's value that a scalar cannot serialize has a path but no node.
 */
function isFaultOfRequest(error: GraphQLError): boolean {
  const cause = error.originalError;
  if (error.path === undefined) return cause === undefined || isPlainGraphQLError(cause);
  return isPlainGraphQLError(cause) && cause.nodes !== undefined;
}

function isPlainGraphQLError(error: Error | undefined): error is GraphQLError {
  return error instanceof GraphQLError && codeOf(error) === undefined;
}
