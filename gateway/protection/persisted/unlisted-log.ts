import type { GraphQLRequestContext } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../context.ts';

/** The number of logged documents: a caller that sends ever new ones must not fill the log. */
const MAX_LOGGED = 1_000;
const MAX_NAME_LENGTH = 100;

interface Unlisted
  extends Pick<GraphQLRequestContext<GatewayContext>, 'queryHash' | 'operationName' | 'request'> {
  contextValue: Pick<GatewayContext, 'client'>;
}

/** Logs each unlisted document once: its name, its hash, and the client that sent it. */
export function unlistedLog(log: Logger, max = MAX_LOGGED) {
  const logged = new Set<string>();
  return ({ queryHash, operationName, request, contextValue }: Unlisted): void => {
    if (queryHash === undefined || logged.has(queryHash) || logged.size > max) return;
    logged.add(queryHash);
    if (logged.size > max) {
      log.warn({ max }, 'further unlisted operations are not logged');
      return;
    }
    const client = request.http?.headers.get('apollographql-client-name') ?? contextValue.client.userAgent;
    const shown = {
      operation: operationName ?? null,
      hash: queryHash,
      client: client?.slice(0, MAX_NAME_LENGTH) ?? null,
    };
    log.warn(shown, 'an unlisted operation was executed');
  };
}
