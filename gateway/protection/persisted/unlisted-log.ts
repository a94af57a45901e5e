import type { GraphQLRequestContext } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../context.ts';

/** Documents that are told of; a caller who sends new ones without end must not fill the log. */
const TOLD = 1_000;
const LONGEST_NAME = 100;

interface Unlisted
  extends Pick<GraphQLRequestContext<GatewayContext>, 'queryHash' | 'operationName' | 'request'> {
  contextValue: Pick<GatewayContext, 'client'>;
}

/** Tells once of each document that runs without being listed: its name, its hash, and which client sent it. */
export function unlistedLog(log: Logger, most = TOLD) {
  const told = new Set<string>();
  return ({ queryHash, operationName, request, contextValue }: Unlisted): void => {
    if (queryHash === undefined || told.has(queryHash) || told.size > most) return;
    told.add(queryHash);
    if (told.size > most) {
      log.warn({ most }, 'more unlisted operations run than are told of');
      return;
    }
    const client = request.http?.headers.get('apollographql-client-name') ?? contextValue.client.userAgent;
    const shown = {
      operation: operationName ?? null,
      hash: queryHash,
      client: client?.slice(0, LONGEST_NAME) ?? null,
    };
    log.warn(shown, 'an unlisted operation runs');
  };
}
