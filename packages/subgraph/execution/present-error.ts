import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { codeOf } from '../shared/graphql-errors.ts';
import { Refusal } from '../shared/refusal.ts';

const OUTAGES = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'MaxRetriesPerRequestError',
]);

/**
 * What a client may see of an error: coded errors as they are, outages by code, anything else masked and logged
 * with the request's id.
 */
export function presentError(error: GraphQLError, log: Logger): GraphQLFormattedError {
  const path = error.path ? { path: error.path } : {};
  const cause = error.originalError;
  if (codeOf(error) !== undefined) {
    return { message: error.message, ...path, extensions: error.extensions };
  }
  if (cause instanceof Refusal) {
    return { message: cause.message, ...path, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (!cause) {
    return { message: error.message, ...path, extensions: { code: 'BAD_USER_INPUT' } };
  }
  log.error({ err: cause, path: error.path }, 'resolver failed');
  if (OUTAGES.has(cause.name)) {
    return {
      message: 'The database cannot be reached now.',
      ...path,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    };
  }
  return { message: 'Internal server error.', ...path, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
